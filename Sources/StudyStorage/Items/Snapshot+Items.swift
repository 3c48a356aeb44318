import SQLite
public import StudyModel

extension Snapshot {
  /// The item that has or had that id, listed or gone.
  public func findItem(_ id: Item.ID) throws -> Item? {
    try db.value(
      """
      SELECT \(Item.columns) FROM item
      WHERE id = :id OR id = (SELECT item_id FROM former_item WHERE id = :id)
      """, ["id": id], Item.init)
  }

  /// For each of those ids that an item had, the item that it is now.
  public func fetchFormer(_ ids: some Sequence<Int64>) throws -> [(id: Int64, item: Item.ID)] {
    try db.values(
      "SELECT id, item_id FROM former_item WHERE id \(SQL.among()) ORDER BY id",
      ["ids": json(ids)]
    ) { (try $0["id"], try $0["item_id"]) }
  }

  /// The item that has or had that canonical key, listed or gone.
  public func findItem(key: String) throws -> Item? {
    try db.value(
      """
      SELECT \(Item.columns) FROM item
      WHERE key = :key OR id = (SELECT item_id FROM alias WHERE key = :key)
      """, ["key": key], Item.init)
  }

  /// Every key that each of those items has or had: the journal may use any of them.
  public func fetchKeys(of ids: [Item.ID]) throws -> [(key: String, item: Item.ID)] {
    try db.values(
      """
      SELECT key, id FROM item WHERE id \(SQL.among())
      UNION ALL
      SELECT key, item_id FROM alias WHERE item_id \(SQL.among())
      """, ["ids": json(ids)]
    ) { (try $0["key"], try $0["id"]) }
  }

  /// The items with those ids, by id; unknown ids are left out.
  public func fetchItems(_ ids: [Item.ID]) throws -> [Item] {
    try db.values(
      "SELECT \(Item.columns) FROM item WHERE id \(SQL.among()) ORDER BY id", ["ids": json(ids)],
      Item.init)
  }

  /// Passes each item with a larger id than that, its first list and its title to `body`, by id.
  public func forEachItem(
    addedAfter id: Int64, _ body: (Item.ID, Int64?, () throws -> String) throws -> Void
  ) throws {
    try db.forEachRow(
      """
      SELECT id, (SELECT min(list_id) FROM posting WHERE item_id = item.id) AS list, title
      FROM item WHERE id > :id ORDER BY id
      """, ["id": id]
    ) { row in try body(try row["id"], try row["list"]) { try row["title"] } }
  }

  /// The items with a larger id than that.
  public func fetchItems(addedAfter id: Int64) throws -> [Item] {
    try db.values(
      "SELECT \(Item.columns) FROM item WHERE id > :id ORDER BY id", ["id": id], Item.init)
  }

  /// The id and title of every item, and each further title that a posting gives it, in id
  /// order.
  public func fetchTitles() throws -> [(id: Item.ID, title: String)] {
    try db.values(
      """
      SELECT id, title FROM item
      UNION SELECT item_id, title FROM posting WHERE NOT is_untitled AND title IS NOT NULL
      ORDER BY 1
      """
    ) { (try $0["id"], try $0["title"]) }
  }

  /// The same of the items that the index finds by one of the patterns: all that fit, and others.
  public func fetchTitles(near patterns: [WordPattern]) throws -> [(id: Item.ID, title: String)] {
    let queries = patterns.map { SearchQuery.match([$0]) }
    guard !queries.contains("") else { return try fetchTitles() }
    let match = "title : (" + queries.map { "(\($0))" }.joined(separator: " OR ") + ")"
    return try db.values(
      """
      WITH near AS MATERIALIZED (
        SELECT item_id AS id FROM \(SearchRow.found) WHERE search MATCH :match)
      SELECT item.id, title FROM near CROSS JOIN item ON item.id = near.id
      UNION SELECT item_id, title FROM near CROSS JOIN posting ON item_id = near.id
      WHERE NOT is_untitled AND posting.title IS NOT NULL ORDER BY 1
      """, ["match": match]
    ) { (try $0["id"], try $0["title"]) }
  }

  /// The status of each of those items.
  public func fetchStatuses(_ ids: [Item.ID]) throws -> [Item.ID: Status] {
    var statuses: [Item.ID: Status] = [:]
    try db.forEachRow(
      "SELECT item_id, \(Status.columns) FROM status WHERE item_id \(SQL.among())",
      ["ids": json(ids)]
    ) { statuses[try $0["item_id"]] = try Status($0) }
    return statuses
  }
}
