import SQLite
public import StudyModel

extension Snapshot {
  /// Every topic of every list with its figures, in list order.
  ///
  /// - Parameter selection: which items count; nil for all.
  public func fetchProgress(
    in selection: Selection?, on today: Day
  ) throws -> [TopicProgress] {
    let outline = try fetchOutline()
    let figures = try fetchFigures(of: outline.map(\.span), in: selection, on: today)
    return zip(outline, figures).map { TopicProgress(topic: $0.topic, figures: $1) }
  }

  /// Those topics with their figures, in list order.
  public func fetchProgress(of topics: [Topic.ID], on today: Day) throws -> [TopicProgress] {
    guard !topics.isEmpty else { return [] }
    let pairs = topics.map { "(\($0.list),\($0.ordinal))" }.joined(separator: ",")
    // A join, since SQLite answers an IN by scanning all topics.
    return try db.values(
      """
      SELECT \(Topic.columns), \(Standing.figures(counting: "DISTINCT posting.item_id"))
      FROM (VALUES \(pairs)) AS wanted CROSS JOIN topic
        ON topic.list_id = wanted.column1 AND topic.ordinal = wanted.column2
      LEFT JOIN posting ON \(SQL.postingsBelowTopic)
      LEFT JOIN status ON status.item_id = posting.item_id
      GROUP BY topic.list_id, topic.ordinal ORDER BY topic.list_id, topic.ordinal
      """, ["today": today]
    ) { TopicProgress(topic: try Topic($0), figures: try Figures($0)) }
  }

  /// The figures of all lists together, but for when one of their items was touched. Counted on
  /// indexes: only what is marked is looked at.
  public func fetchTotals(on today: Day) throws -> Figures {
    try db.value(
      """
      SELECT count(*) FILTER (WHERE \(Standing.isIn(.done))) AS done,
        \(SQL.listedCount) - count(*) FILTER (WHERE \(Standing.isIn(.skipped))) AS items,
        count(*) FILTER (WHERE \(Standing.isIn(.reading))) AS reading, NULL AS touched_at
      FROM status WHERE state IN ('done', 'skipped', 'reading', 'parked')
        AND item_id NOT IN (SELECT item_id FROM unlisted)
      """, ["today": today], Figures.init) ?? Figures(done: 0, all: 0, reading: 0)
  }
}
