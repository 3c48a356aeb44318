import GRDB
public import StudyModel

/// An item below a topic of some title.
public struct TopicItem: Sendable {
  public var title: String
  public var topic: Topic.ID
  public var item: Item.ID
  public var state: Status.State
}

extension Snapshot {
  /// Every item below every topic, lists themselves left out; an item comes as
  /// often as it stands there.
  public func forEachTopicItem(_ body: (TopicItem) -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT topic.title, topic.list_id, topic.ordinal, posting.item_id, ifnull(status.state, 'unread')
        FROM topic CROSS JOIN posting ON posting.list_id = topic.list_id
          AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
        LEFT JOIN status ON status.item_id = posting.item_id
        WHERE topic.ordinal > 0
        """)
    while let row = try rows.next() {
      body(
        TopicItem(
          title: row[0], topic: Topic.ID(list: row[1], ordinal: row[2]),
          item: Item.ID(rawValue: row[3]),
          state: Status.State(rawValue: row[4]) ?? .unread))
    }
  }
}
