import SQLite
import StudyModel

extension Transaction {
  /// Derives the whole agenda: the first one, or when the weights or the names of tags have changed.
  public func rebuildAgenda() throws {
    try db.run("DELETE FROM agenda")
    // Each of its sorters may use this much.
    try db.execute(sql: "PRAGMA cache_size = -\(Store.cacheKilobytes / 4)")
    defer { try? db.execute(sql: "PRAGMA cache_size = -\(Store.cacheKilobytes)") }
    try insertAgenda(from: "posting", items: "SELECT item_id FROM posting", with: "", [:])
    try noteWeights()
  }

  /// Records by which weights the agenda was made.
  func noteWeights() throws {
    try db.run("DELETE FROM agenda_weights")
    try db.run(
      "INSERT INTO agenda_weights (fingerprint) VALUES (:weights)",
      ["weights": weights.fingerprint])
  }

  /// Derives it into temporary tables, which hide those of the file.
  func overlayAgenda() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE agenda AS SELECT * FROM main.agenda LIMIT 0;
        CREATE TEMP TABLE agenda_weights AS SELECT * FROM main.agenda_weights LIMIT 0;
        """)
    try rebuildAgenda()
    try db.execute(
      sql: """
        CREATE UNIQUE INDEX temp.agenda_by_item ON agenda (item_id);
        CREATE INDEX temp.agenda_by_score ON agenda (score DESC, list_id, ordinal, item_id);
        """)
  }

  /// Derives the agenda again for those items, and for all that share a topic with one whose state
  /// may have changed: their positions may be others.
  func refreshAgenda(of stale: StaleItems) throws {
    let isFirst = try db.scalar("SELECT NOT EXISTS (SELECT 1 FROM agenda)") ?? true
    if stale.new != nil, isFirst { return try rebuildAgenda() }
    let arguments: StatementArguments = [
      "states": json(stale.states), "places": json(stale.places),
      "first": stale.new?.lowerBound, "last": stale.new?.upperBound,
    ]
    let wanted = """
      near AS MATERIALIZED (
        SELECT DISTINCT list_id, topic FROM posting
        WHERE item_id \(SQL.among("states"))),
      wanted AS MATERIALIZED (
        SELECT value AS item_id FROM json_each(:states)
        UNION SELECT value FROM json_each(:places)
        UNION SELECT id FROM item WHERE id BETWEEN :first AND :last
        UNION SELECT posting.item_id FROM near CROSS JOIN posting
          ON posting.list_id = near.list_id AND posting.topic = near.topic)
      """
    try db.run(
      "WITH \(wanted) DELETE FROM agenda WHERE item_id IN (SELECT item_id FROM wanted)", arguments)
    let topics = """
      \(wanted),
      topics AS MATERIALIZED (
        SELECT DISTINCT posting.list_id, posting.topic
        FROM wanted CROSS JOIN posting ON posting.item_id = wanted.item_id),
      """
    try insertAgenda(
      from: """
        topics CROSS JOIN posting
          ON posting.list_id = topics.list_id AND posting.topic = topics.topic
        """,
      items: "SELECT item_id FROM wanted", with: topics, arguments)
  }

  /// The only place that defines the part of a score that does not depend on the day;
  /// `RankSignals` has the rest.
  private func insertAgenda(
    from postings: String, items: String, with: String,
    _ arguments: StatementArguments
  ) throws {
    let order = weights.order.enumerated().map { "WHEN \($0 + 1) THEN \($1)" }
      .joined(separator: " ")
    try db.run(
      """
      WITH \(with)
      open AS (
        SELECT posting.list_id, posting.topic, posting.item_id, min(posting.ordinal) AS ordinal,
          ifnull(status.state, 'unread') = 'unread' AS is_unread
        FROM \(postings) LEFT JOIN status ON status.item_id = posting.item_id
        WHERE status.state IS NULL OR status.state IN ('unread', 'reading', 'parked')
        GROUP BY posting.list_id, posting.topic, posting.item_id),
      ranked AS (
        SELECT list_id, topic, item_id, ordinal,
          CASE WHEN is_unread THEN sum(is_unread) OVER (
            PARTITION BY list_id, topic ORDER BY ordinal ROWS UNBOUNDED PRECEDING) END AS nth
        FROM open),
      -- Three windows in one pass over each item's places.
      placed AS (
        SELECT item_id, first_value(list_id) OVER first AS list_id,
          first_value(ordinal) OVER first AS ordinal, first_value(topic) OVER first AS topic,
          nth, list_id AS nth_list, topic AS nth_topic,
          row_number() OVER (
            PARTITION BY item_id ORDER BY nth IS NULL, nth, list_id, ordinal) AS best
        FROM ranked WHERE item_id IN (\(items))
        WINDOW first AS (PARTITION BY item_id ORDER BY list_id, ordinal)),
      best AS (
        SELECT placed.*, \(SQL.listCount("placed.item_id")) AS lists,
          \(AgendaScore.heading(of: "placed.item_id", weights)) AS heading,
          \(AgendaScore.isAside("placed.item_id")) AS is_aside
        FROM placed WHERE best = 1)
      INSERT INTO agenda
        (item_id, score, list_id, ordinal, topic, lists, nth, nth_list, nth_topic, heading,
          is_aside)
      SELECT best.item_id,
        CASE nth \(order) ELSE 0 END + \(AgendaScore.ofHeadings(weights))
          + min((lists - 1) * \(weights.lists), \(weights.listsMost))
          -- By item and not joined: SQLite 3.40 joins a grouped table by
          -- walking it for each row.
          + ifnull((
            SELECT \(AgendaScore.ofTags(weights))
            FROM (SELECT DISTINCT tag FROM (\(EffectiveTags.ofItems("= best.item_id"))))), 0),
        list_id, ordinal, topic, lists, nth, nth_list, nth_topic, heading, is_aside
      FROM best
      """, arguments)
  }
}
