public import StudyModel
import StudyService

/// A hit as JSON and as tab-separated fields.
public struct SearchJSON: ItemRow {
  public let item: ItemJSON
  let list: String
  let listTitle: String
  let topic: String
  let lists: Int
  /// The match outside the title, and the text there.
  let field: String?
  let snippet: String?

  public init(_ hit: SearchHit, _ match: SearchMatch) {
    let listed = ListedJSON(hit.listed)
    item = listed.item
    list = listed.list
    listTitle = listed.listTitle
    topic = listed.topic
    lists = listed.lists
    field = match.field?.rawValue
    snippet = match.line
  }

  public static let own: [Column<Self>] = [
    Column("list") { $0.list }, Column("topic") { $0.topic }, Column("lists") { $0.lists },
    Column("field") { $0.field }, Column("snippet") { $0.snippet },
  ]
}
