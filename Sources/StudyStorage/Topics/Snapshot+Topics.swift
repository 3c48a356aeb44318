import SQLite
public import StudyModel

extension Snapshot {
  /// The subtree and title of each topic whose title the pattern fits, in list order.
  public func fetchTopicSpans(
    titled pattern: WordPattern
  ) throws -> [(span: TopicSpan, title: String)] {
    try db.values(
      """
      SELECT list_id, ordinal, last_ordinal, title FROM topic
      WHERE study_fits(title, :pattern) ORDER BY list_id, ordinal
      """, ["pattern": pattern.folded]
    ) { row in
      let span = TopicSpan(list: try row["list_id"], ordinals: try Self.ordinals(row))
      return (span, try row["title"])
    }
  }

  /// The different titles of topics.
  public func fetchTopicTitles() throws -> [String] {
    try db.column("SELECT DISTINCT title FROM topic ORDER BY title")
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

  /// The topics in those spans, and those that they stand below, in list order.
  public func fetchOutline(of spans: [TopicSpan]) throws -> [OutlinedTopic] {
    try db.values(
      """
      WITH \(Self.span)
      SELECT DISTINCT \(Topic.columns), topic.last_ordinal FROM span CROSS JOIN topic
        ON topic.list_id = span.list_id
          AND topic.ordinal <= span.last AND topic.last_ordinal >= span.first
      ORDER BY topic.list_id, topic.ordinal
      """, ["spans": Self.spans([spans])]
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
