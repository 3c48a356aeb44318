import CSQLiteSettings
import Foundation
import GRDB
import StudyMigrations
import StudyModel

/// Creates and upgrades the tables.
enum Schema {
  /// "Stud", in the file's header.
  static let applicationID = 0x5374_7564
  /// The version that this program writes.
  static let version = StudyMigrations.all.count

  /// The bytes of a database without rows.
  static func emptyDatabase() throws -> [UInt8] {
    let queue = try DatabaseQueue(configuration: Store.settings)
    try migrate(queue)
    return try queue.writeWithoutTransaction { db in
      var count = 0
      guard let bytes = study_serialized(UnsafeMutableRawPointer(db.sqliteConnection), &count)
      else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
      defer { study_free(bytes) }
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  /// Applies the missing migrations up to `version` in one transaction: a kill leaves the old tables
  /// or the new ones. The last derives everything again, since SQL alone cannot fold.
  static func migrate(_ queue: DatabaseQueue, upTo version: Int = version) throws {
    try queue.writeWithoutTransaction { db in
      // Some put a new table in the place of one that others refer to.
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      try db.inTransaction(.immediate) {
        try applyMissing(upTo: version, db)
        return .commit
      }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  private static func applyMissing(upTo version: Int, _ db: Database) throws {
    // Earlier versions of the program read their progress from this table.
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    let first = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for number in (first + 1)..<(max(first, version) + 1) {
      let migration = StudyMigrations.all[number - 1]
      try db.execute(sql: migration.sql)
      try db.execute(
        sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
      let transaction = Transaction(
        db: db, weights: RankWeights(), givenArguments: nil, record: nil)
      try transaction.completeJournal(at: number)
      if number == Self.version { try transaction.deriveAll() }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(number)")
    }
    if let table = try String.fetchOne(db, sql: "PRAGMA foreign_key_check") {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a row of \(table) refers to a missing one")
    }
  }
}
