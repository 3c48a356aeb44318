import SQLite
public import StudyModel

extension Snapshot {
  /// The ids of the selected items, in ascending order.
  public func fetchItemIDs(_ selection: Selection) throws -> [Item.ID] {
    let query = FilterQuery(selection)
    return try db.column(
      "WITH \(query.tables) SELECT id FROM chosen ORDER BY id", StatementArguments(query.arguments))
  }

  /// The ids of the selected items by their first posting; those in no list come last.
  public func fetchItemIDsInListOrder(_ selection: Selection) throws -> [Item.ID] {
    let ids = try fetchItemIDs(selection)
    var left = Set(ids)
    var ordered: [Item.ID] = []
    try db.forEachRow("SELECT item_id FROM posting ORDER BY list_id, ordinal") { row in
      let id: Item.ID = try row["item_id"]
      if left.remove(id) != nil { ordered.append(id) }
    }
    return ordered + ids.filter(left.contains)
  }

  /// The number of selected items.
  public func countItems(_ selection: Selection) throws -> Int {
    let query = FilterQuery(selection)
    return try db.scalar(
      "WITH \(query.tables) SELECT count(*) FROM chosen", StatementArguments(query.arguments)) ?? 0
  }
}
