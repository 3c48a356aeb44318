import GRDB
public import StudyModel

extension Snapshot {
  /// The ids of the items that are meant, from the smallest up.
  public func fetchItemIDs(_ selection: Selection) throws -> [Item.ID] {
    let query = FilterQuery(selection)
    return try Int64.fetchAll(
      db, sql: "WITH \(query.tables) SELECT id FROM chosen ORDER BY id",
      arguments: StatementArguments(query.arguments)
    ).map(Item.ID.init)
  }

  /// How many items are meant.
  public func countItems(_ selection: Selection) throws -> Int {
    let query = FilterQuery(selection)
    return try Int.fetchOne(
      db, sql: "WITH \(query.tables) SELECT count(*) FROM chosen",
      arguments: StatementArguments(query.arguments)) ?? 0
  }
}
