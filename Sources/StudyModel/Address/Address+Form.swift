extension Address {
  /// What it leads to, as far as it tells.
  public enum Form: Equatable, Sendable {
    case web
    /// A web address with a scheme that nobody uses.
    case mistyped(scheme: String)
    /// A file on this machine.
    case local
    /// Another list: a local Markdown file.
    case list
    /// A place in the same file.
    case anchor
    /// Mail, telephone, script.
    case other
    /// No address at all.
    case none
  }

  public var form: Form {
    switch scheme {
    case "" where text.isEmpty: .none
    case "" where text.utf8.first == UInt8(ascii: "#"): .anchor
    case "" where authority != nil: .web
    case "", "file": isMarkdown ? .list : .local
    case "http", "https": authority == nil ? .mistyped(scheme: scheme + ":") : .web
    case "ftp": .web
    case "mailto", "tel", "javascript", "data", "sms": .other
    // A drive letter is not a scheme, nor is an application's own a slip.
    case _ where scheme.utf8.count == 1: isMarkdown ? .list : .local
    case _ where authority == nil: .other
    default: isSlip ? .mistyped(scheme: scheme + ":") : .web
    }
  }

  /// True for what can be an item of its own wherever it stands.
  public var isWeb: Bool {
    switch form {
    case .web, .mistyped: true
    case .local, .list, .anchor, .other, .none: false
    }
  }

  /// True for "htps", "ttps", "hhttps" and the like.
  private var isSlip: Bool { scheme.utf8.allSatisfy { "htps".utf8.contains($0) } }

  private var isMarkdown: Bool {
    let path = text[..<path.endIndex].lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }
}
