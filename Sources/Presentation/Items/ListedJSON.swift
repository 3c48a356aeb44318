public import StudyModel
public import StudyService

/// A listed item as JSON and as tab-separated fields.
public struct ListedJSON: DescribedRow {
  public let item: ItemJSON
  let list: String
  let listTitle: String
  let topic: String
  let lists: Int
  public let tags: [String]?
  public let authors: [String]?
  public let topics: [String]?
  let estimate: Int?

  /// - Parameter facts: nil if nobody asks for them, since they take queries of their own.
  public init(_ listed: ListedItem, _ facts: ItemFacts?) {
    item = ItemJSON(listed.item, listed.status)
    list = listed.listPlace
    listTitle = listed.listTitle
    topic = listed.topic.title
    lists = listed.lists
    tags = facts?.tags.map(\.name)
    authors = facts?.authors
    topics = facts?.topics.titles
    estimate = facts?.estimate
  }

  public static let own: [Column<Self>] = [
    Column("list") { $0.list }, Column("topic") { $0.topic }, Column("lists") { $0.lists },
  ]
  public static let further: [Column<Self>] =
    ofItem + [Column("listTitle") { $0.listTitle }] + facts + [Column("estimate") { $0.estimate }]
}
