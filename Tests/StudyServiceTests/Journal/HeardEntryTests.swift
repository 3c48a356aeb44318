import GRDB
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

/// Entries of another machine beside those of this one.
@Suite struct `Entries of another machine` {
  let world: World

  init() throws {
    world = try World()
    try world.importing("# One\n- [ ] [Alpha](https://a.example)\n", as: "one.md")
  }

  private func readings() throws -> [ReadCount] {
    try world.store.read { try $0.fetchReadCounts() }
  }

  @Test func `a box that a list ticks later leaves the day, the minutes and the streak mine`()
    throws
  {
    _ = try world.marks.done(["1"], on: Day("2026-05-01")!, minutes: 25)
    let (before, mine) = (try world.logicalDump(), try readings())
    world.wait(days: 9)
    try world.hear("done", #"{"byList":1}"#, of: "https://a.example")
    #expect(try readings() == mine)
    #expect(mine.map(\.minutes) == [25])
    #expect(try world.logicalDump() == before)
    #expect(try world.store.read { try Stats($0, now: world.now) }.thisYear.minutes == 25)
  }

  @Test func `a box that a list ticks does not stop the clock`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 5)
    try world.hear("done", #"{"byList":1}"#, of: "https://a.example")
    world.wait(minutes: 15)
    #expect(try world.marks.done(["1"]).map(\.status.minutes) == [20])
  }
}

extension World {
  /// Appends an entry of another machine and folds it.
  func hear(
    _ action: String, _ payload: String, seq: Int64? = nil, of address: String
  ) throws {
    try store.write { transaction in
      let key = CanonicalAddress.key(of: address)
      try transaction.db.execute(
        sql: """
          INSERT INTO entry (device, seq, wall, counter, zone, command, item_key, action, payload)
          SELECT 'fedcba9876543210', ifnull(:seq, 1 + count(*)), :at, 0, 0, 1, :key, :action,
            :payload
          FROM entry WHERE device = 'fedcba9876543210'
          """,
        arguments: ["seq": seq, "at": now, "key": key, "action": action, "payload": payload])
      try transaction.rebuildRetractions()
      try Journal(transaction: transaction, now: now).refold(.all)
    }
  }
}
