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

/// The tables that say what an item is, and the column that names it, as far
/// as lists have a say in it.
let itemTables = [("edit", "item_id"), ("alias", "item_id"), ("item", "id")]

extension Transaction {
  /// Keeps the rows of one list as they stand now for the undo of `command`.
  public func keepRows(ofList list: Int64, for command: Int64) throws {
    let parts = try listTables.map { table, column in
      "'\(table)', (\(try capture(table)) WHERE \(column) = :list)"
    }
    try keep(parts, for: command, ["list": list])
  }

  /// Keeps the rows of items as they stand now, likewise.
  public func keepRows(of items: [Item.ID], for command: Int64) throws {
    let chosen = "IN (SELECT value FROM json_each(:items))"
    let parts = try itemTables.map { table, column in
      "'\(table)', (\(try capture(table)) WHERE \(column) \(chosen))"
    }
    for start in stride(from: 0, to: items.count, by: 1000) {
      let part = items[start..<min(start + 1000, items.count)]
      try keep(parts, for: command, ["items": json(part.map(\.rawValue))])
    }
  }

  /// Notes what an import touched, once its rows are kept, and forgets the
  /// oldest images beyond `keeping`.
  public func insertImage(command: Int64, set: ImportedSet, keeping: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO import_image (command_id, lists, items, first_new, last_new)
        VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        command, json(set.lists), json(set.items.map(\.rawValue)), set.newItems?.lowerBound,
        set.newItems?.upperBound,
      ])
    try db.execute(
      sql: """
        DELETE FROM import_image WHERE lists <> '[]' AND command_id NOT IN (
          SELECT command_id FROM import_image WHERE lists <> '[]'
          ORDER BY command_id DESC LIMIT ?)
        """,
      arguments: [keeping])
    try db.execute(
      sql: "DELETE FROM import_rows WHERE command_id NOT IN (SELECT command_id FROM import_image)")
  }

  /// Swaps the rows that an import touched with those kept in its image, so
  /// that the same call takes the import back and gives it again.
  ///
  /// - Returns: false when no image of that command is kept, though one was.
  public func exchangeImage(command: Int64) throws -> Bool {
    guard let set = try findImage(of: command) else { return false }
    let kept = try Int64.fetchAll(
      db, sql: "SELECT id FROM import_rows WHERE command_id = ? ORDER BY id", arguments: [command])
    for list in set.lists { try keepRows(ofList: list, for: command) }
    let new = try Int64.fetchAll(
      db, sql: "SELECT id FROM item WHERE id BETWEEN ? AND ?",
      arguments: [set.newItems?.lowerBound, set.newItems?.upperBound])
    try keepRows(of: set.items + new.map(Item.ID.init), for: command)
    try deleteRows(of: set)
    for part in kept {
      for (table, _) in itemTables.reversed() + listTables { try restore(table, from: part) }
      try db.execute(sql: "DELETE FROM import_rows WHERE id = ?", arguments: [part])
    }
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM item WHERE id BETWEEN ?1 AND ?2
        UNION SELECT rowid FROM search WHERE rowid BETWEEN ?1 AND ?2
        """,
      arguments: [set.newItems?.lowerBound, set.newItems?.upperBound])
    try refreshSearch(of: set.items + ids.map(Item.ID.init))
    return true
  }

  private func findImage(of command: Int64) throws -> ImportedSet? {
    let row = try Row.fetchOne(
      db, sql: "SELECT lists, items, first_new, last_new FROM import_image WHERE command_id = ?",
      arguments: [command])
    guard let row else { return nil }
    let ids = try [0, 1].map { column in
      try Int64.fetchAll(
        db, sql: "SELECT value FROM json_each(?)", arguments: [row[column] as String])
    }
    return ImportedSet(
      lists: ids[0], items: ids[1].map(Item.ID.init),
      newItems: (row[2] as Int64?).map { $0...(row[3] as Int64) })
  }

  private func deleteRows(of set: ImportedSet) throws {
    for (table, column) in listTables {
      try db.execute(
        sql: "DELETE FROM \(table) WHERE \(column) IN (SELECT value FROM json_each(?))",
        arguments: [json(set.lists)])
    }
    for (table, column) in itemTables {
      try db.execute(
        sql: """
          DELETE FROM \(table) WHERE \(column) IN (SELECT value FROM json_each(:items))
            OR \(column) BETWEEN :first AND :last
          """,
        arguments: [
          "items": json(set.items.map(\.rawValue)), "first": set.newItems?.lowerBound,
          "last": set.newItems?.upperBound,
        ])
    }
  }

  func keep(_ parts: [String], for command: Int64, _ arguments: StatementArguments) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO import_rows (command_id, rows)
        SELECT :command, json_object(\(parts.joined(separator: ",")))
        """)
    try statement.execute(arguments: arguments &+ ["command": command])
  }

  /// The head of a query that gives a table's rows as one JSON array.
  func capture(_ table: String) throws -> String {
    let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
    return "SELECT json_group_array(json_array(\(columns))) FROM \(table)"
  }

  func restore(_ table: String, from part: Int64) throws {
    let columns = try db.columns(in: table).map(\.name)
    let values = columns.indices.map { "json_extract(value, '$[\($0)]')" }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
        SELECT \(values.joined(separator: ", "))
        FROM json_each((SELECT rows FROM import_rows WHERE id = ?), '$.\(table)')
        """)
    try statement.execute(arguments: [part])
  }
}
