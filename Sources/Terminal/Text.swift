import SafeText

/// One line for the terminal, made of styled spans.
///
/// All text is sanitized on the way in, so no raw data can reach the stream. Style alone never
/// carries meaning.
public struct Text: Equatable, Sendable, ExpressibleByStringInterpolation {
  public enum Style: Sendable { case plain, strong, faint, tag, done, warning, error }

  struct Span: Equatable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var spans: [Span] = []

  public init() {}

  public init(_ data: String, _ style: Style = .plain) {
    spans = [Span(text: Sanitizer.clean(data), style: style)]
  }

  private init(spans: [Span]) { self.spans = spans }

  public init(stringLiteral literal: String) { self.init(literal) }

  public static func + (a: Text, b: Text) -> Text {
    var sum = a
    sum.spans += b.spans
    return sum
  }

  public static func += (a: inout Text, b: Text) { a = a + b }

  /// The texts joined by `separator`.
  public static func joined(_ texts: [Text], by separator: Text) -> Text {
    var sum = Text()
    for (index, text) in texts.enumerated() { sum += index == 0 ? text : separator + text }
    return sum
  }

  /// The safe text without its styles.
  public var plain: String { spans.map(\.text).joined() }

  /// Its width in terminal columns.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.count($1.text) } }

  /// Padded on the right with blanks to `width` columns.
  public func padded(to width: Int) -> Text { self + Text.blanks(width - self.width) }

  /// Padded on the left with blanks to `width` columns.
  public func leftPadded(to width: Int) -> Text { Text.blanks(width - self.width) + self }

  public static func blanks(_ count: Int) -> Text {
    count > 0 ? Text(String(repeating: " ", count: count)) : Text()
  }

  /// Truncated between characters to at most `width` columns, with an ellipsis.
  public func truncated(to width: Int) -> Text {
    guard self.width > width else { return self }
    var cut = Text()
    var left = width - 1
    for span in spans {
      var part = ""
      var isFull = false
      DisplayWidth.forEach(in: span.text) { piece, cells in
        isFull = cells > left
        if isFull { return false }
        part += piece
        left -= cells
        return true
      }
      if isFull {
        cut.spans.append(Span(text: part + "…", style: span.style))
        return cut
      }
      cut.spans.append(Span(text: part, style: span.style))
    }
    return cut
  }

  /// Wrapped at blanks into lines of at most `width` columns; a longer word is broken between
  /// characters.
  public func wrapped(to width: Int) -> [Text] {
    guard self.width > width, width > 0 else { return [self] }
    var lines = [Text()]
    var room = width
    for word in words(width: width) {
      let cost = word.width
      if cost > room {
        lines[lines.count - 1].trimEnd()
        lines.append(Text())
        room = width
        if word.isBlank { continue }
      }
      lines[lines.count - 1] += word
      room -= cost
    }
    return lines
  }

  /// Commands joined by ` · `, in lines of at most `width` columns. A line ends only between
  /// commands, so that each can be copied.
  public func wrappedCommands(to width: Int) -> [Text] {
    guard self.width > width else { return [self] }
    var lines: [String] = []
    for command in plain.split(separator: " · ") {
      let longer = lines.last.map { $0 + " · " + command }
      if let longer, Text(longer).width <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(command))
      }
    }
    return lines.map { Text($0, spans.first?.style ?? .plain) }
  }

  /// The words of all spans. What touches is one word, such as a tag and the comma after it,
  /// unless it is too wide for a line.
  private func words(width: Int) -> [Text] {
    var words: [Text] = []
    for span in spans {
      for piece in self.words(of: span.text, width: width) {
        let piece = Text(spans: [Span(text: piece, style: span.style)])
        if let last = words.last, !last.isBlank, !piece.isBlank, last.width + piece.width <= width {
          words[words.count - 1] += piece
        } else {
          words.append(piece)
        }
      }
    }
    return words
  }

  private var isBlank: Bool { spans.allSatisfy { $0.text.allSatisfy { $0 == " " } } }

  /// Alternating runs of blanks and other characters, none wider than `width`.
  private func words(of text: String, width: Int) -> [String] {
    var words: [String] = []
    var word = ""
    var cost = 0
    DisplayWidth.forEach(in: text) { piece, cells in
      let isBreak = word.last.map { ($0 == " ") != (piece == " ") } ?? false
      if isBreak || cost + cells > width {
        words.append(word)
        (word, cost) = ("", 0)
      }
      word += piece
      cost += cells
      return true
    }
    return words + (word.isEmpty ? [] : [word])
  }

  private mutating func trimEnd() {
    while let last = spans.last, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
  }
}
