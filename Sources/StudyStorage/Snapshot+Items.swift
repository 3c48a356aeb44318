import GRDB
public import StudyModel

extension Snapshot {
  /// The item with that id, listed or gone.
  public func findItem(_ id: Item.ID) throws -> Item? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(itemColumns) FROM item WHERE id = ?"),
      arguments: [id.rawValue]
    ).map { Item($0) }
  }

  /// The item that has or once had that canonical key, listed or gone.
  public func findItem(key: String) throws -> Item? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT \(itemColumns) FROM item
          WHERE key = ?1 OR id = (SELECT item_id FROM alias WHERE key = ?1)
          """), arguments: [key]
    ).map { Item($0) }
  }

  /// Every key that each of those items has or once had: the journal may know
  /// it by any of them.
  public func fetchKeys(of ids: [Item.ID]) throws -> [(key: String, item: Item.ID)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT key, id FROM item WHERE id IN (SELECT value FROM json_each(?1))
        UNION ALL
        SELECT key, item_id FROM alias WHERE item_id IN (SELECT value FROM json_each(?1))
        """,
      arguments: [json(ids.map(\.rawValue))]
    ).map { ($0[0], Item.ID(rawValue: $0[1])) }
  }

  /// The items with those ids, by id; ids without an item are left out.
  public func fetchItems(_ ids: [Item.ID]) throws -> [Item] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(itemColumns) FROM item
        WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
        """,
      arguments: [json(ids.map(\.rawValue))]
    ).map { Item($0) }
  }

  /// The items with a larger id than that.
  public func fetchItems(addedAfter id: Int64) throws -> [Item] {
    try Row.fetchAll(
      db, sql: "SELECT \(itemColumns) FROM item WHERE id > ? ORDER BY id", arguments: [id]
    ).map { Item($0) }
  }

  /// Id and title of every item, and of each further title that a posting
  /// gives it, in id order.
  public func fetchTitles() throws -> [(id: Item.ID, title: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, title FROM item
        UNION SELECT item_id, title FROM posting WHERE NOT is_untitled ORDER BY 1
        """
    ).map { (Item.ID(rawValue: $0[0]), $0[1]) }
  }

  /// The item being read that was opened last, or so many before it.
  ///
  /// - Parameter back: 0 for the last one opened, 1 for the one before.
  public func findCurrent(back: Int) throws -> Item.ID? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT item_id FROM status WHERE state = 'reading'
        ORDER BY opened_at DESC, item_id DESC LIMIT 1 OFFSET ?
        """,
      arguments: [back]
    ).map(Item.ID.init)
  }

  /// How the person stands with each of those items.
  public func fetchStatuses(_ ids: [Item.ID]) throws -> [Item.ID: Status] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT item_id, \(statusColumns) FROM status
        WHERE item_id IN (SELECT value FROM json_each(?))
        """,
      arguments: [json(ids.map(\.rawValue))])
    return Dictionary(
      rows.map { (Item.ID(rawValue: $0[0]), Status($0, from: 1)) }, uniquingKeysWith: { a, _ in a })
  }

  /// How many items stand in at least one list.
  public func countListedItems() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(DISTINCT item_id) FROM posting") ?? 0
  }
}

/// The numbers as a JSON array: one bound value, however many they are.
func json(_ numbers: some Sequence<Int64>) -> String {
  "[" + numbers.map(String.init).joined(separator: ",") + "]"
}
