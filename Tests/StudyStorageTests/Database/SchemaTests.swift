import Foundation
import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The schema` {
  /// The whole schema, from which new databases are made, is what the migrations lead to. `RECORD=1`
  /// rewrites the file, and fails.
  @Test func `the tables match the golden file`() throws {
    let file = URL(fileURLWithPath: seedPath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Migrations/schema.sql")
    let schema =
      try Self.migrated().read {
        try String.fetchAll(
          $0,
          sql: """
            SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL
              AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search_*' ORDER BY name
            """)
      }.joined(separator: "\n\n") + "\n"
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if schema != golden, ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try schema.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(schema == golden)
  }

  @Test func `a new database is as the migrations leave it`() throws {
    let new = try Self.content(Store.inMemory().database)
    #expect(try new == Self.content(Self.migrated()))
    #expect(new.count > 100)
  }

  private static func migrated() throws -> Database {
    let database = try Database(Store.settings)
    try Schema.migrate(database)
    return database
  }

  /// All tables and indexes, the rows of each table, and the marks of the file, without the name
  /// that each database draws.
  private static func content(_ database: Database) throws -> [String] {
    try database.read { db in
      func rows(_ sql: String) throws -> [String] {
        try Row.fetchAll(db, sql: sql).map { "\($0)" }.sorted()
      }
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'device'")
      return try rows("SELECT type, name, tbl_name, sql FROM sqlite_schema")
        + rows("PRAGMA user_version") + rows("PRAGMA application_id")
        + rows("SELECT count(*) FROM device WHERE length(id) = 16")
        + tables.sorted().flatMap { name in try rows("SELECT '\(name)' AS name, * FROM \(name)") }
    }
  }

  @Test func `every table is strict`() throws {
    let loose = try Store.inMemory().database.read {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict
            AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(loose == [])
  }

  /// The queries of the daily loop must not scan a table that grows with the lists or over the
  /// years. The plans are from SQLite itself.
  @Test func `the daily loop does not scan a big table`() throws {
    let world = try World()
    try world.importing(seedPath)
    let store = world.store
    let statements = try Set(
      store.database.traced {
        _ = try world.marks.open(["11"])
        _ = try world.marks.done([], note: "n")
        _ = try world.marks.skip(["https://www.twitch.tv/videos/2231091426"])
        _ = try store.read {
          try ItemDetails(
            try ItemFinder($0, for: .looking, on: Day(world.now)).requireItem(["11"]), $0,
            on: Day(world.now))
        }
        _ = try world.history.undo(2)
        _ = try world.history.redo()
      })

    let asking = statements.filter { sql in
      ["SELECT", "UPDATE", "DELETE", "INSERT"].contains { sql.hasPrefix($0) }
    }
    #expect(asking.count > 15)
    try store.database.read { db in
      for sql in asking {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map {
          $0["detail"] as String
        }
        let scans = plan.filter { line in
          ["item", "posting", "entry", "status", "topic", "note", "command"].contains {
            line == "SCAN \($0)" || line.hasPrefix("SCAN \($0) ")
            // The newest entry is the first of its index.
          } && !(line.contains("entry_by_clock") && sql.hasSuffix("LIMIT 1"))
            // Few pages move.
            && !line.contains("entry_by_move")
        }
        #expect(scans == [], "\(sql)\n\(plan.joined(separator: "\n"))")
      }
    }
  }
}
