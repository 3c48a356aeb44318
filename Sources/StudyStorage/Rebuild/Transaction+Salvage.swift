import SQLite
import StudyModel

/// How much of a journal was saved.
public struct SavedJournal: Equatable, Sendable {
  public var entries = 0
  /// How many of them are from a copy that was made before.
  public var copied = 0
  /// Own entries that are missing between others.
  public var missing = 0
  /// Commands of which no entry is left.
  public var lostCommands = 0
  /// Entries of other machines whose lines are lost: they come again with the next exchange.
  public var unheard = 0

  public init() {}
}

extension Snapshot {
  /// How many commands have no entry, though each but an import has some.
  func countLostCommands() throws -> Int {
    try db.scalar(
      """
      SELECT count(*) FROM command WHERE kind <> 'import' AND NOT EXISTS (
        SELECT 1 FROM entry WHERE entry.device = command.device AND entry.command = command.id)
      """) ?? 0
  }
}

extension Snapshot {
  /// How many pages the journal names and no list has.
  public func countUnknownPages() throws -> Int {
    try db.scalar(
      """
      SELECT count(DISTINCT item_key) FROM entry
      WHERE item_key BETWEEN 'https://' AND 'https:/0' AND action <> 'retract'
        AND NOT EXISTS (SELECT 1 FROM item WHERE key = entry.item_key)
        AND NOT EXISTS (SELECT 1 FROM alias WHERE key = entry.item_key)
        AND NOT EXISTS (SELECT 1 FROM retraction
          WHERE retraction.device = entry.device AND retraction.seq = entry.seq)
      """) ?? 0
  }
}

extension Transaction {
  /// Puts the saved journal into this database, which has none, and derives what follows from it.
  public func insert(_ salvage: Salvage) throws -> SavedJournal {
    if let device = salvage.device {
      try db.run("UPDATE device SET id = :device", ["device": device])
    }
    try db.insert(
      "INSERT OR IGNORE INTO former_device (id, last_seq)", "(?, ?)",
      rows: salvage.formerDevices.map(Self.values))
    try db.insert(
      "INSERT OR IGNORE INTO entry (\(Self.entryColumns))", "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      rows: salvage.entries.values.map(Self.values))
    try db.insert(
      "INSERT OR IGNORE INTO line (device, seq, hash, text, is_shared)", "(?, ?, ?, ?, ?)",
      rows: salvage.lines.values.map(Self.values))
    try restoreCommands(salvage)
    if salvage.device == nil { try adoptDevice() }
    var saved = SavedJournal()
    saved.copied = salvage.copied
    let isForeign = "device NOT IN (SELECT id FROM (\(OwnDevices.all)))"
    let isLined = """
      EXISTS (SELECT 1 FROM line WHERE line.device = entry.device AND line.seq = entry.seq)
      """
    try db.run("DELETE FROM entry WHERE \(isForeign) AND NOT \(isLined)")
    saved.unheard = db.changesCount
    // What a line says is the entry itself.
    try db.run(
      """
      INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
      SELECT device, seq, \(LineFormat.entry) FROM line WHERE NOT EXISTS (
        SELECT 1 FROM entry WHERE entry.device = line.device AND entry.seq = line.seq)
      """)
    saved.entries = try db.scalar("SELECT count(*) FROM entry") ?? 0
    saved.missing =
      try db.scalar(
        """
        SELECT sum(gap) FROM (SELECT max(seq) - count(*) AS gap FROM entry
          WHERE NOT (\(isForeign)) GROUP BY device)
        """) ?? 0
    saved.lostCommands = try snapshot.countLostCommands()
    try deriveAll()
    // Numbers after the last that is left may have been sent by this one.
    try finishArchive()
    return saved
  }

  private static let entryColumns =
    "device, seq, wall, counter, zone, command, item_key, action, payload, at, tie"

  /// Imports cannot be undone any more: what they replaced is lost.
  private func restoreCommands(_ salvage: Salvage) throws {
    try db.insert(
      """
      INSERT OR IGNORE INTO command (id, kind, arguments, at, state, device)
      SELECT column1, column2, column3, column4, iif(column2 = 'import', 'discarded', column5),
        ifnull(column6, '') FROM (
      """, "(?, ?, ?, ?, ?, ?)", ")",
      rows: salvage.commands.map { number, record in
        [number] + Self.values(Array(record.dropFirst()) + (record.count == 5 ? [.null] : []))
      })
  }

  /// Leaves the person's last command on top: what was read again cannot be undone, and discards none.
  public func settleCommands(_ salvage: Salvage) throws {
    let imports = "SELECT id FROM command WHERE kind = 'import'"
    try db.run("DELETE FROM import_rows WHERE command_id IN (\(imports))")
    try db.run("DELETE FROM import_image WHERE command_id IN (\(imports))")
    try db.run("UPDATE command SET state = 'discarded' WHERE kind = 'import'")
    let undone = salvage.commands.filter { $1.dropFirst(4).first == .text("undone") }.keys
    try db.run(
      "UPDATE command SET state = 'undone' WHERE kind <> 'import' AND id \(SQL.among())",
      ["ids": json(undone.sorted())])
  }

  /// Of several devices without a name of their own, the one that said most is this one.
  private func adoptDevice() throws {
    try db.run(
      """
      UPDATE device SET id = ifnull((SELECT device FROM entry WHERE length(device) = 16
        GROUP BY device ORDER BY count(*) DESC LIMIT 1), id)
      """)
  }

  private static func values(_ record: Salvage.Row) -> [(any DatabaseValueConvertible)?] {
    record.map { value -> (any DatabaseValueConvertible)? in
      switch value {
      case .integer(let number): number
      case .text(let text): text
      case .null, .other: nil
      }
    }
  }
}
