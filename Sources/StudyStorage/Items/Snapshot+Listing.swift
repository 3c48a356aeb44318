import GRDB
public import StudyModel

extension Snapshot {
  /// Every listed item once, in the order of its first posting.
  public func fetchListing() throws -> [ListedItem] { try fetchListing("", "true", [:]) }

  /// The selected items, likewise; those in no list come last, at the topic of no list.
  public func fetchListing(_ selection: Selection) throws -> [ListedItem] {
    if selection.filter.isEverything, selection.scope != .everything {
      // If nearly all match, narrowing the query makes it slower.
      let all = try fetchListing()
      return selection.scope == .listed
        ? all : all.filter { $0.status.isOpen(on: selection.today) }
    }
    let query = FilterQuery(selection)
    let listed = try fetchListing(query.tables + ",", "item_id IN chosen", query.arguments)
    guard selection.scope == .everything else { return listed }
    return try listed + fetchGone(query.tables, query.arguments)
  }

  /// Those items, in no particular order.
  public func fetchListing(of ids: [Item.ID]) throws -> [ListedItem] {
    let chosen = "chosen (id) AS (SELECT value FROM json_each(:ids))"
    let arguments = ["ids": json(ids)]
    return try fetchListing(chosen + ",", "item_id IN chosen", arguments)
      + fetchGone(chosen, arguments)
  }

  private func fetchGone(
    _ tables: String, _ arguments: [String: any DatabaseValueConvertible]
  ) throws -> [ListedItem] {
    let sql = """
      WITH \(tables)
      SELECT 0 AS list_id, 0 AS ordinal, '' AS number, '' AS topic_title, 0 AS depth,
        '' AS list_title, '' AS list_place, 0 AS lists,
        \(ItemStanding.columns), edit.minutes
      FROM chosen CROSS JOIN item ON item.id = chosen.id
      \(SQL.personal("item.id"))
      WHERE NOT \(SQL.isListed())
      ORDER BY item.id
      """
    return try db.values(sql, StatementArguments(arguments), ListedItem.init)
  }

  private func fetchListing(
    _ tables: String, _ condition: String, _ arguments: [String: any DatabaseValueConvertible]
  ) throws -> [ListedItem] {
    let sql = """
      WITH \(tables) place AS (
        SELECT item_id, list_id, topic, ordinal,
          row_number() OVER (PARTITION BY item_id ORDER BY list_id, ordinal) AS nth
        FROM posting WHERE \(condition))
      SELECT \(Topic.columns), list.title AS list_title, list.place AS list_place,
        \(SQL.listCount()) AS lists, \(ItemStanding.columns), edit.minutes
      FROM place JOIN item ON item.id = place.item_id
      JOIN list ON list.id = place.list_id
      JOIN topic ON topic.list_id = place.list_id AND topic.ordinal = place.topic
      \(SQL.personal("item.id"))
      WHERE place.nth = 1 ORDER BY place.list_id, place.ordinal
      """
    return try db.values(sql, StatementArguments(arguments), ListedItem.init)
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
