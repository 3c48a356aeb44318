import SQLite
public import StudyModel

extension Snapshot {
  /// How many items are looked up at once.
  static let portion = 1_000

  /// Passes each selected item once to `body`, in the order of its first posting; those in no
  /// list come last, at the topic of no list.
  public func forEachListed(
    _ selection: Selection, _ body: (ListedItem) throws -> Void
  ) throws {
    if selection.filter.isEverything, selection.scope != .everything {
      // If nearly all match, narrowing the query makes it slower.
      return try forEachListed("", "true", [:]) { listed in
        if selection.scope == .listed || listed.status.isOpen(on: selection.today) {
          try body(listed)
        }
      }
    }
    let query = FilterQuery(selection)
    try forEachListed(query.tables + ",", "item_id IN chosen", query.arguments, body)
    if selection.scope == .everything { try forEachGone(query.tables, query.arguments, body) }
  }

  /// Passes those items to `body` in the order of `ids`, a portion at a time.
  public func forEachListed(
    _ ids: some RandomAccessCollection<Item.ID>, _ body: (ListedItem) throws -> Void
  ) throws {
    var rest = ids[...]
    while !rest.isEmpty {
      let portion = Array(rest.prefix(Self.portion))
      rest = rest.dropFirst(portion.count)
      let found = try fetchListing(of: portion)
      for id in portion { if let listed = found[id] { try body(listed) } }
    }
  }

  func fetchListing(of ids: [Item.ID]) throws -> [Item.ID: ListedItem] {
    let chosen = "chosen (id) AS (SELECT value FROM json_each(:ids))"
    let arguments = ["ids": json(ids)]
    var found: [Item.ID: ListedItem] = [:]
    try forEachListed(chosen + ",", "item_id IN chosen", arguments) { found[$0.item.id] = $0 }
    try forEachGone(chosen, arguments) { found[$0.item.id] = $0 }
    return found
  }

  private func forEachGone(
    _ tables: String, _ arguments: [String: any DatabaseValueConvertible],
    _ body: (ListedItem) throws -> Void
  ) throws {
    let sql = """
      WITH \(tables)
      SELECT 0 AS list_id, 0 AS ordinal, '' AS number, '' AS topic_title, 0 AS depth,
        '' AS list_title, '' AS list_place, 0 AS lists,
        \(ItemStanding.columns), \(SQL.saidMinutes) AS minutes
      FROM chosen CROSS JOIN item ON item.id = chosen.id
      \(SQL.personal("item.id"))
      WHERE NOT \(SQL.isListed())
      ORDER BY item.id
      """
    try db.forEachRow(sql, StatementArguments(arguments)) { try body(ListedItem($0)) }
  }

  private func forEachListed(
    _ tables: String, _ condition: String, _ arguments: [String: any DatabaseValueConvertible],
    _ body: (ListedItem) throws -> Void
  ) throws {
    let sql = """
      WITH \(tables) place AS (
        SELECT item_id, list_id, topic, ordinal,
          row_number() OVER (PARTITION BY item_id ORDER BY list_id, ordinal) AS nth
        FROM posting WHERE \(condition))
      SELECT \(Topic.columns), list.title AS list_title, list.place AS list_place,
        \(SQL.listCount()) AS lists, \(ItemStanding.columns), \(SQL.saidMinutes) AS minutes
      FROM place JOIN item ON item.id = place.item_id
      JOIN list ON list.id = place.list_id
      JOIN topic ON topic.list_id = place.list_id AND topic.ordinal = place.topic
      \(SQL.personal("item.id"))
      WHERE place.nth = 1 ORDER BY place.list_id, place.ordinal
      """
    try db.forEachRow(sql, StatementArguments(arguments)) { try body(ListedItem($0)) }
  }
}

extension ListedItem {
  fileprivate init(_ row: NamedRow) throws {
    self.init(
      item: try Item(row), status: try Status(row), topic: try Topic(row),
      listTitle: try row["list_title"], listPlace: try row["list_place"], lists: try row["lists"],
      minutes: try row["minutes"])
  }
}
