import GRDB
public import StudyModel

/// An item as `list` shows it: one line.
public struct ListedItem: Sendable {
  public var item: Item
  public var status: Status
  /// The item's first place in list order.
  public var topic: Topic
  public var listTitle: String
  public var listPlace: String
  /// In how many lists it stands.
  public var lists: Int
  /// How long it takes, as the person says.
  public var minutes: Int?
}

extension Snapshot {
  /// Every listed item once, in the order of its first place.
  public func fetchListing() throws -> [ListedItem] { try fetchListing("", "TRUE", []) }

  /// The items that are meant, likewise; those that stand in no list come
  /// last, at the topic of no list.
  public func fetchListing(_ selection: Selection) throws -> [ListedItem] {
    if selection.filter.isEverything, selection.scope != .everything {
      // To narrow a query that nearly all fits makes it slower.
      let all = try fetchListing()
      return selection.scope == .listed
        ? all : all.filter { $0.status.isOpen(on: selection.today) }
    }
    let query = FilterQuery(selection)
    let arguments = StatementArguments(query.arguments)
    let listed = try fetchListing(query.tables + ",", "item_id IN chosen", arguments)
    guard selection.scope == .everything else { return listed }
    return try listed + fetchGone(query.tables, arguments)
  }

  /// Those items, in no particular order.
  func fetchListing(of ids: [Item.ID]) throws -> [ListedItem] {
    let chosen = "chosen (id) AS (SELECT value FROM json_each(:ids))"
    let arguments: StatementArguments = ["ids": json(ids.map(\.rawValue))]
    return try fetchListing(chosen + ",", "item_id IN chosen", arguments)
      + fetchGone(chosen, arguments)
  }

  private func fetchGone(_ tables: String, _ arguments: StatementArguments) throws -> [ListedItem] {
    try Row.fetchAll(
      db,
      sql: """
        WITH \(tables)
        SELECT 0, 0, '', '', 0, '', '', 0, \(itemColumns), \(statusColumns),
          edit.minutes
        FROM chosen CROSS JOIN item ON item.id = chosen.id
        LEFT JOIN status ON status.item_id = item.id
        LEFT JOIN edit ON edit.item_id = item.id
        WHERE NOT EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id)
        ORDER BY item.id
        """, arguments: arguments
    ).map(ListedItem.init)
  }

  private func fetchListing(
    _ tables: String, _ condition: String, _ arguments: StatementArguments
  ) throws -> [ListedItem] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH \(tables) place AS (
          SELECT item_id, list_id, topic, ordinal,
            row_number() OVER (PARTITION BY item_id ORDER BY list_id, ordinal) AS nth
          FROM posting WHERE \(condition))
        SELECT topic.list_id, topic.ordinal, topic.number, topic.title, topic.depth,
          list.title, list.place,
          (SELECT count(DISTINCT list_id) FROM posting WHERE posting.item_id = item.id),
          \(itemColumns), \(statusColumns),
          edit.minutes
        FROM place JOIN item ON item.id = place.item_id
        JOIN list ON list.id = place.list_id
        JOIN topic ON topic.list_id = place.list_id AND topic.ordinal = place.topic
        LEFT JOIN status ON status.item_id = item.id
        LEFT JOIN edit ON edit.item_id = item.id
        WHERE place.nth = 1 ORDER BY place.list_id, place.ordinal
        """, arguments: arguments)
    var listing: [ListedItem] = []
    while let row = try rows.next() { listing.append(ListedItem(row)) }
    return listing
  }
}

extension ListedItem {
  fileprivate init(_ row: Row) {
    self.init(
      item: Item(row, from: 8), status: Status(row, from: 15), topic: Topic(row),
      listTitle: row[5], listPlace: row[6], lists: row[7],
      minutes: row[27])
  }
}
