import SQLite
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
      "SELECT \(PlacedNote.columns) FROM note WHERE \(condition) ORDER BY at, item_id, number",
      arguments, PlacedNote.init)
  }

  /// The notes that have more than one text, since two machines edited them at once, each with its
  /// texts in order.
  public func fetchForkedNotes() throws -> [(original: Entry.ID, texts: [PlacedNote])] {
    let texts = try db.values(
      """
      SELECT original_device, original_seq, \(PlacedNote.columns) FROM note
      WHERE (original_device, original_seq) IN (
        SELECT original_device, original_seq FROM note GROUP BY 1, 2 HAVING count(*) > 1)
      ORDER BY item_id, number
      """
    ) { row in
      let original = Entry.ID(
        device: try row["original_device"], seq: try row["original_seq"])
      return (original: original, note: try PlacedNote(row))
    }
    var forked: [(original: Entry.ID, texts: [PlacedNote])] = []
    for (original, note) in texts {
      if let index = forked.firstIndex(where: { $0.original == original }) {
        forked[index].texts.append(note)
      } else {
        forked.append((original, [note]))
      }
    }
    return forked
  }
}
