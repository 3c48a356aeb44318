import SQLite
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
      INSERT INTO command (kind, arguments, at, state, device)
      SELECT :kind, :arguments, :at, 'applied', id FROM device
      """, ["kind": kind, "arguments": given, "at": instant])
    return db.lastInsertedRowID
  }

  public func updateCommand(_ id: Int64, state: CommandRow.State) throws {
    try db.run("UPDATE command SET state = :state WHERE id = :id", ["state": state, "id": id])
  }

  /// Appends to the journal, each entry one tick of the logical clock after the last.
  ///
  /// - Returns: the new entries; nil if there are no facts.
  public func insertEntries(
    _ facts: [(itemKey: String, action: Entry.Action)], command: Int64, at instant: Instant
  ) throws -> EntrySpan? {
    let device = try snapshot.fetchDevice()
    let (first, start) = try nextEntry(at: instant)
    var (seq, counter) = (first, start.counter)
    var retracts = false
    for part in stride(from: 0, to: facts.count, by: 1000) {
      // By the columns of the payload, which few commands have several of.
      var rows: [String: JSONRows] = [:]
      for (itemKey, action) in facts[part..<min(part + 1000, facts.count)] {
        guard let payload = EntryPayload(action) else { continue }
        rows[payload.object(from: 4), default: JSONRows()].append(
          [.int64(seq), .int64(counter), .string(itemKey), .string(payload.name.rawValue)]
            + payload.arguments)
        retracts = retracts || payload.name == .retract
        (seq, counter) = (seq + 1, counter + 1)
      }
      for (object, rows) in rows {
        try db.run(
          """
          INSERT INTO entry
            (device, seq, wall, counter, at, zone, command, item_key, action, payload)
          SELECT :device, value ->> 0, :wall, value ->> 1, :at, :zone, :command, value ->> 2,
            value ->> 3, \(object)
          FROM json_each(:rows)
          """,
          [
            "device": device, "wall": start.wall, "at": instant, "zone": instant.zone,
            "command": command, "rows": rows.text,
          ])
      }
    }
    guard seq > first else { return nil }
    let span = EntrySpan.of(device: device, first...seq - 1)
    if retracts { try noteRetractions(in: span) }
    return span
  }

  /// The number and the time of the next entry of this device.
  ///
  /// Where the newest entry was made by a clock far ahead of this one, the logical clock stays there
  /// from now on, and the entries after it no longer say so themselves.
  func nextEntry(at instant: Instant) throws -> (seq: Int64, clock: Clock) {
    let last = try db.number(
      "SELECT max(seq) FROM entry WHERE device = (SELECT id FROM device)")
    let newest = try db.value(
      "SELECT wall, counter, at FROM entry ORDER BY wall DESC, counter DESC LIMIT 1"
    ) { row in
      let clock = Clock(wall: try row["wall"], counter: try row["counter"])
      return (clock: clock, isItsOwn: try row["at"] == clock.wall)
    }
    if let newest, newest.isItsOwn, newest.clock.wall > instant + .days(1) {
      record?.noteJump(newest.clock.wall)
    }
    return ((last ?? 0) + 1, Clock.next(after: newest?.clock, now: instant))
  }
}
