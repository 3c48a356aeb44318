import SQLite
public import StudyModel

/// Where one posting of a list is, and what it says of progress.
public struct PostingPlace: Equatable, Sendable {
  public var bytes: Range<Int>
  public var checkbox: Bool?
  public var mark: WrittenMark?

  public init(bytes: Range<Int>, checkbox: Bool?, mark: WrittenMark?) {
    self.bytes = bytes
    self.checkbox = checkbox
    self.mark = mark
  }
}

extension Snapshot {
  /// The item of each posting of the list, in the order written.
  public func fetchPostedItems(ofList list: Int64) throws -> [Item.ID] {
    try db.column(
      "SELECT item_id FROM posting WHERE list_id = :list ORDER BY ordinal", ["list": list])
  }
}

extension Transaction {
  /// Records the new content of a list whose boxes alone changed: its hash, and the place of
  /// every posting in order. Not a command, since no progress changes.
  public func updateBoxes(
    ofList list: Int64, contentHash: Int64, bytesHash: Int64, places: [PostingPlace]
  ) throws {
    try db.run(
      "UPDATE list SET content_hash = :hash, bytes_hash = :bytes WHERE id = :list",
      ["hash": contentHash, "bytes": bytesHash, "list": list])
    for (ordinal, place) in places.enumerated() {
      try db.run(
        """
        UPDATE posting SET first_byte = :first, end_byte = :end, checkbox = :checkbox,
          mark = :mark, mark_day = :day, mark_position = :position, mark_reason = :reason
        WHERE list_id = :list AND ordinal = :ordinal
        """,
        [
          "first": place.bytes.lowerBound, "end": place.bytes.upperBound,
          "checkbox": place.checkbox, "mark": place.mark?.state, "day": place.mark?.day,
          "position": place.mark?.position, "reason": place.mark?.reason,
          "list": list, "ordinal": ordinal,
        ])
    }
  }
}
