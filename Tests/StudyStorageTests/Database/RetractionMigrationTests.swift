import SQLite
import StudyMigrations
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The migration to retracted entries` {
  /// Done, undone, redone and undone again; and another, undone and redone.
  @Test func `finds what an older journal retracted`() throws {
    let database = try Database(Store.settings)
    let before = StudyMigrations.version(of: "M0013_keep_what_is_retracted") - 1
    try Schema.migrate(database, upTo: before)
    let retracted: [(seq: Int, names: Int?)] = [
      (1, nil), (2, 1), (3, 2), (4, 1), (5, nil), (6, 5), (7, 6),
    ]
    try database.write { db in
      for (seq, names) in retracted {
        try db.execute(
          sql: """
            INSERT INTO entry (device, seq, wall, counter, zone, command, item_key, action, payload)
            SELECT id, :seq, :seq, 0, 0, 1, 'k', iif(:names, 'retract', 'opened'),
              iif(:names, json_object('device', id, 'seq', :names), '{}')
            FROM device
            """, arguments: ["seq": seq, "names": names])
      }
    }
    try Schema.migrate(database)
    let rows = try database.read {
      try String.fetchAll($0, sql: "SELECT seq || ' by ' || by_seq FROM retraction ORDER BY 1")
    }
    #expect(rows == ["1 by 4", "2 by 3", "6 by 7"])
  }
}
