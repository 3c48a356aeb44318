import GRDB
public import StudyModel

/// A note of the person as the screens show it.
public struct PlacedNote: Equatable, Sendable {
  public var id: Entry.ID
  public var item: Item.ID
  public var at: Instant
  public var day: Day
  public var text: String
  public var position: Position?
}

extension Snapshot {
  /// The person's notes on the item, oldest first.
  public func fetchNotes(of item: Item.ID) throws -> [PlacedNote] {
    try fetchNotes("item_id = ? ORDER BY at, device, seq", [item.rawValue])
  }

  /// The notes of those days, oldest first.
  public func fetchNotes(on days: ClosedRange<Day>) throws -> [PlacedNote] {
    try fetchNotes(
      "day BETWEEN ? AND ? ORDER BY at, device, seq",
      [days.lowerBound.number, days.upperBound.number])
  }

  private func fetchNotes(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [PlacedNote] {
    try Row.fetchAll(
      db,
      sql: "SELECT device, seq, item_id, at, day, text, position FROM note WHERE \(condition)",
      arguments: arguments
    ).map { PlacedNote($0) }
  }
}

extension PlacedNote {
  /// Decodes device, seq, item_id, at, day, text, position.
  init(_ row: Row) {
    self.init(
      id: Entry.ID(device: row[0], seq: row[1]), item: Item.ID(rawValue: row[2]),
      at: Instant(milliseconds: row[3]), day: Day(number: row[4]), text: row[5],
      position: (row[6] as String?).flatMap(Position.init(stored:)))
  }
}
