internal import StudyModel

/// Brackets and number signs that are text and nothing else: escaped ones, and those in code.
///
/// While a list is read, a character of private use stands in the place of each, so that no rule takes
/// it for a tag, a box or a link. `shown` turns them back at the end.
enum LiteralSigns {
  private static let pairs: [(sign: Unicode.Scalar, literal: Unicode.Scalar)] = [
    ("[", "\u{10FF5B}"), ("]", "\u{10FF5D}"), ("#", "\u{10FF23}"),
  ]

  static func hidden(_ text: String) -> String {
    let isPlain = !text.utf8.contains {
      $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "#")
    }
    return isPlain ? text : mapped(text, \.sign, \.literal)
  }

  static func shown(_ text: String) -> String {
    text.utf8.contains(0xF4) ? mapped(text, \.literal, \.sign) : text
  }

  private typealias Pair = (sign: Unicode.Scalar, literal: Unicode.Scalar)

  private static func mapped(
    _ text: String, _ old: KeyPath<Pair, Unicode.Scalar>, _ new: KeyPath<Pair, Unicode.Scalar>
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(pairs.first { $0[keyPath: old] == scalar }?[keyPath: new] ?? scalar)
    }
    return String(scalars)
  }
}

/// Which text of a line is literal.
struct LiteralText {
  /// How many `<code>` are open.
  var codeDepth = 0 { didSet { codeDepth = max(codeDepth, 0) } }
  /// Where the last escaped sign ended.
  private var end = 0

  /// The plain text of a span, hidden if it is a sign after a backslash: the parser passes that alone, and
  /// the backslash not at all.
  mutating func take(_ text: String, _ range: Range<Int>, of source: [UInt8]) -> String {
    guard range.count == 1, range.lowerBound > end,
      source[range.lowerBound - 1] == UInt8(ascii: "\\")
    else { return text }
    end = range.upperBound
    return LiteralSigns.hidden(text)
  }
}

extension ListDocument {
  /// Turns the literal signs in all of its texts back. Addresses never have any.
  mutating func showLiteralSigns() {
    Self.show(&title)
    Self.show(&note)
    Self.show(&tags)
    for index in topics.indices {
      Self.show(&topics[index].title)
      Self.show(&topics[index].note)
      Self.show(&topics[index].tags)
    }
    for index in postings.indices { postings[index].showLiteralSigns() }
    for index in candidates.indices { candidates[index].posting.showLiteralSigns() }
    for index in references.indices { Self.show(&references[index].title) }
    for index in mentions.indices { Self.show(&mentions[index].title) }
    for index in ignored.indices { Self.show(&ignored[index].title) }
    for index in warnings.indices { Self.show(&warnings[index].message) }
    unread.signs = Dictionary(
      unread.signs.map { (LiteralSigns.shown($0), $1) }, uniquingKeysWith: +)
  }

  fileprivate static func show(_ text: inout String) { text = LiteralSigns.shown(text) }

  fileprivate static func show(_ tags: inout [WrittenTag]) {
    for index in tags.indices { show(&tags[index].written) }
  }
}

extension Posting {
  fileprivate mutating func showLiteralSigns() {
    ListDocument.show(&title)
    ListDocument.show(&kindReason)
    ListDocument.show(&note)
    ListDocument.show(&tags)
    authors = authors.map(LiteralSigns.shown)
    asideReason = asideReason.map(LiteralSigns.shown)
    if let reason = mark?.reason { mark?.reason = LiteralSigns.shown(reason) }
    for index in attachments.indices { ListDocument.show(&attachments[index].title) }
  }
}
