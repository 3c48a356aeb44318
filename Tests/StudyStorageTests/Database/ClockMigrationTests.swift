import SQLite
import StudyMigrations
import StudyModel
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The migration to two clocks` {
  /// A mark of day 1, one by a clock that was ahead, and one of day 2 that the logical clock dates
  /// after it.
  @Test func `J1 takes the days after a jump from the commands`() throws {
    let database = try Database(Store.settings)
    try Schema.migrate(database, upTo: StudyMigrations.keepsClocks - 1)
    let day: Int64 = 86_400_000
    let marks: [(at: Int64, wall: Int64, counter: Int)] = [
      (day, day, 0), (9000 * day, 9000 * day, 0), (2 * day, 9000 * day, 1),
    ]
    try database.write { db in
      for (index, mark) in marks.enumerated() {
        let key = "https://p.example/\(index)"
        try db.execute(
          sql: """
            INSERT INTO item (key, address, title, kind, kind_reason, added_at)
            VALUES (:key, :key, :key, 'article', '', 0)
            """, arguments: ["key": key])
        try db.execute(
          sql: """
            INSERT INTO command (kind, arguments, at, state) VALUES ('mark', '[]', :at, 'applied')
            """, arguments: ["at": mark.at])
        try db.execute(
          sql: """
            INSERT INTO entry
              (device, seq, wall, counter, zone, command, item_key, action, payload)
            SELECT device.id, :seq, :wall, :counter, 0, last_insert_rowid(), :key, 'done', '{}'
            FROM device
            """,
          arguments: ["key": key, "seq": index + 1, "wall": mark.wall, "counter": mark.counter])
      }
    }
    try Schema.migrate(database)
    try database.read { db in
      let done = try Int.fetchAll(db, sql: "SELECT done_day FROM status ORDER BY item_id")
      #expect(done == [1, 9000, 2])
      let clocks = try Int64.fetchAll(db, sql: "SELECT wall / 86400000 FROM entry ORDER BY seq")
      #expect(clocks == [1, 9000, 9000])
      let isNamed = "SELECT min(command.device = device.id) FROM command, device"
      #expect(try Bool.fetchOne(db, sql: isNamed) == true)
    }
  }
}
