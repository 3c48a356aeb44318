internal import Markdown

/// The tags, comments and texts of HTML, in order.
struct HTMLTokens: Sequence, IteratorProtocol {
  struct Token {
    enum Form {
      /// `name` in lower case.
      case open(name: String, attributes: Substring)
      case close(name: String)
      case comment(Substring)
      /// With references resolved; at most one line.
      case text(String)
    }
    var form: Form
    var bytes: Range<Int>
  }

  private let source: [UInt8]
  private var rest: Range<Int>
  /// Where the last search for a quote ended that found none, so that no line is searched twice.
  private var unquoted = 0

  /// - Parameter range: The part of `source` that is HTML.
  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    rest = range
  }

  mutating func next() -> Token? {
    guard !rest.isEmpty else { return nil }
    let start = rest.lowerBound
    guard source[start] == UInt8(ascii: "<") else {
      let end = endOfText()
      return token(.text(text(start..<end)), to: end)
    }
    if source[rest].starts(with: "<!--".utf8) {
      let inner = (start + 4)..<Swift.max(start + 4, rest.upperBound)
      let end = endOfComment(inner)
      return token(
        .comment(string(inner.lowerBound..<end)[...]), to: Swift.min(end + 3, rest.upperBound))
    }
    let end = endOfTag()
    let inner = string((start + 1)..<end)
    let isClosing = inner.hasPrefix("/")
    let name = inner.dropFirst(isClosing ? 1 : 0).prefix { $0.isLetter || $0.isNumber }
    let form: Token.Form =
      isClosing
      ? .close(name: name.lowercased())
      : .open(name: name.lowercased(), attributes: inner[name.endIndex...])
    return token(form, to: Swift.min(end + 1, rest.upperBound))
  }

  private mutating func token(_ form: Token.Form, to end: Int) -> Token {
    defer { rest = end..<rest.upperBound }
    return Token(form: form, bytes: rest.lowerBound..<end)
  }

  /// A text ends with its line.
  private func endOfText() -> Int {
    for offset in rest {
      if source[offset] == UInt8(ascii: "<") { return offset }
      if source[offset] == UInt8(ascii: "\n") { return offset + 1 }
    }
    return rest.upperBound
  }

  /// A tag ends with `>`, but for one in a quoted value that ends on its line.
  private mutating func endOfTag() -> Int {
    var offset = rest.lowerBound
    var isValue = false
    while offset < rest.upperBound {
      let byte = source[offset]
      if byte == UInt8(ascii: ">") { return offset }
      if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        offset = endOfValue(offset, byte)
      }
      isValue = byte == UInt8(ascii: "=") || isValue && byte == UInt8(ascii: " ")
      offset += 1
    }
    return rest.upperBound
  }

  /// The offset of the closing quote; that of the opening one if none closes it.
  private mutating func endOfValue(_ open: Int, _ quote: UInt8) -> Int {
    guard open >= unquoted else { return open }
    for offset in (open + 1)..<Swift.max(open + 1, rest.upperBound) {
      if source[offset] == quote { return offset }
      if source[offset] == UInt8(ascii: "\n") {
        unquoted = offset
        return open
      }
    }
    unquoted = rest.upperBound
    return open
  }

  private func endOfComment(_ inner: Range<Int>) -> Int {
    var offset = inner.lowerBound
    while let dash = source[offset..<inner.upperBound].firstIndex(of: UInt8(ascii: "-")) {
      if source[dash..<inner.upperBound].starts(with: "-->".utf8) { return dash }
      offset = dash + 1
    }
    return inner.upperBound
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// A text with its character references resolved.
  private func text(_ range: Range<Int>) -> String {
    Entity.decoded(string(range))
  }
}
