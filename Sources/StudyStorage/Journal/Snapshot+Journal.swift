import SQLite
public import StudyModel

/// One command of the person, the unit of undo.
public struct CommandRow: Sendable {
  public enum State: String, Sendable { case applied, undone, discarded }

  /// What a command did, which decides how to undo it.
  public enum Kind: String, CaseIterable, Sendable {
    /// Only entries of the journal.
    case mark
    /// An addition to the person's own list.
    case addition
    /// An import.
    case `import`
  }

  public var id: Int64
  public var kind: Kind
  /// As typed, global options included.
  public var arguments: [String]
  public var at: Instant
  /// The name of this database when it was given.
  public var device: String
}

extension Snapshot {
  /// The standing entries with that key, oldest first.
  public func fetchStanding(key: String) throws -> [Entry] {
    try fetchEntries(where: "item_key = :key AND \(Retractions.isStanding)", ["key": key])
  }

  /// The standing entries of each of those items under any of their keys, oldest first. An
  /// item without one is left out.
  public func fetchStanding(of items: [Item.ID]) throws -> [Item.ID: [Entry]] {
    var entries: [Item.ID: [Entry]] = [:]
    try db.forEachRow(
      """
      SELECT item_id, \(Entry.columns)
      FROM (
        SELECT id AS item_id, key FROM item WHERE id \(SQL.among())
        UNION ALL
        SELECT item_id, key FROM alias WHERE item_id \(SQL.among())
      ) AS name CROSS JOIN entry ON entry.item_key = name.key
      WHERE \(Retractions.isStanding)
      ORDER BY item_id, \(Entry.order)
      """, ["ids": json(items)]
    ) { entries[try $0["item_id"], default: []].append(try Entry($0)) }
    return entries
  }

  /// The whole journal.
  public func fetchEntries() throws -> [Entry] { try fetchEntries(where: "true", [:]) }

  /// All entries that only retract others.
  func fetchRetractions() throws -> [Entry] {
    try fetchEntries(where: "action = 'retract'", [:])
  }

  /// The standing entries that say where pages have moved.
  func fetchMoveEntries() throws -> [Entry] {
    // Without the hint, SQLite would walk the whole journal in its order.
    try fetchEntries(
      from: "entry INDEXED BY entry_by_move",
      where: "action = 'moved' AND \(Retractions.isStanding)", [:])
  }

  /// The standing openings after `instant` and no later than `end`, by the machine's clock, in that
  /// order: opening another item stops the clock of one.
  public func fetchOpenings(after instant: Instant, until end: Instant) throws -> [Entry] {
    try fetchEntries(
      where: """
        at > :after AND at <= :until AND action = 'opened' AND \(Retractions.isStanding)
        """, order: "at, ", ["after": instant, "until": end])
  }

  /// Whether what was added by hand may be otherwise after those entries.
  public func hasAdditions(in span: EntrySpan) throws -> Bool {
    try db.scalar(
      """
      SELECT EXISTS (SELECT 1 FROM entry WHERE \(span.condition) AND (
        action IN ('added', 'moved') OR action = 'retract' AND EXISTS (
          SELECT 1 FROM entry AS other
          WHERE action IN ('added', 'moved') AND item_key = entry.item_key)))
      """, span.arguments) ?? false
  }

  func fetchEntries(
    from table: String = "entry", where condition: String, order: String = "",
    _ arguments: StatementArguments
  ) throws -> [Entry] {
    try db.values(
      """
      SELECT \(Entry.columns) FROM \(table) WHERE \(condition)
      ORDER BY \(order)\(Entry.order)
      """, arguments, Entry.init)
  }

  /// Those of the items that are not in the journal.
  public func filterUntouched(_ ids: some Sequence<Item.ID>) throws -> [Item.ID] {
    try db.column(
      "SELECT id FROM item WHERE id \(SQL.among()) AND NOT \(Self.isTouched) ORDER BY id",
      ["ids": json(ids)])
  }

  /// Those of the items, and of all with an id in `new`, that are in the journal.
  public func filterTouched(
    _ ids: some Sequence<Item.ID>, new: ClosedRange<Int64>?
  ) throws -> Set<Item.ID> {
    let touched = "SELECT id FROM item WHERE EXISTS (SELECT 1 FROM entry) AND \(Self.isTouched)"
    return Set(
      try db.column(
        """
        \(touched) AND id \(SQL.among())
        UNION ALL \(touched) AND id BETWEEN :first AND :last
        """, ["ids": json(ids), "first": new?.lowerBound, "last": new?.upperBound]))
  }

  private static let isTouched = """
    (EXISTS (SELECT 1 FROM entry WHERE item_key = item.key AND \(ActionName.isOfItem))
      OR EXISTS (SELECT 1 FROM alias CROSS JOIN entry ON entry.item_key = alias.key
        WHERE alias.item_id = item.id AND \(ActionName.isOfItem)))
    """

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
      SELECT id, kind, arguments, at, device FROM command WHERE state = :state
      ORDER BY id \(order) LIMIT 1
      """, ["state": state]
    ) { row in
      CommandRow(
        id: try row["id"], kind: try row["kind"],
        arguments: try db.column(
          "SELECT value FROM json_each(:arguments)",
          ["arguments": try row["arguments"] as String]),
        at: try row["at"], device: try row["device"])
    }
  }
}

extension Entry {
  /// The columns of `entry` that `init` reads.
  fileprivate static let columns =
    "device, seq, wall, counter, tie, at AS said_at, zone, command, item_key, action, "
    + EntryPayload.columns

  /// The order of `isBefore`.
  fileprivate static let order = "wall, counter, substr(device, 1, 16), seq, tie"

  fileprivate init(_ row: NamedRow) throws {
    self.init(
      id: ID(device: try row["device"], seq: try row["seq"]),
      clock: Clock(wall: try row["wall"], counter: try row["counter"]),
      at: try row["said_at"], zone: try row["zone"], command: try row["command"],
      itemKey: try row["item_key"], action: try Action(row))
    tie = try row["tie"]
  }
}
