import GRDB
public import StudyModel

extension Snapshot {
  /// The person's own notes on the item, oldest first.
  public func fetchNotes(of item: Item.ID) throws -> [PlacedNote] {
    try fetchNotes("item_id = :item", ["item": item])
  }

  /// The notes of those days, oldest first.
  public func fetchNotes(on days: ClosedRange<Day>) throws -> [PlacedNote] {
    try fetchNotes(
      "day BETWEEN :first AND :last", ["first": days.lowerBound, "last": days.upperBound])
  }

  func fetchNotes(_ condition: String, _ arguments: StatementArguments) throws -> [PlacedNote] {
    try db.values(
      "SELECT \(PlacedNote.columns) FROM note WHERE \(condition) ORDER BY at, device, seq",
      arguments, PlacedNote.init)
  }
}
