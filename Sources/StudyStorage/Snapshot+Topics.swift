import GRDB
public import StudyModel

extension Snapshot {
  /// Every topic's title and the last ordinal of its subtree, in list order.
  public func fetchTopicSpans() throws -> [(id: Topic.ID, last: Int, title: String)] {
    try Row.fetchAll(
      db, sql: "SELECT list_id, ordinal, last_ordinal, title FROM topic ORDER BY 1, 2"
    ).map { (Topic.ID(list: $0[0], ordinal: $0[1]), $0[2], $0[3]) }
  }

  /// Which item stands in which topic.
  public func fetchPlaces() throws -> [(topic: Topic.ID, item: Item.ID)] {
    try Row.fetchAll(db, sql: "SELECT list_id, topic, item_id FROM posting").map {
      (Topic.ID(list: $0[0], ordinal: $0[1]), Item.ID(rawValue: $0[2]))
    }
  }
}
