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
  ///
  /// - Parameter spans: where; nil for everywhere.
  public func fetchTopicTags(in spans: [TopicSpan]?) throws -> [Topic.ID: [String]] {
    let (with, tags, arguments): (String, String, StatementArguments) =
      if let spans {
        (
          "WITH \(Self.span)",
          """
          span CROSS JOIN topic_tag ON topic_tag.list_id = span.list_id
            AND topic_tag.topic BETWEEN span.first AND span.last
          """, ["spans": Self.spans([spans])]
        )
      } else {
        ("", "topic_tag", [])
      }
    var found: [Topic.ID: [String]] = [:]
    try db.forEachRow(
      "\(with) SELECT topic_tag.list_id, topic, tag FROM \(tags) ORDER BY 1, 2, 3", arguments
    ) { row in
      let topic = Topic.ID(list: try row["list_id"], ordinal: try row["topic"])
      found[topic, default: []].append(try row["tag"])
    }
    return found
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
