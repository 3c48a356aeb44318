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
        INSERT INTO entry (device, seq, wall, counter, command, item_key, action, payload)
        VALUES (?, ?, ?, ?, ?, ?, ?, json_patch('{}', json_object('at', ?, 'minutes', ?,
          'byList', ?, 'text', ?, 'device', ?, 'seq', ?)))
        """)
    for (itemKey, action) in facts {
      seq += 1
      let tick = Clock.next(after: clock, now: instant)
      clock = tick
      let payload = Payload(action)
      try statement.execute(arguments: [
        device, seq, tick.wall.milliseconds, tick.counter, command, itemKey, payload.name,
        payload.at, payload.minutes, payload.byList, payload.text, payload.device, payload.seq,
      ])
    }
  }

  /// Makes the derived rows of one item say what the fold of its entries says.
  public func replaceStatus(of item: Item.ID, with fold: Fold) throws {
    try db.execute(sql: "DELETE FROM note WHERE item_id = ?", arguments: [item.rawValue])
    for note in fold.notes {
      try db.execute(
        sql: "INSERT INTO note (device, seq, item_id, at, text) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          note.id.device, note.id.seq, item.rawValue, note.at.milliseconds, note.text,
        ])
    }
    let status = fold.status
    guard let touchedAt = status.touchedAt, status.state != .unread || !fold.notes.isEmpty else {
      try db.execute(sql: "DELETE FROM status WHERE item_id = ?", arguments: [item.rawValue])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO status (item_id, state, opened_at, done_at, minutes, touched_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      item.rawValue, status.state.rawValue, status.openedAt?.milliseconds,
      status.doneAt?.milliseconds, status.minutes, touchedAt.milliseconds,
    ])
  }
}

/// An action as the columns and JSON fields that keep it.
private struct Payload {
  var name: String
  var at: Int64?
  var minutes: Int?
  var byList: Bool?
  var text: String?
  var device: String?
  var seq: Int64?

  init(_ action: Entry.Action) {
    switch action {
    case .opened: name = "opened"
    case .done(let at, let minutes, let byList):
      name = "done"
      self.at = at?.milliseconds
      self.minutes = minutes
      self.byList = byList ? true : nil
    case .skipped: name = "skipped"
    case .note(let text):
      name = "note"
      self.text = text
    case .retract(let id):
      name = "retract"
      device = id.device
      seq = id.seq
    }
  }
}
