import SQLite
import StudyMigrations
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The words of an older database` {
  @Test func `are known once it is upgraded`() throws {
    let world = try World()
    try world.importing(seedPath)
    try world.importing(
      "# Again\n- [Another title](https://www.twitch.tv/videos/2231091426) Straße\n", as: "two.md")
    _ = try world.marks.done(["1"], note: "worth it")
    let before = StudyMigrations.version(of: "M0010_fold_words_alike") - 1
    let old = try Database(Store.settings)
    try Schema.migrate(old, upTo: before)
    try world.store.database.read { db in
      try old.execute(sql: "PRAGMA foreign_keys = OFF")
      for table in ["list", "item", "topic", "posting", "posting_author", "note"] {
        let names = try old.columns(in: table).map(\.name)
        let values =
          table == "posting"
          ? PostingTexts.writtenOut(names.map { $0 == "written_title" ? "title" : $0 }) : names
        let columns = zip(values, names).map { "\($0) AS \($1)" }.joined(separator: ", ")
        let source = table == "posting" ? "posting JOIN item ON item.id = item_id" : table
        for row in try Row.fetchAll(db, sql: "SELECT \(columns) FROM \(source)") {
          let marks = row.values.map { _ in "?" }.joined(separator: ", ")
          try old.execute(
            sql: """
              INSERT INTO \(table) (\(row.columnNames.joined(separator: ", "))) VALUES (\(marks))
              """, arguments: StatementArguments(row.values))
        }
      }
    }
    try Schema.migrate(old)
    try old.write { db in
      #expect(try Snapshot(db: db).findStaleSearch() == [])
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM search") == 33)
      try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
    }
  }
}
