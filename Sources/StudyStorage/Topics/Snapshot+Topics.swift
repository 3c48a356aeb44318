import GRDB
public import StudyModel

extension Snapshot {
  /// Every topic's title and the last ordinal of its subtree, in list order.
  public func fetchTopicSpans() throws -> [(id: Topic.ID, last: Int, title: String)] {
    try db.values(
      "SELECT list_id, ordinal, last_ordinal, title FROM topic ORDER BY list_id, ordinal"
    ) { row in
      (
        Topic.ID(list: try row["list_id"], ordinal: try row["ordinal"]),
        try row["last_ordinal"], try row["title"]
      )
    }
  }

  /// Every topic of every list, in list order, down to that many levels; lists are the first.
  public func fetchOutline(levels: Int = .max) throws -> [OutlinedTopic] {
    try db.values(
      """
      SELECT \(Topic.columns), topic.last_ordinal FROM topic WHERE depth < :levels
      ORDER BY list_id, ordinal
      """, ["levels": levels]
    ) { OutlinedTopic(topic: try Topic($0), last: try $0["last_ordinal"]) }
  }

  /// The items in those topics, by id.
  public func fetchItemIDs(inTopics spans: [TopicSpan]) throws -> [Item.ID] {
    guard !spans.isEmpty else { return [] }
    let rows = spans.map { "(\($0.list),\($0.ordinals.lowerBound),\($0.ordinals.upperBound))" }
    return try db.column(
      """
      WITH span (list, first, last) AS (VALUES \(rows.joined(separator: ",")))
      SELECT DISTINCT item_id FROM span CROSS JOIN posting
        ON posting.list_id = span.list AND posting.topic BETWEEN span.first AND span.last
      ORDER BY item_id
      """)
  }
}
