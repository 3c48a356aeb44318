import GRDB
import StudyMigrations
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The words of an older database` {
  /// The migration, which is never edited, gives the same rows as the program.
  @Test func `are known once it is upgraded`() throws {
    let world = try World()
    try world.importing(seedPath)
    try world.importing(
      "# Again\n- [Another title](https://www.twitch.tv/videos/2231091426)\n", as: "two.md")
    _ = try world.marks.done(["1"], note: "worth it")
    let migration = try #require(
      StudyMigrations.all.first { $0.name.hasPrefix("M0006") })
    try world.store.write { transaction in
      try transaction.db.execute(sql: "DROP TABLE search; " + migration.sql)
      #expect(try transaction.snapshot.findStaleSearch() == [])
      #expect(try Int.fetchOne(transaction.db, sql: "SELECT count(*) FROM search") == 33)
      try transaction.db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
    }
  }
}
