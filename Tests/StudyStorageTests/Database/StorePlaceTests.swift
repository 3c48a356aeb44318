import Foundation
import SQLite
import StudyMigrations
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Where a database may be` {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: ["", "hello", "# A list\n\n- [a](https://a.example)\n", "SQLite format 3\0"])
  func `a file that is not a database is refused, and untouched`(content: String) throws {
    try world.write(content, to: "other")
    try refused("other", because: "is not a study database")
    #expect(try Data(contentsOf: url("other")) == Data(content.utf8))
  }

  @Test func `another program's database is refused, byte for byte untouched`() throws {
    let database = try Database(path: world.folder + "/other.db")
    try database.write { try $0.execute(sql: "CREATE TABLE item (id); PRAGMA user_version = 1") }
    try database.close()
    let before = try Data(contentsOf: url("other.db"))
    try refused("other.db", because: "is not a study database")
    #expect(try Data(contentsOf: url("other.db")) == before)
  }

  @Test func `a newer database is refused, byte for byte untouched`() throws {
    let database = try Database(path: world.store.path)
    try database.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try database.close()
    let before = try Data(contentsOf: url("study.db"))
    try refused("study.db", because: "newer version of study (schema 99")
    #expect(try Data(contentsOf: url("study.db")) == before)
  }

  @Test func `a folder, a device and a dangling parent are refused`() throws {
    try refused(".", because: "is not a study database")
    try refused("/dev/null", because: "is not a study database")
    try refused("study.db/inside.db", because: "Not a directory")
  }

  @Test(arguments: ["", "folder/", "a\0b"])
  func `a path that cannot be a file is refused`(path: String) {
    #expect(throws: StudyError.self) { try StorePlace(path, relativeTo: "/tmp") }
  }

  @Test func `a name that begins with file and a colon is a plain name`() throws {
    let store = try Store.open(
      at: StorePlace("file:x?mode=memory", relativeTo: world.folder))
    _ = try store.write { try $0.insertCommand(.mark, ["x"], at: world.now) }
    #expect(FileManager.default.fileExists(atPath: world.folder + "/file:x?mode=memory"))
  }

  @Test func `an older database is upgraded with its rows, after a checked copy`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: 1)
    try database.write {
      try $0.execute(
        sql: """
          INSERT INTO item (key, address, title, kind, kind_reason, added_at)
          VALUES ('k', 'a', 't', 'video', 'r', 1)
          """)
    }
    try database.close()

    let store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    #expect(try store.read { try $0.findItem(key: "k")?.title } == "t")
    #expect(try store.read { try $0.fetchEntries() } == [])

    let backups = try StorePlace("old.db", relativeTo: world.folder).backups()
    #expect(backups.map(\.name.schema) == [1])
    #expect(backups.map(\.name.reason) == [.beforeUpgrade])
    let copy = try Database(path: try #require(backups.first).path)
    #expect(try copy.read { try String.fetchOne($0, sql: "SELECT title FROM item") } == "t")
    #expect(try copy.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
  }

  @Test func `what SQLite would roll back counts, not the header`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: 3)
    // The journal and the file as a kill at the last truncate leaves them.
    let (file, journal) = (url("old.db"), url("old.db-journal"))
    var halfway: [Data] = []
    try database.inTransaction(.immediate, ending: .rollback) {
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA user_version = \(Schema.version)")
      try database.execute(
        sql: "CREATE TABLE rest (id); INSERT INTO rest VALUES (randomblob(100000))")
      halfway = try [file, journal].map { try Data(contentsOf: $0) }
    }
    try database.close()
    try halfway[0].write(to: file)
    try halfway[1].write(to: journal)
    try #require(halfway[1].count > 1000)
    world.store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    let backups = try StorePlace("old.db", relativeTo: world.folder).backups()
    #expect(backups.map(\.name.schema) == [3])
    #expect(try world.rows("PRAGMA user_version") == ["\(Schema.version)"])
    #expect(try world.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'rest'") == ["0"])
  }

  @Test func `an upgrade is one transaction, and a failing one changes nothing`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: 2)
    // What a later migration creates is there already.
    try database.write { try $0.execute(sql: "CREATE TABLE retraction (id)") }
    try database.close()
    let before = try Data(contentsOf: url("old.db"))
    #expect(throws: (any Error).self) {
      try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    }
    #expect(
      try Database(path: path).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
    #expect(try Data(contentsOf: url("old.db")).count == before.count)
  }

  @Test func `a database opened through a link is upgraded under its own name`() throws {
    let database = try Database(
      path: world.folder + "/old.db", Store.settings)
    try Schema.migrate(database, upTo: 1)
    try database.close()
    try FileManager.default.createSymbolicLink(
      atPath: world.folder + "/link.db", withDestinationPath: "old.db")
    _ = try Store.open(at: StorePlace("link.db", relativeTo: world.folder))
    let names = try FileManager.default.contentsOfDirectory(atPath: world.folder)
    #expect(names.contains("old.db.backups"))
    #expect(!names.contains("link.db.backups"))
  }

  @Test func `a command keeps any number of arguments`() throws {
    let given = (0..<40_000).map { "\"\($0)\\" }
    let kept = try world.store.write { transaction in
      _ = try transaction.insertCommand(.mark, given, at: world.now)
      return try transaction.snapshot.findLastCommand(.applied)?.arguments
    }
    #expect(kept == given)
  }

  @Test func `older marks are told apart from a list's ticks, with their minute`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    let before = StudyMigrations.all.firstIndex { $0.name.hasPrefix("M0008") }
    try Schema.migrate(database, upTo: try #require(before))
    // Noon of 1970-01-11 in UTC; the mark under the old key, two hours east.
    try database.write {
      try $0.execute(
        sql: """
          INSERT INTO item VALUES (1, 'tick', 'a', 't', 'video', 'r', 1);
          INSERT INTO item VALUES (2, 'mark', 'a', 't', 'video', 'r', 1);
          INSERT INTO item VALUES (3, 'date', 'a', 't', 'video', 'r', 1);
          INSERT INTO alias VALUES ('old', 2);
          INSERT INTO entry VALUES ('d', 1, 907200000, 0, 0, 1, 'tick', 'done', '{"byList":1}');
          INSERT INTO entry VALUES ('d', 2, 907200000, 0, 120, 1, 'old', 'done', '{}');
          INSERT INTO entry VALUES ('d', 3, 999999999, 0, 0, 1, 'date', 'done', '{"at":907200000}');
          INSERT INTO status (item_id, state, done_at, done_day, touched_at)
          VALUES (1, 'done', 907200000, 10, 1), (2, 'done', 907200000, 10, 1),
            (3, 'done', 907200000, 10, 1);
          """)
    }
    try database.close()
    world.store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    #expect(
      try world.rows("SELECT item_id, done_minute, by_list FROM status ORDER BY 1") == [
        "1||1", "2|840|0", "3||0",
      ])
  }

  @Test func `an import from before images had parts can still be undone`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: 2)
    try database.write {
      try $0.execute(
        sql: """
          INSERT INTO list VALUES (1, '/x.md', '/x.md', 'x.md', 'New', 1, 0, 1);
          INSERT INTO item VALUES (1, 'k', 'a', 'new', 'video', 'r', 1);
          INSERT INTO command VALUES (1, 'import x.md', 1, 'applied');
          INSERT INTO import_image VALUES (1, '[1]', '[1]', NULL, NULL,
            '{"list":[[1,"/x.md","/x.md","x.md","Old",1,0,1]]}',
            '{"item":[[1,"k","a","old","video","r",1]]}');
          """)
    }
    try database.close()

    world.store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    _ = try world.history.undo()
    let titles = "SELECT title FROM list UNION ALL SELECT title FROM item"
    #expect(try world.rows(titles) == ["Old", "old"])
    _ = try world.history.redo()
    #expect(try world.rows(titles) == ["New", "new"])
  }

  private func refused(_ path: String, because reason: String) throws {
    let error = #expect(throws: StudyError.self) {
      try Store.open(at: StorePlace(path, relativeTo: world.folder))
    }
    let message = try #require(error).message
    #expect(message.contains(reason), "\(message)")
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: world.folder + "/" + name) }
}
