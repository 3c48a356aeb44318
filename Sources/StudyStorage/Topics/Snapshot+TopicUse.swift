import SQLite
public import StudyModel

/// How many items a group of topics has.
public struct GroupUse: Sendable {
  public var items = 0
  /// Those that are unread or being read.
  public var open = 0
  public var done = 0
}

extension Snapshot {
  /// The tags at the head of headings, sorted.
  public func fetchTopicTags() throws -> [Topic.ID: [String]] {
    var tags: [Topic.ID: [String]] = [:]
    try db.forEachRow("SELECT list_id, topic, tag FROM topic_tag ORDER BY list_id, topic, tag") {
      let topic = Topic.ID(list: try $0["list_id"], ordinal: try $0["topic"])
      tags[topic, default: []].append(try $0["tag"])
    }
    return tags
  }

  /// The items of each group of topics, each counted once in a group, in one query.
  ///
  /// - Returns: as many values as there are groups, in their order.
  public func fetchUse(ofGroups groups: [[TopicSpan]], on today: Day) throws -> [GroupUse] {
    var found = [GroupUse](repeating: GroupUse(), count: groups.count)
    try db.forEachRow(
      """
      WITH \(Self.span)
      SELECT group_number, count(DISTINCT posting.item_id) AS items,
        count(DISTINCT posting.item_id) FILTER (WHERE (\(Standing.isClosed)) IS NOT true) AS open,
        count(DISTINCT posting.item_id) FILTER (WHERE \(Standing.isIn(.done))) AS done
      FROM span CROSS JOIN posting
        ON posting.list_id = span.list_id AND posting.topic BETWEEN span.first AND span.last
      LEFT JOIN status ON status.item_id = posting.item_id
      GROUP BY group_number
      """, ["today": today, "spans": Self.spans(groups)]
    ) { row in
      found[try row["group_number"]] = GroupUse(
        items: try row["items"], open: try row["open"], done: try row["done"])
    }
    return found
  }
}
