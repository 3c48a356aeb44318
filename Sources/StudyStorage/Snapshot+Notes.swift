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
    ).map {
      PlacedNote(
        id: Entry.ID(device: $0[0], seq: $0[1]), item: Item.ID(rawValue: $0[2]),
        at: Instant(milliseconds: $0[3]), day: Day(number: $0[4]), text: $0[5],
        position: ($0[6] as String?).flatMap(Position.init(stored:)))
    }
  }
}
