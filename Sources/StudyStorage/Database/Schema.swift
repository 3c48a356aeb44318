import CSQLite
import Essentials
import SQLite
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
    let database = try Database(Store.settings)
    try create(database)
    return try database.serialized()
  }

  /// Makes the tables of this version in an empty database. All migrations one after the other leave
  /// the same, and take five times as long.
  static func create(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      try db.execute(sql: StudyMigrations.schema)
      try db.run("INSERT INTO device (id) VALUES (lower(hex(randomblob(8))))")
      for migration in StudyMigrations.all { try note(migration, db) }
      try transaction(db).noteWeights()
      try mark(version, db)
    }
  }

  /// Applies the missing migrations up to `version` in one transaction: a kill leaves the old tables
  /// or the new ones. The last derives everything again, since SQL alone cannot fold.
  static func migrate(_ db: Database, upTo version: Int = version) throws {
    // Some put a new table in the place of one that others refer to.
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    try db.inTransaction(.immediate) { try applyMissing(upTo: version, db) }
    try db.execute(sql: "PRAGMA foreign_keys = ON")
  }

  private static func applyMissing(upTo version: Int, _ db: Database) throws {
    // Earlier versions of the program read their progress from this table.
    try db.execute(
      sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
    let first: Int = try db.scalar("PRAGMA user_version") ?? 0
    for number in (first + 1)..<(max(first, version) + 1) {
      let migration = StudyMigrations.all[number - 1]
      try db.execute(sql: migration.sql)
      try note(migration, db)
      try transaction(db).completeJournal(at: number)
      if number == Self.version { try transaction(db).deriveAll() }
      try mark(number, db)
    }
    if let table = try db.scalar("PRAGMA foreign_key_check", as: String.self) {
      throw DatabaseError(
        SQLITE_CORRUPT, message: "a row of \(table) refers to a missing one")
    }
  }

  private static func note(_ migration: StudyMigrations.Migration, _ db: Database) throws {
    try db.run("INSERT OR IGNORE INTO grdb_migrations (identifier) VALUES (?)", [migration.name])
  }

  private static func mark(_ version: Int, _ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static func transaction(_ db: Database) -> Transaction {
    Transaction(db: db, weights: RankWeights(), givenArguments: nil, record: nil)
  }
}
