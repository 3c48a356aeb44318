import GRDB
public import StudyModel

/// One command of the person, the unit of undo.
public struct CommandRow: Sendable {
  public enum State: String, Sendable { case applied, undone, discarded }
  public var id: Int64
  public var words: String
  public var at: Instant
  public var state: State

  /// The command's name, such as "done".
  public var name: Substring { words.prefix { $0 != " " } }
}

extension Snapshot {
  /// All entries about the items with those keys, retractions included.
  public func fetchEntries(keys: [String]) throws -> [Entry] {
    guard !keys.isEmpty else { return [] }
    // One bound JSON array for any number of keys.
    let marks = Array(repeating: "?", count: keys.count)
    guard keys.count > 500 else {
      return try fetchEntries(
        where: "item_key IN (\(marks.joined(separator: ",")))", StatementArguments(keys))
    }
    return try stride(from: 0, to: keys.count, by: 500).flatMap {
      try fetchEntries(keys: Array(keys[$0..<min($0 + 500, keys.count)]))
    }
  }

  /// All entries about those items, under whatever key.
  public func fetchEntries(of items: [Item.ID]) throws -> [Entry] {
    try fetchEntries(keys: fetchKeys(of: items).map(\.key))
  }

  /// The whole journal.
  public func fetchEntries() throws -> [Entry] { try fetchEntries(where: "TRUE", []) }

  /// The entries of one command of this database, in the order written.
  public func fetchEntries(command: Int64) throws -> [Entry] {
    // Left to itself, SQLite walks the whole journal of the device.
    try fetchEntries(
      from: "entry INDEXED BY entry_by_command",
      where: "command = ? AND device = (SELECT id FROM device)", [command])
  }

  private func fetchEntries(
    from table: String = "entry", where condition: String, _ arguments: StatementArguments
  ) throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT device, seq, wall, counter, zone, command, item_key, action,
          \(EntryPayload.columns)
        FROM \(table) WHERE \(condition) ORDER BY wall, counter, device, seq
        """,
      arguments: arguments
    ).map(Entry.init)
  }

  /// Those of the items about which the journal says nothing at all.
  public func filterUntouched(_ ids: some Sequence<Item.ID>) throws -> [Item.ID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM item WHERE id IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM entry WHERE item_key = item.key)
          AND NOT EXISTS (SELECT 1 FROM alias JOIN entry ON entry.item_key = alias.key
            WHERE alias.item_id = item.id)
        ORDER BY id
        """,
      arguments: [json(ids.map(\.rawValue))]
    ).map(Item.ID.init)
  }

  /// The newest command in that state.
  public func findLastCommand(_ state: CommandRow.State) throws -> CommandRow? {
    try findCommand(state, order: "DESC")
  }

  /// The oldest command in that state.
  public func findFirstCommand(_ state: CommandRow.State) throws -> CommandRow? {
    try findCommand(state, order: "ASC")
  }

  private func findCommand(_ state: CommandRow.State, order: String) throws -> CommandRow? {
    try Row.fetchOne(
      db,
      sql: "SELECT id, words, at, state FROM command WHERE state = ? ORDER BY id \(order) LIMIT 1",
      arguments: [state.rawValue]
    ).map {
      CommandRow(
        id: $0[0], words: $0[1], at: Instant(milliseconds: $0[2]),
        state: CommandRow.State(rawValue: $0[3]) ?? .discarded)
    }
  }

  /// What was opened, after `instant` and no later than `end`, in that order:
  /// the clock of one item stops when another is opened.
  public func fetchOpenings(after instant: Instant, until end: Instant) throws -> [Entry] {
    try fetchEntries(
      where: "wall > ? AND wall <= ? AND action IN ('opened', 'retract')",
      [instant.milliseconds, end.milliseconds])
  }
}

extension Entry {
  fileprivate init(_ row: Row) {
    self.init(
      id: ID(device: row[0], seq: row[1]),
      clock: Clock(wall: Instant(milliseconds: row[2]), counter: row[3]), zone: row[4],
      command: row[5], itemKey: row[6], action: Action(row, from: 7))
  }
}
