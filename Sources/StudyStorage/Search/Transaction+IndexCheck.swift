import CSQLite
import SQLite

/// The index of words after damage: FTS5 keeps it in tables of its own, and only finds some of what
/// may be wrong with them.
extension Transaction {
  /// Keeps how often each word is in the index, for `countLostWords`.
  ///
  /// - Returns: false if FTS5 finds something wrong with the index, or cannot find words in it.
  func keepIndexedWords() throws -> Bool {
    try db.execute(
      sql: """
        CREATE TEMP TABLE former_word (term, col, count, PRIMARY KEY (term, col)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE temp.indexed_word USING fts5vocab (main, search, col);
        """)
    do {
      try db.run("INSERT INTO search (search) VALUES ('integrity-check')")
      try db.run("INSERT INTO former_word SELECT term, col, cnt FROM indexed_word")
      // The way to each word, and the numbers for the rank, are in rows of their own.
      let word: String = try db.scalar("SELECT min(term) FROM former_word") ?? ""
      try db.run("SELECT rank FROM search(?) ORDER BY rank LIMIT 1", [word.quotedAsName])
      let lost: Int? = try db.scalar(
        """
        SELECT count(*) FROM (SELECT DISTINCT term FROM former_word)
        WHERE NOT EXISTS (SELECT 1 FROM search('"' || term || '"'))
        """)
      return lost == 0
    } catch let error as DatabaseError where error.isOfIndex {
      return false
    }
  }

  /// How many words are in the index more often than they were. Former texts stay in it until it is
  /// derived anew, so before that there can only be more of each.
  func countLostWords() throws -> Int {
    let count: Int? = try db.scalar(
      """
      SELECT count(*) FROM indexed_word LEFT JOIN former_word USING (term, col)
      WHERE cnt > ifnull(count, 0)
      """)
    try db.execute(sql: "DROP TABLE indexed_word; DROP TABLE former_word")
    return count ?? 0
  }

  /// Makes the index anew, and empty, whatever has the names of its tables. SQLite does not open one
  /// that is damaged, not even to drop it.
  func remakeIndex() throws {
    try db.withoutDefence {
      let tables: [String] = try db.column(
        "SELECT name FROM sqlite_schema WHERE name GLOB 'search_*' AND type = 'table'")
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_schema WHERE name = 'search';
          PRAGMA writable_schema = RESET;
          """ + tables.map { "DROP TABLE \($0.quotedAsName);" }.joined())
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

extension DatabaseError {
  /// What FTS5 says where its tables are not as it left them.
  var isOfIndex: Bool { [SQLITE_CORRUPT, SQLITE_ERROR].contains(resultCode) }
}
