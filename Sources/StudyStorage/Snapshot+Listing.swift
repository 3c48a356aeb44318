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
}

extension Snapshot {
  /// Every listed item once, in the order of its first place.
  public func fetchListing() throws -> [ListedItem] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH place AS (
          SELECT item_id, list_id, topic, ordinal,
            row_number() OVER (PARTITION BY item_id ORDER BY list_id, ordinal) AS nth,
            (SELECT count(DISTINCT list_id) FROM posting AS other
              WHERE other.item_id = posting.item_id) AS lists
          FROM posting)
        SELECT topic.list_id, topic.ordinal, topic.number, topic.title, topic.depth,
          list.title, list.place, place.lists, \(itemColumns), \(statusColumns)
        FROM place JOIN item ON item.id = place.item_id
        JOIN list ON list.id = place.list_id
        JOIN topic ON topic.list_id = place.list_id AND topic.ordinal = place.topic
        LEFT JOIN status ON status.item_id = item.id
        WHERE place.nth = 1 ORDER BY place.list_id, place.ordinal
        """)
    var listing: [ListedItem] = []
    while let row = try rows.next() {
      listing.append(
        ListedItem(
          item: Item(row, from: 8), status: Status(row, from: 15), topic: Topic(row),
          listTitle: row[5], listPlace: row[6], lists: row[7]))
    }
    return listing
  }
}
