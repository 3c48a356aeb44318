/// The beginning of an HTML block, as CommonMark defines its seven kinds.
public enum HTMLStart {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameter line: begins with `<`.
  static func find(_ line: Line) -> BlockStart? {
    let rest = line.dropFirst()
    if rest.starts(with: "!--".utf8) { return .html(end: "-->", interruptsText: true) }
    if rest.first == UInt8(ascii: "?") { return .html(end: "?>", interruptsText: true) }
    if rest.starts(with: "![CDATA[".utf8) { return .html(end: "]]>", interruptsText: true) }
    if rest.first == UInt8(ascii: "!"), rest.dropFirst().first?.isASCIILetter == true {
      return .html(end: ">", interruptsText: true)
    }
    let isClosing = rest.first == UInt8(ascii: "/")
    let named = isClosing ? rest.dropFirst() : rest
    let name = named.prefix(11).prefix { $0.isASCIILetter || $0.isDecimal }
    guard !name.isEmpty else { return nil }
    let after = named[name.endIndex...]
    let word = String(decoding: name, as: UTF8.self).lowercased()
    if !isClosing, let end = verbatim(word), after.first.map({ $0 <= 32 || $0 == gt }) ?? true {
      return .html(end: end, interruptsText: true)
    }
    if blocks.contains(word),
      after.first.map({ $0 <= 32 || $0 == gt }) ?? true || after.starts(with: "/>".utf8)
    {
      return .html(end: nil, interruptsText: true)
    }
    return isWholeTag(after) ? .html(end: nil, interruptsText: false) : nil
  }

  private static let gt = UInt8(ascii: ">")

  private static func verbatim(_ name: String) -> StaticString? {
    switch name {
    case "script": "</script>"
    case "pre": "</pre>"
    case "style": "</style>"
    case "textarea": "</textarea>"
    default: nil
    }
  }

  /// True for the rest of a tag that stands alone on its line.
  private static func isWholeTag(_ rest: Line) -> Bool {
    var quote: UInt8?
    for offset in rest.indices.prefix(2048) {
      let byte = rest[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == gt {
        return rest[(offset + 1)...].allSatisfy { $0 <= 32 }
      } else if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "@") {
        // An address between angle brackets.
        return false
      }
    }
    return false
  }

  /// The elements that begin a block, as CommonMark lists them.
  public static let blocks: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track",
    "ul",
  ]
}
