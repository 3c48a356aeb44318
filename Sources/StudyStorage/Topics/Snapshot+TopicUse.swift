import GRDB
public import StudyModel

/// An item below a topic with that title.
public struct TopicItem: Sendable {
  public var title: String
  public var topic: Topic.ID
  public var item: Item.ID
  public var state: Status.State
}

extension Snapshot {
  /// Every item below every topic, except lists themselves; once for each of its postings.
  public func forEachTopicItem(on today: Day, _ body: (TopicItem) -> Void) throws {
    try db.forEachRow(
      """
      SELECT topic.title, topic.list_id, topic.ordinal, posting.item_id,
        \(Standing.state) AS state
      FROM topic CROSS JOIN posting ON \(SQL.postingsBelowTopic)
      LEFT JOIN status ON status.item_id = posting.item_id
      WHERE topic.ordinal > 0
      """, ["today": today]
    ) { row in
      body(
        TopicItem(
          title: try row["title"],
          topic: Topic.ID(list: try row["list_id"], ordinal: try row["ordinal"]),
          item: try row["item_id"], state: try row["state"]))
    }
  }
}
