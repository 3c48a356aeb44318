import GRDB
public import StudyModel

extension Transaction {
  /// Records a command and returns its id. Commands undone before it can no longer be redone.
  ///
  /// - Parameter arguments: the command in words, unless the store has the arguments that the
  ///   person typed.
  public func insertCommand(
    _ kind: CommandRow.Kind, _ arguments: [String], at instant: Instant
  ) throws -> Int64 {
    try db.run("UPDATE command SET state = 'discarded' WHERE state = 'undone'")
    let given = try json(givenArguments ?? arguments)
    try db.run(
      """
      INSERT INTO command (kind, arguments, at, state)
      VALUES (:kind, :arguments, :at, 'applied')
      """, ["kind": kind, "arguments": given, "at": instant])
    return db.lastInsertedRowID
  }

  public func updateCommand(_ id: Int64, state: CommandRow.State) throws {
    try db.run("UPDATE command SET state = :state WHERE id = :id", ["state": state, "id": id])
  }

  /// Appends to the journal, each entry one tick of the clock after the last.
  public func insertEntries(
    _ facts: [(itemKey: String, action: Entry.Action)], command: Int64, at instant: Instant
  ) throws {
    let device: String = try db.scalar("SELECT id FROM device") ?? ""
    var seq: Int64 =
      try db.scalar("SELECT max(seq) FROM entry WHERE device = :device", ["device": device]) ?? 0
    var clock = try db.value(
      "SELECT wall, counter FROM entry ORDER BY wall DESC, counter DESC LIMIT 1"
    ) { Clock(wall: try $0["wall"], counter: try $0["counter"]) }
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
        device, seq, tick.wall, tick.counter, tick.wall.zone, command, itemKey,
        payload.name.rawValue,
      ]
      try statement.execute(arguments: columns + StatementArguments(payload.arguments))
    }
  }
}
