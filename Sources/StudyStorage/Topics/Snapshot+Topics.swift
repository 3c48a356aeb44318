import SQLite
public import StudyModel

extension Snapshot {
  /// Every topic's title and the last ordinal of its subtree, in list order.
  public func fetchTopicSpans() throws -> [(id: Topic.ID, last: Int, title: String)] {
    try db.values(
      "SELECT list_id, ordinal, last_ordinal, title FROM topic ORDER BY list_id, ordinal"
    ) { row in
      let ordinals = try Self.ordinals(row)
      return (
        Topic.ID(list: try row["list_id"], ordinal: ordinals.lowerBound), ordinals.upperBound,
        try row["title"]
      )
    }
  }

  /// Of a topic and those below it.
  private static func ordinals(_ row: NamedRow) throws -> ClosedRange<Int> {
    let first = try row.place("ordinal")
    let last = try row.place("last_ordinal")
    guard first <= last else { throw SeenDamage(what: "topics end before they begin") }
    return first...last
  }

  /// Every topic of every list, in list order, down to that many levels; lists are the first.
  public func fetchOutline(levels: Int = .max) throws -> [OutlinedTopic] {
    try db.values(
      """
      SELECT \(Topic.columns), topic.last_ordinal FROM topic WHERE depth < :levels
      ORDER BY list_id, ordinal
      """, ["levels": levels]
    ) { OutlinedTopic(topic: try Topic($0), last: try Self.ordinals($0).upperBound) }
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
