import Presentation
import ReadingList
import StudyModel
import StudyService

/// What became of one link of a list, and by which rules an item was read, as JSON.
struct FateJSON: LookRow {
  private let link: Link
  // Of an item.
  private let written: WrittenJSON?
  private let guess: Guess?

  init(_ line: ExplainedLine, in place: String) {
    link = Link(
      list: place, line: line.fate.line, fate: line.fate.form.rawValue, rule: line.fate.rule,
      title: line.fate.title, address: line.fate.address)
    written = line.posting.map {
      WrittenJSON(
        mark: $0.mark, heading: line.heading, minutes: $0.minutes, asideReason: $0.asideReason)
    }
    guess = line.posting.map(Guess.init)
  }

  func encode(to encoder: any Encoder) throws {
    try link.encode(to: encoder)
    try written?.encode(to: encoder)
    try guess?.encode(to: encoder)
  }

  static let columns: [Column<Self>] = [
    Column("list") { $0.link.list }, Column("line") { $0.link.line },
    Column("fate") { $0.link.fate }, Column("rule") { $0.link.rule },
    Column("title") { $0.link.title }, Column("address") { $0.link.address },
  ]

  static let further: [Column<Self>] =
    WrittenJSON.progress.map(ofItem)
    + [
      Column("titleRule") { $0.guess?.titleRule }, Column("kind") { $0.guess?.kind },
      Column("kindRule") { $0.guess?.kindRule },
      Column("authors") { $0.guess?.authors.joined(separator: ", ") },
      Column("authorRule") { $0.guess?.authorRule },
    ] + WrittenJSON.others.map(ofItem)

  /// The column of what a list says, empty for what is no item.
  private static func ofItem(_ column: Column<WrittenJSON>) -> Column<Self> {
    Column(column.name) { row in
      guard let written = row.written else { return String?.none }
      return column.value(written)
    }
  }

  /// The links and items of one list, in line order.
  static func rows(_ list: (place: String, lines: [ExplainedLine])) -> [FateJSON] {
    list.lines.map { FateJSON($0, in: list.place) }
  }

  private struct Link: Encodable {
    let list: String
    let line: Int
    let fate: String
    let rule: String
    let title: String
    let address: String
  }

  /// What an item was taken for, and why.
  private struct Guess: Encodable {
    let titleRule: String?
    let kind: String
    let kindRule: String
    let authors: [String]
    let authorRule: String?

    init(_ posting: Posting) {
      titleRule = posting.titleReason.isEmpty ? nil : posting.titleReason
      kind = posting.kind.rawValue
      kindRule = posting.kindReason
      authors = posting.authors
      authorRule = posting.authorReason.isEmpty ? nil : posting.authorReason
    }
  }
}
