import GRDB
public import StudyModel

/// One command of the person, the unit of undo.
public struct CommandRow: Sendable {
  public enum State: String, Sendable { case applied, undone, discarded }

  /// What a command did, which decides how to undo it.
  public enum Kind: String, Sendable {
    /// Only entries of the journal.
    case mark
    /// An addition to the person's own list.
    case addition
    /// An import.
    case `import`
  }

  public var id: Int64
  public var kind: Kind
  /// As typed, from the command's name on.
  public var arguments: [String]
  public var at: Instant
}

extension Snapshot {
  /// All entries about the items with those keys, retractions included.
  public func fetchEntries(keys: [String]) throws -> [Entry] {
    // Keys are bound one by one, since a key may contain any character.
    try stride(from: 0, to: keys.count, by: 500).flatMap { start in
      let part = keys[start..<min(start + 500, keys.count)]
      return try fetchEntries(
        where: "item_key IN (\(databaseQuestionMarks(count: part.count)))",
        StatementArguments(part))
    }
  }

  /// All entries about those items, under any of their keys.
  public func fetchEntries(of items: [Item.ID]) throws -> [Entry] {
    try fetchEntries(keys: fetchKeys(of: items).map(\.key))
  }

  /// The whole journal.
  public func fetchEntries() throws -> [Entry] { try fetchEntries(where: "true", [:]) }

  /// The entries of one command of this database, in the order written.
  public func fetchEntries(command: Int64) throws -> [Entry] {
    // Without the hint, SQLite scans the device's whole journal.
    try fetchEntries(
      from: "entry INDEXED BY entry_by_command",
      where: "command = :command AND device = (SELECT id FROM device)", ["command": command])
  }

  /// The openings after `instant` and no later than `end`, in that order: opening another item
  /// stops the clock of one.
  public func fetchOpenings(after instant: Instant, until end: Instant) throws -> [Entry] {
    try fetchEntries(
      where: "wall > :after AND wall <= :until AND action IN ('opened', 'retract')",
      ["after": instant, "until": end])
  }

  private func fetchEntries(
    from table: String = "entry", where condition: String, _ arguments: StatementArguments
  ) throws -> [Entry] {
    try db.values(
      """
      SELECT device, seq, wall, counter, zone, command, item_key, action, \(EntryPayload.columns)
      FROM \(table) WHERE \(condition) ORDER BY wall, counter, device, seq
      """, arguments, Entry.init)
  }

  /// Those of the items that are not in the journal.
  public func filterUntouched(_ ids: some Sequence<Item.ID>) throws -> [Item.ID] {
    try db.column(
      """
      SELECT id FROM item WHERE id \(SQL.among())
        AND NOT EXISTS (SELECT 1 FROM entry WHERE item_key = item.key)
        AND NOT EXISTS (SELECT 1 FROM alias JOIN entry ON entry.item_key = alias.key
          WHERE alias.item_id = item.id)
      ORDER BY id
      """, ["ids": json(ids)])
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
    try db.value(
      """
      SELECT id, kind, arguments, at FROM command WHERE state = :state
      ORDER BY id \(order) LIMIT 1
      """, ["state": state]
    ) { row in
      CommandRow(
        id: try row["id"], kind: try row["kind"],
        arguments: try db.column(
          "SELECT value FROM json_each(:arguments)",
          ["arguments": try row["arguments"] as String]),
        at: try row["at"])
    }
  }
}

extension Entry {
  fileprivate init(_ row: NamedRow) throws {
    self.init(
      id: ID(device: try row["device"], seq: try row["seq"]),
      clock: Clock(wall: try row["wall"], counter: try row["counter"]), zone: try row["zone"],
      command: try row["command"], itemKey: try row["item_key"], action: try Action(row))
  }
}
