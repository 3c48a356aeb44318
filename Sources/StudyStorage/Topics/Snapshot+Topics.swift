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

  /// The items in those topics, by id.
  ///
  /// - Parameter spans: ranges of ordinals, by list.
  public func fetchItemIDs(
    inTopics spans: [(list: Int64, ordinals: ClosedRange<Int>)]
  ) throws -> [Item.ID] {
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
