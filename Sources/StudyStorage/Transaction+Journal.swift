import GRDB
public import StudyModel

extension Transaction {
  /// Records a command and returns its id. What was undone before it can no
  /// longer be done again.
  public func insertCommand(words: String, at instant: Instant) throws -> Int64 {
    try db.execute(sql: "UPDATE command SET state = 'discarded' WHERE state = 'undone'")
    try db.execute(
      sql: "INSERT INTO command (words, at, state) VALUES (?, ?, 'applied')",
      arguments: [words, instant.milliseconds])
    return db.lastInsertedRowID
  }

  public func updateCommand(_ id: Int64, state: CommandRow.State) throws {
    try db.execute(
      sql: "UPDATE command SET state = ? WHERE id = ?", arguments: [state.rawValue, id])
  }

  /// Appends to the journal, each entry one tick of the clock after the last.
  public func insertEntries(
    _ facts: [(itemKey: String, action: Entry.Action)], command: Int64, at instant: Instant
  ) throws {
    let device = try String.fetchOne(db, sql: "SELECT id FROM device") ?? ""
    var seq =
      try Int64.fetchOne(
        db, sql: "SELECT max(seq) FROM entry WHERE device = ?", arguments: [device])
      ?? 0
    var clock = try Row.fetchOne(
      db, sql: "SELECT wall, counter FROM entry ORDER BY wall DESC, counter DESC LIMIT 1"
    ).map { Clock(wall: Instant(milliseconds: $0[0]), counter: $0[1]) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO entry (device, seq, wall, counter, zone, command, item_key, action, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, \(EntryPayload.object))
        """)
    for (itemKey, action) in facts {
      seq += 1
      let tick = Clock.next(after: clock, now: instant)
      clock = tick
      let payload = EntryPayload(action)
      let columns: StatementArguments = [
        device, seq, tick.wall.milliseconds, tick.counter, tick.wall.zone, command, itemKey,
        payload.name,
      ]
      try statement.execute(arguments: columns + StatementArguments(payload.arguments))
    }
  }
}
