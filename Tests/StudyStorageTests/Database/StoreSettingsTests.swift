import SQLite
import StudyMigrations
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Storage settings` {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    ("journal_mode", "truncate"), ("synchronous", "2"), ("foreign_keys", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"), ("mmap_size", "0"),
    ("busy_timeout", "5000"), ("application_id", "1400141156"),
    ("user_version", "\(StudyMigrations.all.count)"),
  ])
  func `each reads back as set`(pragma: String, value: String) throws {
    let found = try DatabaseValue.fetchOne(world.store.database, sql: "PRAGMA \(pragma)")
    #expect(found?.text == value)
  }

  @Test func `defensive mode keeps the schema from being written`() throws {
    let db = world.store.database
    try db.execute(sql: "PRAGMA writable_schema = ON")
    #expect(throws: DatabaseError.self) {
      try db.execute(sql: "UPDATE sqlite_schema SET sql = '' WHERE name = 'item'")
    }
  }

  @Test func `extensions cannot be loaded`() throws {
    try world.store.database.read { db in
      let error = #expect(throws: DatabaseError.self) {
        try Row.fetchAll(db, sql: "SELECT load_extension('x')")
      }
      #expect(error?.message == "not authorized")
    }
  }
}
