/// What a link leads to, as far as its address tells.
enum AddressForm: Equatable {
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

  init(_ address: String) {
    let address = String(address.trimmed)
    if address.isEmpty {
      self = .none
    } else if address.hasPrefix("#") {
      self = .anchor
    } else if let colon = Self.schemeEnd(address) {
      let scheme = address[..<colon].lowercased()
      self = Self.form(scheme: scheme, rest: address[address.utf8.index(after: colon)...])
    } else if address.hasPrefix("//") || address.hasASCII("www.", at: address.startIndex) {
      self = .web
    } else {
      self = Self.isMarkdown(address) ? .list : .local
    }
  }

  /// True for what can be an item of its own wherever it stands.
  var isWeb: Bool {
    switch self {
    case .web, .mistyped: true
    default: false
    }
  }

  private static func form(scheme: String, rest: Substring) -> AddressForm {
    switch scheme {
    case "http", "https":
      rest.hasPrefix("//") ? .web : .mistyped(scheme: scheme + ":")
    case "ftp": .web
    case "file": isMarkdown(String(rest)) ? .list : .local
    case "mailto", "tel", "javascript", "data", "sms": .other
    default:
      // A drive letter is no scheme, nor is an application's own a slip.
      if scheme.utf8.count == 1 {
        isMarkdown(String(rest)) ? .list : .local
      } else if rest.hasPrefix("//") {
        isSlip(scheme) ? .mistyped(scheme: scheme + ":") : .web
      } else {
        .other
      }
    }
  }

  /// True for "htps", "ttps", "hhttps" and the like.
  private static func isSlip(_ scheme: String) -> Bool {
    scheme.utf8.allSatisfy { "htps".utf8.contains($0) }
  }

  private static func schemeEnd(_ address: String) -> String.Index? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon > address.startIndex
    else { return nil }
    let isScheme = address.utf8[..<colon].allSatisfy {
      $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0.lowered)
        || "+-.".utf8.contains($0)
    }
    return isScheme && !address.utf8[address.startIndex].isDigit ? colon : nil
  }

  private static func isMarkdown(_ address: String) -> Bool {
    let path = address.prefix { $0 != "#" && $0 != "?" }.lowercased()
    return path.hasSuffix(".md") || path.hasSuffix(".markdown")
  }
}
