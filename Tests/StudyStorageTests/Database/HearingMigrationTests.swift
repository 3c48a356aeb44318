import SQLite
import StudyMigrations
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The migration to lines that are heard again` {
  @Test(arguments: [true, false])
  func `reads the files again of which a line was set aside`(_ isSetAside: Bool) throws {
    let database = try Database(Store.settings)
    try Schema.migrate(
      database, upTo: StudyMigrations.version(of: "M0027_hear_lines_again") - 1)
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO exchange (id, kind, place, seen) VALUES (1, 'git', 'there', 'abc');
          INSERT INTO exchange_file (path, bytes, lines, hash, mark)
          VALUES ('log/a/1', 9, 3, 'h', 'm'), ('log/b/1', 9, 3, 'h', 'm');
          """)
      guard isSetAside else { return }
      try db.execute(sql: "INSERT INTO set_aside VALUES ('log/a/1', 2, 'it has a NUL')")
    }
    try Schema.migrate(database)
    func column(_ sql: String) throws -> [String] {
      try database.read { try String.fetchAll($0, sql: sql) }
    }
    #expect(
      try column("SELECT path FROM exchange_file ORDER BY 1")
        == (isSetAside ? ["log/b/1"] : ["log/a/1", "log/b/1"]))
    #expect(try column("SELECT ifnull(seen, '') FROM exchange") == [isSetAside ? "" : "abc"])
    #expect(try column("SELECT reason FROM set_aside") == [])
  }
}
