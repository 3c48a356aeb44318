import StudyModel
public import StudyService

/// A topic as JSON and as fields.
public struct TopicJSON: LookRow {
  let topic: String
  let lists: Int
  let items: Int
  let open: Int
  let done: Int
  let spellings: [TagJSON.Spelling]
  /// The title, below its list's for a heading that says nothing alone.
  let path: [String]
  /// At the head of its headings.
  let tags: [String]

  public init(_ use: TopicUse) {
    topic = use.title
    lists = use.lists
    items = use.items
    open = use.open
    done = use.done
    spellings = use.spellings.map { TagJSON.Spelling(written: $0.written, count: $0.count) }
    path = use.path
    tags = use.tags
  }

  public static let columns: [Column<Self>] = [
    Column("topic") { $0.topic }, Column("lists") { $0.lists }, Column("items") { $0.items },
    Column("open") { $0.open }, Column("done") { $0.done },
    Column("spellings") { $0.spellings.map(\.written).joined(separator: ", ") },
  ]
  public static let further: [Column<Self>] = [
    Column("path") { $0.path.joined(separator: " > ") },
    Column("tags") { $0.tags.joined(separator: ", ") },
  ]
}
