import SQLite

/// A link to another list that is an item only if that list has none of its own, as stored.
public struct CandidateRow: Sendable {
  public var key: String
  /// As written; with the brackets of `[[Note.md]]`, which may lead to a note in any folder.
  public var address: String
  public var isItem: Bool

  public init(key: String, address: String, isItem: Bool) {
    self.key = key
    self.address = address
    self.isItem = isItem
  }
}

extension Snapshot {
  /// The candidates of every list, by list.
  public func fetchCandidates() throws -> [(list: Int64, candidate: CandidateRow)] {
    try db.values("SELECT list_id, key, address, is_item FROM candidate ORDER BY list_id, key") {
      (
        try $0["list_id"],
        CandidateRow(key: try $0["key"], address: try $0["address"], isItem: try $0["is_item"])
      )
    }
  }

  /// The keys of the list's candidates that are items.
  public func fetchChosenCandidates(ofList list: Int64) throws -> Set<String> {
    Set(
      try db.column(
        "SELECT key FROM candidate WHERE list_id = :list AND is_item", ["list": list]))
  }

  /// Whether the list has items other than links to lists.
  public func hasOwnItems(_ list: Int64) throws -> Bool {
    let chosen = "SELECT key FROM candidate WHERE list_id = :list AND is_item"
    return try db.scalar(
      """
      SELECT EXISTS (SELECT 1 FROM posting WHERE list_id = :list AND item_id NOT IN (
        SELECT id FROM item WHERE key IN (\(chosen))
        UNION ALL SELECT item_id FROM alias WHERE key IN (\(chosen))))
      """, ["list": list]) ?? false
  }
}

extension Transaction {
  public func insertCandidate(_ candidate: CandidateRow, list: Int64) throws {
    try db.run(
      """
      INSERT INTO candidate (list_id, key, address, is_item)
      VALUES (:list, :key, :address, :item)
      """,
      [
        "list": list, "key": candidate.key, "address": candidate.address,
        "item": candidate.isItem,
      ])
  }
}
