import CSQLite
import SQLite
public import StudyModel

/// The lists and items that one import touched.
public struct ImportedSet: Sendable {
  public var lists: [Int64]
  /// Items that existed before and may have changed.
  public var items: [Item.ID]
  /// Ids of the items that the import added; nil if there are none.
  public var newItems: ClosedRange<Int64>?

  public init(lists: [Int64], items: [Item.ID], newItems: ClosedRange<Int64>?) {
    self.lists = lists
    self.items = items
    self.newItems = newItems
  }
}

/// The tables about items that an import can change, each with its column for the item.
let itemTables = [
  ("edit", "item_id"), ("alias", "item_id"), ("former_item", "item_id"), ("item", "id"),
]

extension Transaction {
  /// Saves the current rows of one list, to undo `command`.
  public func keepRows(ofList list: Int64, for command: Int64) throws {
    let parts = try listTables.map { table, column in
      "'\(table)', (\(try capture(table)) WHERE \(column) = :list)"
    }
    try keep(parts, for: command, ["list": list])
  }

  /// Saves the current rows of items, likewise.
  public func keepRows(of items: [Item.ID], for command: Int64) throws {
    let parts = try itemTables.map { table, column in
      "'\(table)', (\(try capture(table)) WHERE \(column) \(SQL.among("items")))"
    }
    for start in stride(from: 0, to: items.count, by: 1000) {
      let part = items[start..<min(start + 1000, items.count)]
      try keep(parts, for: command, ["items": json(part)])
    }
  }

  /// Records what an import touched, after its rows are saved, and deletes all but the newest
  /// `keeping` images.
  public func insertImage(command: Int64, set: ImportedSet, keeping: Int) throws {
    try db.run(
      """
      INSERT INTO import_image (command_id, lists, items, first_new, last_new)
      VALUES (:command, :lists, :items, :first, :last)
      """,
      [
        "command": command, "lists": json(set.lists), "items": json(set.items),
        "first": set.newItems?.lowerBound, "last": set.newItems?.upperBound,
      ])
    try db.run(
      """
      DELETE FROM import_image WHERE lists <> '[]' AND command_id NOT IN (
        SELECT command_id FROM import_image WHERE lists <> '[]'
        ORDER BY command_id DESC LIMIT :keeping)
      """, ["keeping": keeping])
    try db.run(
      "DELETE FROM import_rows WHERE command_id NOT IN (SELECT command_id FROM import_image)")
  }

  /// Swaps the rows that an import touched with those saved in its image, so that the same call
  /// undoes and redoes the import. An item that would go stays, out of sight, if the journal has
  /// more to say of it than the import.
  ///
  /// - Parameter deriving: derives the own list again, which is in no image.
  /// - Returns: the items of which the journal may say other things now, since they have other
  ///   keys or are back; nil if that command's image has been deleted.
  public func exchangeImage(command: Int64, to state: CommandRow.State, deriving: () throws -> Void)
    throws -> [Item.ID]?
  {
    guard let set = try findImage(of: command) else { return nil }
    let keys = try snapshot.fetchKeySets(of: set.items)
    let new: StatementArguments = [
      "first": set.newItems?.lowerBound, "last": set.newItems?.upperBound,
    ]
    let inRange = "SELECT id FROM item WHERE id BETWEEN :first AND :last"
    let kept: [Int64] = try db.column(
      "SELECT id FROM import_rows WHERE command_id = :command ORDER BY id", ["command": command])
    let there: [Item.ID] = try db.column(inRange, new)
    let dropped = try fetchDropped(set.items, by: command)
    let staying =
      state == .undone
      ? try fetchStaying(there, besides: command).union(dropped)
      : try fetchStaying(dropped, besides: command).union(there)
    var edited = try fetchEdited(set.items)
    let leaving = (set.items + there).filter { !staying.contains($0) }
    for list in set.lists { try keepRows(ofList: list, for: command) }
    try keepRows(of: leaving, for: command)
    try deleteRows(of: listTables, ["ids": json(set.lists)])
    try widenPostings(of: set.items + there)
    try deleteRows(of: itemTables, ["ids": json(leaving)])
    let others = try makeWay(for: kept)
    do { for part in kept { try restoreRows(of: part) } } catch let error as DatabaseError
      where [SQLITE_CONSTRAINT, SQLITE_MISMATCH].contains(error.resultCode)
    {
      // It came in an archive that somebody edited.
      throw StudyError.badData(
        "what the import replaced cannot be put back (\(error.reason))",
        hint: "Nothing was changed.")
    }
    try narrowPostings(ofLists: set.lists)
    try narrowPostings(of: set.items + there)
    let joined = try join(others)
    let moved = try followMoves().union(joined)
    try deriving()
    let touched: [Item.ID] = try db.column(
      "\(inRange) UNION SELECT item_id FROM indexed_item WHERE item_id BETWEEN :first AND :last",
      new)
    let known = Set(set.items + others.map(\.item))
    try refreshDerived(
      StaleItems(states: known, places: Set(touched), words: known.union(touched)))
    let newKeys = try snapshot.fetchKeySets(of: set.items)
    let back =
      state == .undone
      ? [] : try fetchStaying(db.column(inRange, new), besides: command).subtracting(there)
    let rekeyed = set.items.filter { keys[$0] != newKeys[$0] }
    // What another machine has edited since then is not in the image.
    edited += try fetchEdited(set.items)
    return moved.union(rekeyed).union(back).union(edited).sorted()
  }

