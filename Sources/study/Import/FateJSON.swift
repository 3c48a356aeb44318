import Presentation
import ReadingList
import StudyModel
import StudyService

/// What became of one link of a list, and by which rules an item was read, as JSON.
struct FateJSON: LookRow {
  let list: String
  let line: Int
  let fate: String
  let rule: String
  let title: String
  let address: String
  // Of an item.
  let state: String?
  let stateDay: String?
  let position: String?
  let stateRule: String?
  let heading: String?
  let titleRule: String?
  let kind: String?
  let kindRule: String?
  let authors: [String]?
  let authorRule: String?
  let minutes: Int?
  let asideRule: String?

  init(_ line: ExplainedLine, in place: String) {
    let posting = line.posting
    list = place
    self.line = line.fate.line
    fate = line.fate.form.rawValue
    rule = line.fate.rule
    title = line.fate.title
    address = line.fate.address
    state = posting?.mark?.state.rawValue
    stateDay = posting?.mark?.day?.description
    position = posting?.mark?.position?.description
    stateRule = posting?.mark?.reason
    heading = line.heading?.word
    titleRule = posting.flatMap { $0.titleReason.isEmpty ? nil : $0.titleReason }
    kind = posting?.kind.rawValue
    kindRule = posting?.kindReason
    authors = posting?.authors
    authorRule = posting.flatMap { $0.authorReason.isEmpty ? nil : $0.authorReason }
    minutes = posting?.minutes
    asideRule = posting?.asideReason
  }

  static let columns: [Column<Self>] = [
    Column("list") { $0.list }, Column("line") { $0.line }, Column("fate") { $0.fate },
    Column("rule") { $0.rule }, Column("title") { $0.title }, Column("address") { $0.address },
  ]

  static let further: [Column<Self>] = [
    Column("state") { $0.state }, Column("stateDay") { $0.stateDay },
    Column("position") { $0.position }, Column("stateRule") { $0.stateRule },
    Column("heading") { $0.heading }, Column("titleRule") { $0.titleRule },
    Column("kind") { $0.kind }, Column("kindRule") { $0.kindRule },
    Column("authors") { $0.authors?.joined(separator: ", ") },
    Column("authorRule") { $0.authorRule }, Column("minutes") { $0.minutes },
    Column("asideRule") { $0.asideRule },
  ]

  /// The links and items of one list, in line order.
  static func rows(_ list: (place: String, lines: [ExplainedLine])) -> [FateJSON] {
    list.lines.map { FateJSON($0, in: list.place) }
  }
}
