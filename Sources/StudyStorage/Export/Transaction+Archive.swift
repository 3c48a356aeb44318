import CSQLite
import SQLite
import StudyModel

extension Transaction {
  /// True for a database that has never had any content.
  public func isUnused() throws -> Bool { try snapshot.isUnused() }

  /// Prepares for an archive: rows may come in any order until the end of the transaction, and
  /// the device is the archive's.
  public func beginArchive() throws {
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON; DELETE FROM device")
    try db.execute(sql: "DELETE FROM sqlite_sequence")
  }

  /// Gives a restored database a name of its own: the one that the archive comes from may live on.
  public func finishArchive() throws {
    // Archives of older schemas have each text wherever it stands.
    try narrowPostings(ofLists: db.column("SELECT id FROM list"))
    try takeNewName(
      keeping: try db.number(
        "SELECT max(seq) FROM entry WHERE device = (SELECT id FROM device)") ?? 0)
  }

  /// Inserts one row, a JSON array, into a kept table.
  ///
  /// - Parameter columns: of the table, as many as the row has values.
  /// - Throws: `StudyError.badData` if it is not a row of that table.
  public func insertArchivedRow(_ row: String, into table: String, columns: [String]) throws {
    var values: [(column: String, expression: String)] = []
    for (index, column) in columns.enumerated() {
      let value = "json_extract(:row, '$[\(index)]')"
      if let former = FormerColumn.all[table]?[column] {
        values += former.values.sorted { $0.key < $1.key }.map { ($0.key, $0.value(value)) }
      } else {
        values.append((column, value))
      }
    }
    if let fault = JSONTexts.fault(in: row.utf8) {
      throw StudyError.badData("a row of \(table) cannot be kept: \(fault)")
    }
    try blamingArchive {
      let count = try db.scalar("SELECT json_array_length(:row)", ["row": row], as: Int.self)
      guard count == columns.count else {
        throw StudyError.badData("a row of \(count ?? 0) values for \(columns.count) columns")
      }
      // Inserting the items has already created this row.
      if table == "sqlite_sequence" {
        try db.run(
          "DELETE FROM sqlite_sequence WHERE name = json_extract(:row, '$[0]')", ["row": row])
      }
      let names = values.map(\.column).joined(separator: ", ")
      let expressions = values.map(\.expression).joined(separator: ", ")
      try db.run("INSERT INTO \(table) (\(names)) SELECT \(expressions)", ["row": row])
    }
  }

  /// Checks the archive as a whole, after all rows are inserted and the derived tables are
  /// derived.
  ///
  /// - Throws: `StudyError.badData` for the first violation.
  public func checkArchive() throws {
    try blamingArchive {
      if let violation = try ArchiveRule.violation(in: db) { throw StudyError.badData(violation) }
      if let column = try NumberRule.violations(in: db).first {
        throw StudyError.badData("\(column) has a number that cannot be")
      }
      if let fault = try db.structureFaults(.quick).first { throw StudyError.badData(fault.text) }
    }
  }

  /// Runs `body`; an error of the database is blamed on the archive.
  public func blamingArchive<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case SQLITE_CONSTRAINT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_TOOBIG:
        throw StudyError.badData(error.reason)
      default: throw error
      }
    }
  }
}
