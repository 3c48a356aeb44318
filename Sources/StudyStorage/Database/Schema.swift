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

  /// Upgrades an older database, after copying it to `copy`, an empty file, if one is named; the
  /// copy is checked before anything changes.
  static func upgrade(at path: String, keeping copy: String?) throws {
    let queue = try DatabaseQueue(path: path, configuration: Store.settings)
    if let copy { try keep(queue, at: copy, from: path) }
    try migrate(queue)
    try queue.close()
  }

  private static func keep(_ queue: DatabaseQueue, at copy: String, from path: String) throws {
    let backup = try DatabaseQueue(path: copy)
    try queue.backup(to: backup)
    let verdict = try backup.read { try String.fetchOne($0, sql: "PRAGMA quick_check") }
    try backup.close()
    guard verdict == "ok" else {
      throw StudyError.badData(
        "\(path) is damaged (\(verdict ?? "unreadable")), so it was not upgraded",
        hint: "Restore it from a backup; a copy of it as it is now is at \(copy).")
    }
  }

  /// Applies missing migrations up to `version`, one transaction each. The last derives everything
  /// again, since SQL alone cannot fold.
  static func migrate(_ queue: DatabaseQueue, upTo version: Int = version) throws {
    var migrator = DatabaseMigrator()
    for (index, migration) in StudyMigrations.all.prefix(version).enumerated() {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: migration.sql)
        let transaction = Transaction(
          db: db, weights: RankWeights(), givenArguments: nil, record: nil)
        try transaction.completeJournal(at: index + 1)
        if index + 1 == Self.version { try transaction.deriveAll() }
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(queue)
  }
}
