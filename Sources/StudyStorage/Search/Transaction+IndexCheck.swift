import SQLite

/// The index of words after damage. FTS5's own check misses some damage to its tables.
extension Transaction {
  /// Records how often each word is in the index, for `isWordMissing`.
  ///
  /// - Returns: false if the index is damaged; then nothing of use is recorded.
  func recordWordCounts() throws -> Bool {
    try db.execute(
      sql: """
        CREATE TEMP TABLE former_word (term, col, count, PRIMARY KEY (term, col)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab (main, search, col);
        """)
    do {
      try db.run("INSERT INTO search (search) VALUES ('integrity-check')")
      try db.run("INSERT INTO former_word SELECT term, col, cnt FROM indexed_word")
      // Ranking and looking a word up use rows that the check does not read.
      try db.run(
        """
        SELECT rank FROM search((SELECT '"' || ifnull(min(term), '') || '"' FROM former_word))
        ORDER BY rank LIMIT 1
        """)
      return try !exists(
        """
        SELECT 1 FROM (SELECT DISTINCT term FROM former_word)
        WHERE NOT EXISTS (SELECT 1 FROM search('"' || term || '"'))
        """)
    } catch let error as DatabaseError where error.meansDamagedIndex {
      return false
    }
  }

  /// True if a word is in the index, which was derived anew, more often than it was. Before, there may
  /// have been former texts too, so no word can have been in it less often.
  func isWordMissing() throws -> Bool {
    let isMissing = try exists(
      """
      SELECT 1 FROM indexed_word LEFT JOIN former_word USING (term, col) WHERE cnt > ifnull(count, 0)
      """)
    try db.execute(sql: "DROP TABLE indexed_word; DROP TABLE former_word")
    return isMissing
  }

  private func exists(_ rows: String) throws -> Bool {
    try db.scalar("SELECT EXISTS (\(rows))") ?? false
  }

  /// Replaces the index by an empty one. Its row in the schema is deleted, since SQLite does not open
  /// a damaged one, not even to drop it.
  func remakeIndex() throws {
    try db.withoutDefensiveMode {
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_schema WHERE name = 'search';
          PRAGMA writable_schema = RESET;
          """)
      for table in SchemaObject.indexTables.dropFirst() {
        try db.execute(sql: "DROP TABLE IF EXISTS \(table)")
      }
    }
    try makeTable("search")
  }
}

extension Snapshot {
  /// How many items have no row in the index though their texts are recorded as being there, or a
  /// later one; and how many rows are of no item.
  func countLostTexts() throws -> Int {
    func isThere(_ version: String) -> String {
      """
      EXISTS (SELECT 1 FROM search_docsize WHERE id = item_id + ((\(version)) << \(SearchRow.idBits)))
      """
    }
    return try db.scalar(
      """
      SELECT (SELECT count(*) FROM indexed_item
          WHERE NOT is_gone AND NOT \(isThere("version")) OR \(isThere("version + 1")))
        + (SELECT count(*) FROM search_docsize WHERE NOT EXISTS (
          SELECT 1 FROM indexed_item WHERE item_id = id & \(1 << SearchRow.idBits - 1)))
      """) ?? 0
  }
}