  /// Takes their keys from items that came from another machine since the image was made, where
  /// an item of the image has them.
  private func makeWay(for parts: [Int64]) throws -> [(item: Item.ID, key: String)] {
    let others = try parts.flatMap { part in
      try db.values(
        """
        SELECT item.id AS id, item.key AS key
        FROM json_each((SELECT rows FROM import_rows WHERE id = :part), '$.item') AS kept
        CROSS JOIN item ON item.key = json_extract(kept.value, '$[1]')
        WHERE item.id <> json_extract(kept.value, '$[0]')
        """, ["part": part]
      ) { (item: try $0["id"] as Item.ID, key: try $0["key"] as String) }
    }
    for (item, _) in others {
      try db.run("UPDATE item SET key = 'other:' || id WHERE id = :item", ["item": item])
    }
    return others
  }

  /// Makes those items the ones that have their keys now.
  private func join(_ others: [(item: Item.ID, key: String)]) throws -> [Item.ID] {
    try others.compactMap { other, key in
      guard let item = try snapshot.findItem(key: key)?.id else { return nil }
      try merge(other, into: item, isKnown: true)
      try db.run("DELETE FROM alias WHERE key = 'other:' || :item", ["item": other])
      return item
    }
  }

  private func fetchEdited(_ items: [Item.ID]) throws -> [Item.ID] {
    try db.column("SELECT item_id FROM edit WHERE item_id \(SQL.among())", ["ids": json(items)])
  }

  /// Those of the items of which the journal says something besides what that command does: what
  /// another machine says, or what stands of the person's other commands.
  func fetchStaying(_ items: [Item.ID], besides command: Int64) throws -> Set<Item.ID> {
    let isNamed = """
      \(ActionName.isOfItem) AND (NOT \(OwnDevices.made("entry"))
        OR entry.command <> :command AND \(Retractions.isStanding))
      """
    return Set(
      try db.column(
        """
        SELECT id FROM item WHERE id \(SQL.among()) AND (
          EXISTS (SELECT 1 FROM entry WHERE item_key = item.key AND \(isNamed))
          OR EXISTS (SELECT 1 FROM alias CROSS JOIN entry ON entry.item_key = alias.key
            WHERE alias.item_id = item.id AND \(isNamed)))
        """, ["ids": json(items), "command": command]))
  }

  /// Those of the items that are not in the image of a command, neither they nor one that has
  /// their key: the import deleted them, or they stayed when it was redone.
  private func fetchDropped(_ items: [Item.ID], by command: Int64) throws -> [Item.ID] {
    func kept(_ table: String, column: Int) -> String {
      """
      SELECT json_extract(value, '$[\(column)]') FROM import_rows
      CROSS JOIN json_each(rows, '$.\(table)') WHERE command_id = :command
      """
    }
    return try db.column(
      """
      SELECT id FROM item WHERE id \(SQL.among()) AND id NOT IN (\(kept("item", column: 0)))
        AND key NOT IN (\(kept("item", column: 1)) UNION \(kept("alias", column: 0)))
      """, ["ids": json(items), "command": command])
  }

  private func findImage(of command: Int64) throws -> ImportedSet? {
    try db.value(
      """
      SELECT lists, items, first_new, last_new FROM import_image WHERE command_id = :command
      """, ["command": command]
    ) { row in
      func ids<ID: DatabaseValueConvertible>(
        _ list: String
      ) throws -> [ID] {
        try db.column("SELECT value FROM json_each(:list)", ["list": list])
      }
      let (first, last): (Int64?, Int64?) = (try row["first_new"], try row["last_new"])
      return ImportedSet(
        lists: try ids(row["lists"]), items: try ids(row["items"]),
        newItems: first.flatMap { first in last.map { first...$0 } })
    }
  }

  private func deleteRows(of tables: [(String, String)], _ ids: StatementArguments) throws {
    for (table, column) in tables {
      try db.run("DELETE FROM \(table) WHERE \(column) \(SQL.among())", ids)
    }
  }

  func keep(_ parts: [String], for command: Int64, _ arguments: StatementArguments) throws {
    try db.run(
      """
      INSERT INTO import_rows (command_id, rows)
      SELECT :command, json_object(\(parts.joined(separator: ",")))
      """, arguments + ["command": command])
  }

  /// The start of a query that returns a table's rows as one JSON array.
  func capture(_ table: String) throws -> String {
    let columns = try db.columns(in: table).map(\.name)
    func rows(_ columns: [String]) -> String {
      "SELECT json_group_array(json_array(\(columns.joined(separator: ", ")))) FROM \(table)"
    }
    // Their items may have changed when they are put back.
    return table == "posting"
      ? rows(PostingTexts.writtenOut(columns)) + " CROSS JOIN item ON item.id = posting.item_id"
      : rows(columns)
  }

  /// Restores saved rows, parents first, and deletes the saved copy.
  func restoreRows(of part: Int64) throws {
    let own: Int64? = try db.scalar(
      """
      SELECT json_extract(value, '$[0]')
      FROM json_each((SELECT rows FROM import_rows WHERE id = :part), '$.list')
      WHERE json_extract(value, '$[1]') = :path
      """, ["part": part, "path": OwnList.path])
    for (table, _) in itemTables.reversed() + listTables {
      // Older images have the own list, which is derived now.
      let isOwn = listTables.contains { $0.0 == table } ? "json_extract(value, '$[0]')" : "NULL"
      let columns = try db.columns(in: table).map(\.name)
      let values = columns.indices.map { "json_extract(value, '$[\($0)]')" }
      try db.run(
        """
        \(table == "alias" ? "INSERT OR REPLACE" : "INSERT") INTO \(table) (\(columns.joined(separator: ", ")))
        SELECT \(values.joined(separator: ", "))
        FROM json_each((SELECT rows FROM import_rows WHERE id = :part), '$.\(table)')
        WHERE :own IS NULL OR \(isOwn) IS NOT :own
        """, ["part": part, "own": own])
    }
    try db.run("DELETE FROM import_rows WHERE id = :part", ["part": part])
  }
}
