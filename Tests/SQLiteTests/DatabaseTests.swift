import CSQLite
import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct `A connection to SQLite` {
  let folder: TemporaryFolder
  let db: Database

  init() throws {
    folder = try TemporaryFolder()
    db = try Database(path: folder.path + "/a.db")
    try db.execute(sql: "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE u (id)")
    try db.execute(sql: "INSERT INTO t VALUES (1, 'one'), (2, 'two'); INSERT INTO u VALUES (3)")
  }

  /// What SQLite refuses `body` with.
  private func code(_ body: () throws -> Void) -> Int32? {
    do { try body() } catch let error as DatabaseError { return error.resultCode } catch {}
    return nil
  }

  private func texts() throws -> [String] { try String.fetchAll(db, sql: "SELECT text FROM t") }

  @Test func `values come back as they went in, text up to the first NUL and mended`() throws {
    let values: [DatabaseValue] = [
      .null, .int64(.min), .double(0.5), .string("ä\u{301}"), .blob([0, 255]), .blob([]),
    ]
    let sql = "SELECT ?, ?, ?, ?, ?, ?"
    #expect(
      try Row.fetchAll(db, sql: sql, arguments: StatementArguments(values))[0].values == values)
    #expect(try String.fetchOne(db, sql: "SELECT ?", arguments: ["a\0b"]) == "a")
    #expect(try String.fetchOne(db, sql: "SELECT 'a' || char(0) || 'b'") == "a")
    #expect(try String.fetchOne(db, sql: "SELECT CAST(x'61ff62' AS TEXT)") == "a\u{FFFD}b")
  }

  @Test func `a value of another type is none`() {
    #expect(Int(databaseValue: .string("1")) == nil)
    #expect(String(databaseValue: .int64(1)) == nil)
    #expect(Int?(databaseValue: .double(1)) == nil)
    #expect(Int?(databaseValue: .null) == .some(.none))
  }

  @Test func `names and order may be mixed, and each parameter needs its value`() throws {
    let sql = "SELECT :b || ? || :a || :b || ?"
    let mixed: StatementArguments = ["a": "A", "b": "B"]
    #expect(try String.fetchOne(db, sql: sql, arguments: mixed + ["1", "2"]) == "B1AB2")
    for arguments: StatementArguments in [
      mixed, mixed + ["1"], mixed + ["1", "2", "3"], ["1", "2"], mixed + ["1", "2"] + ["c": "C"],
    ] {
      #expect(code { _ = try Row.fetchAll(db, sql: sql, arguments: arguments) } == SQLITE_MISUSE)
    }
  }

  @Test func `the same query within itself has rows of its own`() throws {
    var seen: [String] = []
    try db.using("SELECT text FROM t") { outer in
      while try outer.step() {
        seen.append("\(outer.value(at: 0).text): \(try texts())")
      }
    }
    #expect(seen == ["one: [\"one\", \"two\"]", "two: [\"one\", \"two\"]"])
  }

  /// Whatever is not reset keeps its lock on the file.
  @Test func `a query that ends early or fails holds nothing`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try db.using("SELECT text FROM t") {
        _ = try $0.step()
        throw Stop()
      }
    }
    try db.using("SELECT id FROM t") { _ = try $0.step() }
    #expect(
      code { try db.using("SELECT abs(?)", [Int64.min]) { _ = try $0.step() } } == SQLITE_ERROR)
    let other = try Database(path: folder.path + "/a.db")
    try other.write { try $0.execute(sql: "DELETE FROM t") }
    #expect(try texts() == [])
  }

  @Test func `a column is found by its name wherever it is`() throws {
    try db.using("SELECT text, id FROM t") { row in
      while try row.step() {
        #expect(row.index(of: "id") == 1)
        #expect(row.index(of: "text") == 0)
        #expect(row.index(of: "TEXT") == nil)
      }
    }
  }

  @Test func `only one statement can be compiled`() throws {
    for sql in ["", "-- nothing", "SELECT 1; SELECT 2", "SELECT 1; x"] {
      #expect(code { _ = try Row.fetchAll(db, sql: sql) } == SQLITE_MISUSE, "\(sql)")
    }
    #expect(try Int.fetchOne(db, sql: "SELECT 1 ; \n") == 1)
  }

  @Test func `a view sees one state and writes nothing`() throws {
    let other = try Database(path: folder.path + "/a.db")
    let refused = [
      "INSERT INTO t (text) VALUES ('x')", "CREATE TABLE x (id)", "PRAGMA user_version = 1",
      "CREATE TEMP TABLE x (id)",
    ]
    try db.read { db in
      _ = try texts()
      #expect(code { try other.write { try $0.execute(sql: "DELETE FROM t") } } == SQLITE_BUSY)
      #expect(try texts().count == 2)
      for sql in refused {
        #expect(code { try db.execute(sql: sql, arguments: []) } == SQLITE_READONLY, "\(sql)")
        #expect(code { try db.execute(sql: sql) } == SQLITE_READONLY, "\(sql)")
      }
      // As a query of its plan, which changes nothing.
      #expect(try !Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN DELETE FROM t WHERE id = 1").isEmpty)
    }
    try other.write { try $0.execute(sql: "DELETE FROM t") }
  }

  @Test func `an error of a change, or of its end, takes all of it back`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try db.write { db in
        try db.execute(sql: "DELETE FROM t")
        throw Stop()
      }
    }
    try db.execute(sql: "CREATE TABLE v (t REFERENCES t DEFERRABLE INITIALLY DEFERRED)")
    #expect(
      code { try db.write { try $0.execute(sql: "DELETE FROM t; INSERT INTO v VALUES (9)") } }
        == SQLITE_CONSTRAINT)
    try db.inTransaction(.immediate, ending: .rollback) { try db.execute(sql: "DELETE FROM t") }
    #expect(try texts().count == 2)
    try db.write { try $0.execute(sql: "DELETE FROM u") }
  }

  /// Else the rest of a change would be kept without its start.
  @Test func `nothing is done in a transaction that SQLite has ended`() throws {
    #expect(
      code {
        try db.write { db in
          try db.execute(sql: "DELETE FROM t")
          try? db.execute(sql: "INSERT OR ROLLBACK INTO t VALUES (5, 'x'), (5, 'y')")
          try db.execute(sql: "DELETE FROM u", arguments: [])
        }
      } == SQLITE_ABORT)
    #expect(try texts().count == 2)
    #expect(try Int.fetchAll(db, sql: "SELECT id FROM u") == [3])
  }

  @Test func `a busy file is waited for, and no longer than told`() throws {
    var patient = Database.Configuration()
    patient.patience = 0.3
    let other = try Database(path: folder.path + "/a.db", patient)
    try db.inTransaction(.immediate, ending: .rollback) {
      let start = ContinuousClock.now
      #expect(code { try other.write { try $0.execute(sql: "DELETE FROM t") } } == SQLITE_BUSY)
      #expect(ContinuousClock.now - start > .milliseconds(250))
    }
    try other.write { try $0.execute(sql: "DELETE FROM t") }
  }

  @Test func `the columns of a table are those that it has now`() throws {
    #expect(try db.columns(in: "t").map(\.name) == ["id", "text"])
    try db.execute(sql: "ALTER TABLE t ADD COLUMN more INTEGER")
    #expect(try db.columns(in: "t").map { $0.name + " " + $0.type }.last == "more INTEGER")
    #expect(try db.columns(in: "none").isEmpty)
  }

  @Test func `a copy has every page, and one that cannot be written says why`() throws {
    let copy = try Database()
    try db.backup(to: copy)
    #expect(try String.fetchAll(copy, sql: "SELECT text FROM t") == ["one", "two"])
    var looking = Database.Configuration()
    looking.isReadOnly = true
    let readOnly = try Database(path: folder.path + "/a.db", looking)
    #expect(code { try copy.backup(to: readOnly) } == SQLITE_READONLY)
  }

  @Test func `what is no database is told when it is opened`() throws {
    try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: folder.path + "/b.db"))
    #expect(code { _ = try Database(path: folder.path + "/b.db") } == SQLITE_NOTADB)
    #expect(code { _ = try Database(path: folder.path + "/no/c.db") } == SQLITE_CANTOPEN)
  }
}
