import GRDB
public import StudyModel

/// How far the person is in one topic and everything below it. Each item
/// counts once, however many lines name it.
public struct TopicProgress: Sendable {
  public var topic: Topic
  public var done: Int
  /// Listed items that are not skipped.
  public var all: Int
  public var reading: Int
  /// When the person last did something in it.
  public var lastTouched: Instant?
  /// Where it was asked for.
  public var outlook: Outlook?
}

extension Snapshot {
  /// Every topic of every list with its figures, in list order.
  public func fetchProgress() throws -> [TopicProgress] { try fetchProgress(from: "topic") }

  /// Those topics with their figures, in list order.
  public func fetchProgress(of topics: [Topic.ID]) throws -> [TopicProgress] {
    guard !topics.isEmpty else { return [] }
    let pairs = topics.map { "(\($0.list),\($0.ordinal))" }.joined(separator: ",")
    // A join and not an IN, which SQLite answers by walking all topics.
    return try fetchProgress(
      from: """
        (VALUES \(pairs)) AS wanted CROSS JOIN topic
          ON topic.list_id = wanted.column1 AND topic.ordinal = wanted.column2
        """)
  }

  /// The topics that have an item of those meant, with the figures of these.
  public func fetchProgress(of selection: Selection) throws -> [TopicProgress] {
    let query = FilterQuery(selection)
    return try fetchProgress(
      from: "topic", with: "WITH \(query.tables)", where: "posting.item_id IN chosen",
      StatementArguments(query.arguments)
    )
  }

  private func fetchProgress(
    from topics: String, with: String = "", where condition: String = "TRUE",
    _ arguments: StatementArguments = []
  ) throws -> [TopicProgress] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        \(with)
        SELECT topic.list_id, topic.ordinal, topic.number, topic.title, topic.depth,
          count(DISTINCT posting.item_id) FILTER (WHERE status.state = 'done'),
          count(DISTINCT posting.item_id) FILTER (WHERE status.state IS NOT 'skipped'),
          count(DISTINCT posting.item_id) FILTER (WHERE status.state = 'reading'),
          max(status.touched_at)
        FROM \(topics)
        LEFT JOIN posting ON posting.list_id = topic.list_id
          AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
          AND \(condition)
        LEFT JOIN status ON status.item_id = posting.item_id
        GROUP BY topic.list_id, topic.ordinal ORDER BY topic.list_id, topic.ordinal
        """, arguments: arguments)
    var progress: [TopicProgress] = []
    while let row = try rows.next() {
      progress.append(
        TopicProgress(
          topic: Topic(row), done: row[5], all: row[6], reading: row[7],
          lastTouched: Instant(row[8])))
    }
    return progress
  }

  /// Every topic of every list, or those that have an item of those meant,
  /// with their figures and what is left, which takes twice the time.
  public func fetchProgress(
    of selection: Selection?, _ question: Outlook.Question
  ) throws -> [TopicProgress] {
    let query = selection.map(FilterQuery.init)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        \(query.map { "WITH \($0.tables)" } ?? "")
        SELECT topic.list_id, topic.ordinal, topic.number, topic.title, topic.depth,
          count(*) FILTER (WHERE status.state = 'done'),
          count(placed.item_id) FILTER (WHERE status.state IS NOT 'skipped'),
          count(*) FILTER (WHERE status.state = 'reading'),
          max(status.touched_at), \(Outlook.columns)
        FROM (
          SELECT DISTINCT topic.list_id, topic.ordinal, posting.item_id
          FROM topic LEFT JOIN posting ON posting.list_id = topic.list_id
            AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
            AND \(query == nil ? "TRUE" : "posting.item_id IN chosen")) AS placed
        JOIN topic ON topic.list_id = placed.list_id AND topic.ordinal = placed.ordinal
        LEFT JOIN item ON item.id = placed.item_id
        LEFT JOIN status ON status.item_id = placed.item_id
        LEFT JOIN edit ON edit.item_id = placed.item_id
        GROUP BY placed.list_id, placed.ordinal ORDER BY placed.list_id, placed.ordinal
        """,
      arguments: StatementArguments(
        Outlook.arguments(question).merging(query?.arguments ?? [:]) { $1 }))
    var progress: [TopicProgress] = []
    while let row = try rows.next() {
      progress.append(
        TopicProgress(
          topic: Topic(row), done: row[5], all: row[6], reading: row[7],
          lastTouched: Instant(row[8]), outlook: Outlook(row, from: 9)))
    }
    return progress
  }

  /// The figures of all lists together, each item counted once.
  public func fetchTotals() throws -> (done: Int, all: Int, reading: Int) {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) FILTER (WHERE status.state = 'done'),
          count(*) FILTER (WHERE status.state IS NOT 'skipped'),
          count(*) FILTER (WHERE status.state = 'reading')
        FROM (SELECT DISTINCT item_id FROM posting) AS listed
        LEFT JOIN status ON status.item_id = listed.item_id
        """)
    return row.map { ($0[0], $0[1], $0[2]) } ?? (0, 0, 0)
  }
}
