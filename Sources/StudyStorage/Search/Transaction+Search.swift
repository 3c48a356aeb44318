import SQLite
import StudyModel

extension Transaction {
  /// Brings the words of those items up to date, and of all with an id in
  /// `new`, which have none yet. What is as it was is not written.
  func refreshSearch(
    of ids: Set<Item.ID>, new: ClosedRange<Int64>? = nil
  ) throws {
    let known = ids.filter { new?.contains($0.rawValue) != true }.sorted()
    let stale = try snapshot.findStaleSearch(SQL.among(), ["ids": json(known)])
    if !stale.isEmpty {
      let ids: StatementArguments = ["ids": json(stale)]
      try db.run("DELETE FROM search WHERE rowid \(SQL.among())", ids)
      try insertSearch(SQL.among(), ids)
    }
    if let new {
      try insertSearch(
        "BETWEEN :first AND :last", ["first": new.lowerBound, "last": new.upperBound])
    }
  }

  /// Derives the words of all items.
  func rebuildSearch() throws {
    try db.run("DELETE FROM search")
    try insertSearch("IS NOT NULL", [])
  }

  private func insertSearch(_ condition: String, _ arguments: StatementArguments) throws {
    try db.run(
      """
      INSERT INTO search (rowid, title, author, topic, note, address)
      SELECT id, \(SearchRow.folded("made")) FROM (
        \(SearchRow.texts) WHERE item.id \(condition)) AS made ORDER BY id
      """, arguments)
  }
}

extension Snapshot {
  /// The items whose words are not those that the lists and the person say;
  /// none, unless something went wrong.
  public func findStaleSearch() throws -> [Int64] { try findStaleSearch("IS NOT NULL", []) }

  /// - Parameter condition: which items, to stand after their id.
  fileprivate func findStaleSearch(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [Int64] {
    try db.column(
      """
      SELECT wanted.id FROM (\(SearchRow.texts) WHERE item.id \(condition)) AS wanted
      LEFT JOIN search ON search.rowid = wanted.id
      WHERE (\(SearchRow.folded("wanted")))
        IS NOT (search.title, search.author, search.topic, search.note, search.address)
      UNION ALL
      SELECT rowid FROM search
      WHERE rowid \(condition) AND NOT EXISTS (SELECT 1 FROM item WHERE id = search.rowid)
      """, arguments)
  }
}

/// The texts of an item by which it is found.
enum SearchRow {
  /// A query for what `search` has of each item before it is folded, to be
  /// narrowed by a condition on `item`. A barrier between two texts keeps
  /// words together only where they stand in one.
  static let texts = query(between: "char(10, \(Folding.barrier.value), 10)")

  /// The same for a person, a text a line.
  static let lines = query(between: "char(10)")

  /// The columns of a row as the index has them.
  static func folded(_ table: String) -> String {
    ["title", "author", "topic", "note", "address"].map { "study_folded(\(table).\($0))" }
      .joined(separator: ", ")
  }

  private static func query(between: String) -> String {
    """
    SELECT item.id,
      item.title || ifnull((
        SELECT \(between) || group_concat(title, \(between)) FROM (
          SELECT DISTINCT title FROM posting
          WHERE item_id = item.id AND NOT is_untitled AND title <> item.title ORDER BY 1)), '')
        AS title,
      ifnull((
        SELECT group_concat(name, \(between)) FROM (
          SELECT DISTINCT name FROM \(SQL.authorsOfPostings)
          WHERE item_id = item.id ORDER BY 1)), '') AS author,
      -- Every topic that it stands below, the list among them.
      ifnull((
        SELECT group_concat(title, \(between)) FROM (
          SELECT DISTINCT topic.title FROM posting CROSS JOIN topic
            ON topic.list_id = posting.list_id
            AND topic.ordinal <= posting.topic AND topic.last_ordinal >= posting.topic
          WHERE item_id = item.id ORDER BY 1)), '') AS topic,
      ifnull((
        SELECT group_concat(note, \(between)) FROM (
          SELECT DISTINCT note FROM posting WHERE item_id = item.id AND note <> '' ORDER BY 1)),
        '')
      || ifnull((
        SELECT \(between) || group_concat(text, \(between)) FROM (
          SELECT text FROM note WHERE item_id = item.id ORDER BY number)), '') AS note,
      item.address AS address
    FROM item
    """
  }
}
