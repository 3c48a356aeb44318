/// One step of a Markdown document, in source order.
///
/// Byte ranges count from 0 in the bytes that were parsed. Blocks and spans
/// nest properly: every `enter…` has its `leave…`.
public enum MarkdownEvent: Equatable, Sendable {
  case enterBlock(MarkdownBlock)
  case leaveBlock(MarkdownBlock)
  case enterSpan(MarkdownSpan)
  /// `place` is nil except for links and images.
  case leaveSpan(MarkdownSpan, place: SpanPlace?)
  case text(MarkdownText)
}

/// A block of CommonMark or of GitHub's tables.
///
/// The text of a tight list item is directly in its `listItem`, without a `paragraph`.
public enum MarkdownBlock: Equatable, Sendable {
  case document, quote, rule, paragraph, html, code
  case bulletList(mark: UInt8)
  case orderedList(delimiter: UInt8)
  case listItem(box: MarkdownBox?)
  case heading(level: Int)
  case table, tableHead, tableBody, tableRow, tableHeadCell, tableCell
}

/// The box at the head of a list item: `[ ]`, `[x]` or `[X]`.
public struct MarkdownBox: Equatable, Sendable {
  public var isTicked: Bool
  /// The offset of the byte between its brackets.
  public var offset: Int

  public init(isTicked: Bool, offset: Int) {
    self.isTicked = isTicked
    self.offset = offset
  }
}

/// An inline element.
public enum MarkdownSpan: Equatable, Sendable {
  case emphasis, strong, strikethrough, code, other
  /// `address` is the destination, with entities and escapes resolved.
  case link(address: String)
  case image(address: String)
}

/// A run of text. Text without a range is not in the source as such.
public enum MarkdownText: Equatable, Sendable {
  case plain(Range<Int>)
  case code(Range<Int>)
  case html(Range<Int>)
  /// A character reference such as `&amp;`, not yet resolved.
  case entity(Range<Int>)
  case softBreak
  case hardBreak
  /// A blank, a line end or a NUL that the parser inserted or replaced.
  case made(String)
}

/// The place of a link or an image.
public struct SpanPlace: Equatable, Sendable {
  /// How a link is written.
  public enum Form: Sendable {
    case bracketed, angled, bare
    /// An address in the brackets of a link whose brackets are escaped.
    case escaped
  }
  public var form: Form
  /// The whole span, from `[`, `!`, `<` or the address to its end.
  public var bytes: Range<Int>
  /// The text between the outer brackets, or the address.
  public var text: Range<Int>
}
