import GRDB
public import StudyModel

extension Snapshot {
  /// The ids of the selected items, in ascending order.
  public func fetchItemIDs(_ selection: Selection) throws -> [Item.ID] {
    let query = FilterQuery(selection)
    return try db.column(
      "WITH \(query.tables) SELECT id FROM chosen ORDER BY id", StatementArguments(query.arguments))
  }

  /// The number of selected items.
  public func countItems(_ selection: Selection) throws -> Int {
    let query = FilterQuery(selection)
    return try db.scalar(
      "WITH \(query.tables) SELECT count(*) FROM chosen", StatementArguments(query.arguments)) ?? 0
  }
}
