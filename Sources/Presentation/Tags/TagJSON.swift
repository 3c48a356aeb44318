public import StudyModel
import StudyService

/// A tag as JSON and as fields.
public struct TagJSON: LookRow {
  public struct Spelling: Encodable {
    let written: String
    let count: Int
  }

  let tag: String
  let items: Int
  let open: Int
  let done: Int
  let spellings: [Spelling]

  public init(_ use: TagUse) {
    tag = use.tag.name
    items = use.items
    open = use.open
    done = use.done
    spellings = use.spellings.map { Spelling(written: $0.written, count: $0.count) }
  }

  public static let columns: [Column<Self>] = [
    Column("tag") { $0.tag }, Column("items") { $0.items }, Column("open") { $0.open },
    Column("done") { $0.done },
    Column("spellings") { $0.spellings.map(\.written).joined(separator: ", ") },
  ]
}
