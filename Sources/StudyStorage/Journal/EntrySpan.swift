import SQLite
public import StudyModel

/// Entries of the journal that came together.
public enum EntrySpan: Sendable {
  /// The whole journal.
  case all
  /// Entries of one device, by their numbers.
  case of(device: String, ClosedRange<Int64>)
  /// What an exchange brought or changed: those in its table.
  case touched

  /// A condition on `entry`.
  var condition: String {
    switch self {
    case .all: "true"
    case .touched: "(entry.device, entry.seq) IN (SELECT device, seq FROM temp.touched)"
    case .of: "entry.device = :device AND entry.seq BETWEEN :first AND :last"
    }
  }

  /// The values that the condition binds.
  var arguments: StatementArguments {
    switch self {
    case .all, .touched: [:]
    case .of(let device, let range):
      ["device": device, "first": range.lowerBound, "last": range.upperBound]
    }
  }
}

extension Snapshot {
  /// The items of the catalogue that those entries are about, in id order.
  public func fetchItemIDs(in span: EntrySpan) throws -> [Item.ID] {
    try db.column(
      """
      WITH named AS MATERIALIZED (
        SELECT DISTINCT item_key AS key FROM entry WHERE \(span.condition))
      SELECT id FROM named CROSS JOIN item ON item.key = named.key
      UNION SELECT item_id FROM named CROSS JOIN alias ON alias.key = named.key ORDER BY 1
      """, span.arguments)
  }

  /// The key of the first of those entries.
  public func fetchFirstKey(in span: EntrySpan) throws -> String? {
    try db.scalar(
      "SELECT item_key FROM entry WHERE \(span.condition) ORDER BY device, seq LIMIT 1",
      span.arguments)
  }

  /// The first items that those entries of a device are about, in the order written.
  public func fetchItems(
    firstIn range: ClosedRange<Int64>, of device: String, limit: Int
  ) throws -> [Item] {
    var items: [Item] = []
    var next = range.lowerBound
    while items.count < limit, next <= range.upperBound {
      // A few rows at a time, since most commands are about few items, and some about all.
      let span = EntrySpan.of(device: device, next...range.upperBound)
      let rows = try db.values(
        "SELECT seq, item_key FROM entry WHERE \(span.condition) ORDER BY seq LIMIT 50",
        span.arguments
      ) { (seq: try $0["seq"] as Int64, key: try $0["item_key"] as String) }
      guard let last = rows.last else { break }
      for key in rows.map(\.key) {
        guard let item = try findItem(key: key), !items.contains(where: { $0.id == item.id })
        else { continue }
        items.append(item)
      }
      next = last.seq + 1
    }
    return Array(items.prefix(limit))
  }

  /// The keys of those entries that begin with a scheme of their own, such as `focus:`.
  public func fetchKeys(in span: EntrySpan, schemes: [String]) throws -> [String] {
    // The character after the colon ends the range.
    let begins = schemes.map { "item_key BETWEEN '\($0)' AND '\($0.dropLast());'" }
    return try db.column(
      """
      SELECT DISTINCT item_key FROM entry
      WHERE \(span.condition) AND (\(begins.joined(separator: " OR "))) ORDER BY 1
      """, span.arguments)
  }
}
