public import StudyModel
import StudyService

/// A listed item as JSON and as tab-separated fields.
public struct ListedJSON: ItemRow {
  public let item: ItemJSON
  let list: String
  let listTitle: String
  let topic: String
  let lists: Int

  public init(_ listed: ListedItem) {
    item = ItemJSON(listed.item, listed.status)
    list = listed.listPlace
    listTitle = listed.listTitle
    topic = listed.topic.title
    lists = listed.lists
  }

  public static let own: [Column<Self>] = [
    Column("list") { $0.list }, Column("topic") { $0.topic }, Column("lists") { $0.lists },
  ]
}
