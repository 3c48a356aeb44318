import SQLite
public import StudyModel

extension Snapshot {
  /// Every topic of every list with its figures, in list order.
  public func fetchProgress(on today: Day) throws -> [TopicProgress] {
    try fetchProgress(from: "topic", ["today": today])
  }

  /// Those topics with their figures, in list order.
  public func fetchProgress(of topics: [Topic.ID], on today: Day) throws -> [TopicProgress] {
    guard !topics.isEmpty else { return [] }
    let pairs = topics.map { "(\($0.list),\($0.ordinal))" }.joined(separator: ",")
    // A join, since SQLite answers an IN by scanning all topics.
    return try fetchProgress(
      from: """
        (VALUES \(pairs)) AS wanted CROSS JOIN topic
          ON topic.list_id = wanted.column1 AND topic.ordinal = wanted.column2
        """, ["today": today])
  }

  /// The topics that contain a selected item, with the figures of the selected items.
  public func fetchProgress(of selection: Selection) throws -> [TopicProgress] {
    let query = FilterQuery(selection)
    return try fetchProgress(
      from: "topic", with: "WITH \(query.tables)", where: "posting.item_id IN chosen",
      query.arguments.merging(["today": selection.today]) { a, _ in a })
  }

  private func fetchProgress(
    from topics: String, with: String = "", where condition: String = "true",
    _ arguments: [String: any DatabaseValueConvertible]
  ) throws -> [TopicProgress] {
    try db.values(
      """
      \(with)
      SELECT \(Topic.columns), \(Standing.figures(counting: "DISTINCT posting.item_id"))
      FROM \(topics)
      LEFT JOIN posting ON \(SQL.postingsBelowTopic) AND \(condition)
      LEFT JOIN status ON status.item_id = posting.item_id
      GROUP BY topic.list_id, topic.ordinal ORDER BY topic.list_id, topic.ordinal
      """, StatementArguments(arguments)
    ) { TopicProgress(topic: try Topic($0), figures: try Figures($0)) }
  }

  /// The figures of all lists together, counting each item once.
  public func fetchTotals(on today: Day) throws -> Figures {
    try db.value(
      """
      SELECT \(Standing.figures(counting: "*"))
      FROM (SELECT DISTINCT item_id FROM posting) AS listed
      LEFT JOIN status ON status.item_id = listed.item_id
      """, ["today": today], Figures.init) ?? Figures(done: 0, all: 0, reading: 0)
  }
}
