import SQLite
public import StudyModel

extension Snapshot {
  /// The first of the selected items in the order of `forEachListed`, and how many there are: what is
  /// not shown is counted, and not read.
  public func fetchFirst(
    _ limit: Int, of selection: Selection
  ) throws -> (ids: [Item.ID], count: Int) {
    if selection.filter.isEverything, selection.scope != .everything {
      return try fetchFirst(limit, isOpen: selection.scope == .open, on: selection.today)
    }
    let query = FilterQuery(selection)
    let arguments = StatementArguments(query.arguments)
    var ids: [Item.ID] = try db.column(
      """
      WITH \(query.tables), place AS (
        SELECT item_id, list_id, ordinal,
          row_number() OVER (PARTITION BY item_id ORDER BY list_id, ordinal) AS nth
        FROM posting WHERE item_id IN chosen)
      SELECT item_id FROM place WHERE nth = 1 ORDER BY list_id, ordinal
      """, arguments)
    if selection.scope == .everything {
      ids += try db.column(
        "WITH \(query.tables) SELECT id FROM chosen WHERE NOT \(SQL.isListed("id")) ORDER BY id",
        arguments)
    }
    return (Array(ids.prefix(limit)), ids.count)
  }

  /// Without a filter, no more is read of the places than comes before the last item that is shown.
  private func fetchFirst(
    _ limit: Int, isOpen: Bool, on today: Day
  ) throws -> (ids: [Item.ID], count: Int) {
    let isLeftOut = isOpen ? Standing.isClosed : "false"
    let ids: [Item.ID] = try db.column(
      """
      SELECT item_id FROM posting
      WHERE NOT EXISTS (
          SELECT 1 FROM posting AS other WHERE other.item_id = posting.item_id
            AND (other.list_id, other.ordinal) < (posting.list_id, posting.ordinal))
        AND NOT EXISTS (
          SELECT 1 FROM status WHERE status.item_id = posting.item_id AND (\(isLeftOut)))
      ORDER BY list_id, ordinal LIMIT :limit
      """, Self.arguments(today, isOpen, ["limit": limit]))
    let count: Int? = try db.scalar(
      """
      SELECT \(SQL.listedCount) - (SELECT count(*) FROM status
        WHERE (\(isLeftOut)) AND item_id NOT IN (SELECT item_id FROM unlisted))
      """, Self.arguments(today, isOpen, [:]))
    return (ids, count ?? 0)
  }

  /// SQLite rejects a value without a placeholder.
  private static func arguments(
    _ today: Day, _ isOpen: Bool, _ others: [String: any DatabaseValueConvertible]
  ) -> StatementArguments {
    StatementArguments(isOpen ? others.merging(["today": today]) { a, _ in a } : others)
  }
}
