import SQLite
public import StudyModel

/// Which entries of the journal are retracted: the table `retraction`, kept so that undo reads
/// what it changes and not the whole history of its items.
enum Retractions {
  /// True for an entry that says something and is not retracted.
  static let isStanding = """
    entry.action <> 'retract' AND NOT EXISTS (SELECT 1 FROM retraction
      WHERE retraction.device = entry.device AND retraction.seq = entry.seq)
    """
}

extension Transaction {
  /// Derives the table of retracted entries from the whole journal.
  public func rebuildRetractions() throws {
    try db.run("DELETE FROM retraction")
    try db.insert(
      "INSERT INTO retraction (device, seq, by_device, by_seq)", "(?, ?, ?, ?)",
      rows: Fold.retractions(try snapshot.fetchRetractions()).map { retracted, by in
        [retracted.device, retracted.seq, by.device, by.seq]
      })
  }

  /// Updates the table after those entries were appended: each retracts one that stood.
  ///
  /// What an entry retracts no longer stands; what that one had retracted stands again unless
  /// another machine has retracted it too, what that had retracted no longer does, and so on.
  func noteRetractions(in span: EntrySpan) throws {
    let named = """
      WITH RECURSIVE named(depth, device, seq, by_device, by_seq, wall, counter) AS (
        SELECT 0, payload ->> '$.device', payload ->> '$.seq', device, seq, wall, counter
        FROM entry WHERE \(span.condition) AND action = 'retract'
        UNION ALL
        SELECT depth + 1, entry.payload ->> '$.device', entry.payload ->> '$.seq',
          entry.device, entry.seq, entry.wall, entry.counter
        FROM named CROSS JOIN entry ON entry.device = named.device AND entry.seq = named.seq
        -- Only what is earlier counts; otherwise two that name each other would have no end.
        WHERE entry.action = 'retract'
          AND (entry.wall, entry.counter, substr(entry.device, 1, 16), entry.seq)
            < (named.wall, named.counter, substr(named.by_device, 1, 16), named.by_seq)
          AND (depth % 2 = 0 OR NOT EXISTS (
            SELECT 1 FROM retraction AS other
            WHERE other.device = entry.device AND other.seq = entry.seq
              AND (other.by_device, other.by_seq) <> (named.by_device, named.by_seq))))
      """
    try db.run(
      """
      \(named),
      risen AS MATERIALIZED (
        SELECT device, seq, by_device, by_seq FROM named WHERE depth % 2 = 1)
      -- Found by the first two: by all four, SQLite would walk the list for each of its rows.
      DELETE FROM retraction
      WHERE device IN (SELECT device FROM risen) AND seq IN (SELECT seq FROM risen)
        AND (+device, +seq, +by_device, +by_seq) IN (
          SELECT device, seq, by_device, by_seq FROM risen)
      """, span.arguments)
    try db.run(
      """
      \(named)
      INSERT OR IGNORE INTO retraction (device, seq, by_device, by_seq)
      SELECT device, seq, by_device, by_seq FROM named WHERE depth % 2 = 0
      """, span.arguments)
  }

  /// Retracts what a command did, or retracts those retractions: one entry for each.
  ///
  /// - Parameter facts: the command's own entries.
  /// - Returns: the new entries; nil if there was nothing to retract.
  public func insertReversal(
    of command: CommandRow, _ facts: ClosedRange<Int64>, to state: CommandRow.State,
    at instant: Instant
  ) throws -> EntrySpan? {
    let span = EntrySpan.of(device: command.device, facts)
    // Redo retracts only what undo of the same command has retracted.
    let targets =
      state == .undone
      ? """
      SELECT device, seq, item_key FROM entry
      WHERE \(span.condition) AND NOT EXISTS (SELECT 1 FROM retraction
        WHERE retraction.device = entry.device AND retraction.seq = entry.seq)
      """
      : """
      SELECT other.device, other.seq, other.item_key
      FROM retraction CROSS JOIN entry AS other
        ON other.device = retraction.by_device AND other.seq = retraction.by_seq
      WHERE retraction.device = :device AND retraction.seq BETWEEN :first AND :last
        AND other.command = :command
        AND \(OwnDevices.made("other"))
      """
    let (seq, clock) = try nextEntry(at: instant)
    try db.run(
      """
      INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
      SELECT (SELECT id FROM device), :seq + nth, :wall, :counter + nth, :at, :zone, :command,
        item_key, 'retract', \(EntryPayload.naming)
      FROM (SELECT device, seq, item_key, row_number() OVER (ORDER BY seq) - 1 AS nth
        FROM (\(targets)))
      """,
      span.arguments + [
        "seq": seq, "wall": clock.wall, "counter": clock.counter, "at": instant,
        "zone": instant.zone, "command": command.id,
      ])
    let count = Int64(db.changesCount)
    guard count > 0 else { return nil }
    let device = try snapshot.fetchDevice()
    let new = EntrySpan.of(device: device, seq...seq + count - 1)
    try noteRetractions(in: new)
    return new
  }
}

extension Snapshot {
  /// The command's own entries, without those of its undo and redo; nil if it has none.
  ///
  /// They were written together, before anything could undo them. Undo names one of them first.
  public func findFacts(of command: CommandRow) throws -> ClosedRange<Int64>? {
    let own = """
      FROM entry INDEXED BY entry_by_command WHERE device = :device AND command = :command
        AND \(OwnDevices.made("entry"))
      """
    let named: StatementArguments = ["device": command.device, "command": command.id]
    let first = try db.number("SELECT min(seq) \(own)", named)
    guard let first else { return nil }
    let reversal = try db.number(
      """
      SELECT seq \(own) AND action = 'retract' AND payload ->> '$.seq' >= :first
        AND payload ->> '$.device' = device ORDER BY seq LIMIT 1
      """, named + ["first": first])
    let last = try db.number(
      "SELECT max(seq) \(own) AND seq < :reversal",
      named + ["reversal": reversal ?? .max])
    return first...(last ?? first)
  }
}
