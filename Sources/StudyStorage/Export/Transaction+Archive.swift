import GRDB
import StudyModel

extension Transaction {
  /// True for a database that nothing was ever put into.
  public func isUnused() throws -> Bool {
    try db.scalar(
      """
      SELECT NOT EXISTS (SELECT 1 FROM list UNION ALL SELECT 1 FROM item
        UNION ALL SELECT 1 FROM entry UNION ALL SELECT 1 FROM command)
      """) ?? false
  }

  /// Makes room for an archive: rows may come in any order until the end of
  /// the transaction, and the device is the one of the archive.
  public func beginArchive() throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON; DELETE FROM device")
    try db.execute(sql: "DELETE FROM sqlite_sequence")
  }

  /// Puts one row, a JSON array, into a kept table.
  ///
  /// - Parameter columns: of the table, as many as the row has values.
  /// - Throws: `StudyError.badData` where it is no row of that table.
  public func insertArchivedRow(_ row: String, into table: String, columns: [String]) throws {
    let values = columns.indices.map { "json_extract(:row, '$[\($0)]')" }.joined(separator: ", ")
    try blamingArchive {
      let count = try db.scalar("SELECT json_array_length(:row)", ["row": row], as: Int.self)
      guard count == columns.count else {
        throw StudyError.badData("a row of \(count ?? 0) values for \(columns.count) columns")
      }
      // Putting items in has counted their ids already.
      if table == "sqlite_sequence" {
        try db.run(
          "DELETE FROM sqlite_sequence WHERE name = json_extract(:row, '$[0]')", ["row": row])
      }
      let names = columns.joined(separator: ", ")
      try db.run("INSERT INTO \(table) (\(names)) SELECT \(values)", ["row": row])
    }
  }

  /// Looks the whole of it over, once all rows are in and what is derived has
  /// been derived.
  ///
  /// - Throws: `StudyError.badData` for the first thing that is off.
  public func checkArchive() throws {
    try blamingArchive {
      for (what, sql) in ArchiveRule.all
      where try db.scalar("SELECT EXISTS (\(sql))") ?? false {
        throw StudyError.badData(what)
      }
      try db.forEachRow("PRAGMA foreign_key_check") { broken in
        let (table, parent): (String, String) = (try broken["table"], try broken["parent"])
        throw StudyError.badData("a row of \(table) refers to a missing row of \(parent)")
      }
      let verdict = try db.scalar("PRAGMA quick_check", as: String.self) ?? ""
      guard verdict == "ok" else { throw StudyError.badData(verdict) }
    }
  }

  /// Runs `body`; what the database refuses in it is the archive's fault.
  public func blamingArchive<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CONSTRAINT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG:
        throw StudyError.badData(error.message ?? "\(error.resultCode)")
      default: throw error
      }
    }
  }
}
