import GRDB
public import StudyModel

/// Where one posting of a list stands, and what its box says.
public struct PostingPlace: Equatable, Sendable {
  public var bytes: Range<Int>
  public var checkbox: Bool?

  public init(bytes: Range<Int>, checkbox: Bool?) {
    self.bytes = bytes
    self.checkbox = checkbox
  }
}

extension Snapshot {
  /// The item of each posting of the list, in the order written.
  public func fetchPostedItems(ofList list: Int64) throws -> [Item.ID] {
    try Int64.fetchAll(
      db, sql: "SELECT item_id FROM posting WHERE list_id = ? ORDER BY ordinal",
      arguments: [list]
    ).map(Item.ID.init)
  }
}

extension Transaction {
  /// Keeps what a list says now that only its boxes differ: its hash, and the
  /// place of every posting in order. No command, for no progress changes.
  public func updateBoxes(ofList list: Int64, contentHash: Int64, places: [PostingPlace]) throws {
    try db.execute(
      sql: "UPDATE list SET content_hash = ? WHERE id = ?", arguments: [contentHash, list])
    let statement = try db.cachedStatement(
      sql: """
        UPDATE posting SET first_byte = ?, end_byte = ?, checkbox = ?
        WHERE list_id = ? AND ordinal = ?
        """)
    for (ordinal, place) in places.enumerated() {
      try statement.execute(arguments: [
        place.bytes.lowerBound, place.bytes.upperBound, place.checkbox, list, ordinal,
      ])
    }
  }
}
