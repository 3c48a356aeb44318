public import StudyModel
public import StudyService

/// A hit as JSON and as tab-separated fields.
public struct SearchJSON: DescribedRow {
  public let item: ItemJSON
  let list: String
  let listTitle: String
  let topic: String
  let lists: Int
  public let tags: [String]?
  public let authors: [String]?
  public let topics: [String]?
  let estimate: Int?
  /// The match outside the title, and the text there.
  let field: String?
  let snippet: String?

  public init(_ hit: SearchHit, _ match: SearchMatch, _ facts: ItemFacts?) {
    let listed = ListedJSON(hit.listed, facts)
    item = listed.item
    list = listed.list
    listTitle = listed.listTitle
    topic = listed.topic
    lists = listed.lists
    tags = listed.tags
    authors = listed.authors
    topics = listed.topics
    estimate = listed.estimate
    field = match.field?.rawValue
    snippet = match.line
  }

  public static let own: [Column<Self>] = [
    Column("list") { $0.list }, Column("topic") { $0.topic }, Column("lists") { $0.lists },
    Column("field") { $0.field }, Column("snippet") { $0.snippet },
  ]
  public static let further: [Column<Self>] =
    ofItem + [Column("listTitle") { $0.listTitle }] + facts + [Column("estimate") { $0.estimate }]
}
