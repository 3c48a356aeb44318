import GRDB
public import StudyModel

/// The lists and items that one import touched.
public struct ImportedSet: Sendable {
  public var lists: [Int64]
  /// Items that were known before and may have changed.
  public var items: [Item.ID]
  /// Ids of the items that the import brought; nil when there are none.
  public var newItems: ClosedRange<Int64>?

  public init(lists: [Int64], items: [Item.ID], newItems: ClosedRange<Int64>?) {
    self.lists = lists
    self.items = items
    self.newItems = newItems
  }
}

extension Transaction {
  /// The rows of those lists as they stand now, as JSON by table.
  public func captureRows(ofLists lists: [Int64]) throws -> String {
    let parts = try listTables.map { table, column in
      "'\(table)', (\(try capture(table)) WHERE \(column) IN (\(Self.listIDs)))"
    }
    return try String.fetchOne(
      db, sql: "SELECT json_object(\(parts.joined(separator: ",")))",
      arguments: ["lists": json(lists)]) ?? "{}"
  }

  /// The rows of the touched items as they stand now, likewise.
  public func captureItemRows(of set: ImportedSet) throws -> String {
    try String.fetchOne(
      db,
      sql: """
        SELECT json_object('item', (\(try capture("item")) WHERE \(Self.isTouchedItem)),
          'alias', (\(try capture("alias")) WHERE \(Self.isTouchedAlias)))
        """,
      arguments: itemArguments(of: set)) ?? "{}"
  }

  /// Keeps what was captured before an import for its undo, and forgets the
  /// oldest images beyond `keeping`.
  public func insertImage(
    command: Int64, set: ImportedSet, listRows: String, itemRows: String, keeping: Int
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO import_image
          (command_id, lists, items, first_new, last_new, list_rows, item_rows)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        command, json(set.lists), json(set.items.map(\.rawValue)), set.newItems?.lowerBound,
        set.newItems?.upperBound, listRows, itemRows,
      ])
    try db.execute(
      sql: """
        DELETE FROM import_image WHERE command_id NOT IN
          (SELECT command_id FROM import_image ORDER BY command_id DESC LIMIT ?)
        """,
      arguments: [keeping])
  }

  /// Swaps the rows that an import touched with those kept in its image, so
  /// that the same call takes the import back and gives it again.
  ///
  /// - Returns: false when no image of that command is kept, though one was.
  public func exchangeImage(command: Int64) throws -> Bool {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT lists, items, first_new, last_new, list_rows, item_rows
        FROM import_image WHERE command_id = ?
        """,
      arguments: [command])
    guard let row else { return false }
    let ids = try [0, 1].map { column in
      try Int64.fetchAll(
        db, sql: "SELECT value FROM json_each(?)", arguments: [row[column] as String])
    }
    let set = ImportedSet(
      lists: ids[0], items: ids[1].map(Item.ID.init),
      newItems: (row[2] as Int64?).map { $0...(row[3] as Int64) })
    let listRows = try captureRows(ofLists: set.lists)
    let itemRows = try captureItemRows(of: set)
    for (table, column) in listTables {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE \(column) IN (\(Self.listIDs))",
        arguments: ["lists": json(set.lists)])
    }
    try db.execute(
      sql: "DELETE FROM alias WHERE \(Self.isTouchedAlias)", arguments: itemArguments(of: set))
    try db.execute(
      sql: "DELETE FROM item WHERE \(Self.isTouchedItem)", arguments: itemArguments(of: set))
    for table in ["item", "alias"] { try restore(table, from: row[5]) }
    for (table, _) in listTables { try restore(table, from: row[4]) }
    try db.execute(
      sql: "UPDATE import_image SET list_rows = ?, item_rows = ? WHERE command_id = ?",
      arguments: [listRows, itemRows, command])
    return true
  }

  private static let listIDs = "SELECT value FROM json_each(:lists)"
  private static let isTouchedItem =
    "(id IN (SELECT value FROM json_each(:items)) OR id BETWEEN :first AND :last)"
  private static let isTouchedAlias =
    "(item_id IN (SELECT value FROM json_each(:items)) OR item_id BETWEEN :first AND :last)"

  private func itemArguments(of set: ImportedSet) -> StatementArguments {
    [
      "items": json(set.items.map(\.rawValue)), "first": set.newItems?.lowerBound,
      "last": set.newItems?.upperBound,
    ]
  }

  /// The head of a query that gives a table's rows as one JSON array.
  private func capture(_ table: String) throws -> String {
    let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
    return "SELECT json_group_array(json_array(\(columns))) FROM \(table)"
  }

  private func restore(_ table: String, from rows: String) throws {
    let columns = try db.columns(in: table).map(\.name)
    let values = columns.indices.map { "json_extract(value, '$[\($0)]')" }
    try db.execute(
      sql: """
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
        SELECT \(values.joined(separator: ", ")) FROM json_each(?, '$.\(table)')
        """,
      arguments: [rows])
  }
}
