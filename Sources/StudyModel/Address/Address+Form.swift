extension Address {
  /// What the address points to, as far as its text shows.
  public enum Form: Equatable, Sendable {
    case web
    /// A web address whose scheme is misspelled.
    case mistyped(scheme: String)
    /// A file on this machine.
    case local
    /// Another list: a local Markdown file.
    case list
    /// A fragment of the same file.
    case anchor
    /// Mail, telephone, script.
    case other
    /// Not an address.
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
    // A drive letter is not a scheme, and an application's own scheme is not a typo.
    case _ where scheme.utf8.count == 1: isMarkdown ? .list : .local
    case _ where authority == nil: .other
    default: isSlip ? .mistyped(scheme: scheme + ":") : .web
    }
  }

  /// True for an address that can be an item of its own anywhere in a list.
  public var isWeb: Bool {
    switch form {
    case .web, .mistyped: true
    case .local, .list, .anchor, .other, .none: false
    }
  }

  /// True for "htps", "ttps", "hhttps" and the like.
  private var isSlip: Bool { scheme.utf8.allSatisfy { "htps".utf8.contains($0) } }

  private var isMarkdown: Bool {
    let path = text[..<path.endIndex].utf8
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = path[path.index(after: dot)...]
    return ending.count < 9 && Self.markdownEndings.contains(String(Substring(ending)).lowercased())
  }

  /// The endings of the names of Markdown files.
  public static let markdownEndings: Set = [
    "md", "markdown", "mdown", "mdx", "mkd", "mkdn", "qmd", "rmd",
  ]
}
