import GRDB
public import StudyModel

/// The list of what the person added by hand, which has no file.
///
/// Rows are only added at its end, so undoing the last addition removes the last rows; they are
/// kept for redo.
public enum OwnList {
  /// Not the path of any file, since it ends in a slash.
  public static let path = "/added by you/"
  public static let place = "added by you"
  public static let title = "Added by you"
}

extension Snapshot {
  /// The list of what was added by hand, if anything was.
  public func findOwnList() throws -> ListRow? { try findList(path: OwnList.path) }

  /// The items in that list.
  public func fetchItemIDs(ofList list: Int64) throws -> [Item.ID] {
    try db.column(
      "SELECT DISTINCT item_id FROM posting WHERE list_id = :list", ["list": list])
  }
}

extension Transaction {
  /// The topic with that title in the list, added at its end if necessary.
  public func ownTopic(titled title: String, list: Int64) throws -> Int {
    if title.isEmpty { return 0 }
    let known: Int? = try db.scalar(
      "SELECT ordinal FROM topic WHERE list_id = :list AND depth = 1 AND title = :title",
      ["list": list, "title": title])
    if let known { return known }
    let ordinal: Int =
      try db.scalar(
        "SELECT max(ordinal) + 1 FROM topic WHERE list_id = :list", ["list": list]) ?? 1
    try insertTopic(
      TopicRow(
        ordinal: ordinal, lastOrdinal: ordinal, parent: 0, depth: 1, number: "", title: title,
        line: 0, note: ""), list: list)
    try closeOwnList(list)
    return ordinal
  }

  /// The ordinal of the list's next posting.
  public func nextOrdinal(list: Int64) throws -> Int {
    try db.scalar(
      "SELECT max(ordinal) + 1 FROM posting WHERE list_id = :list", ["list": list]) ?? 0
  }

  /// Records which item an addition created, if any, for its undo.
  public func insertAddition(command: Int64, newItem: Item.ID?) throws {
    try db.run(
      """
      INSERT INTO import_image (command_id, lists, items, first_new, last_new)
      VALUES (:command, '[]', '[]', :item, :item)
      """, ["command": command, "item": newItem])
  }

  /// Removes the last addition from the list and saves its rows, or restores the saved ones, so
  /// that the same call undoes and redoes.
  ///
  /// - Returns: the items that have other keys now.
  public func exchangeAddition(command: Int64, item: Item.ID?) throws -> Set<Item.ID> {
    let kept: Int64? = try db.scalar(
      "SELECT id FROM import_rows WHERE command_id = :command", ["command": command])
    if let kept {
      try restoreRows(of: kept)
    } else if let item, let list = try snapshot.findOwnList()?.id {
      try removeAddition(command, item, list)
    }
    if let list = try snapshot.findOwnList()?.id { try closeOwnList(list) }
    return try followMoves()
  }

  private func removeAddition(_ command: Int64, _ item: Item.ID, _ list: Int64) throws {
    let values: [String: any DatabaseValueConvertible] = [
      "list": list, "item": item, "command": command,
    ]
    let posting = "(SELECT ordinal FROM posting WHERE list_id = :list AND item_id = :item)"
    let isLast = "(SELECT count(*) FROM posting WHERE list_id = :list) = 1"
    let isNew =
      try !fetchStaying([item], besides: command).isEmpty
      ? "false"
      : "EXISTS (SELECT 1 FROM import_image WHERE command_id = :command AND first_new = :item)"
    // Children first.
    let rows = [
      ("posting_author", "list_id = :list AND posting = \(posting)"),
      ("posting_tag", "list_id = :list AND posting = \(posting)"),
      ("list", "id = :list AND \(isLast)"),
      (
        "topic",
        """
        list_id = :list AND (\(isLast) OR ordinal > 0 AND NOT EXISTS (SELECT 1 FROM posting
          WHERE list_id = :list AND topic = topic.ordinal AND item_id <> :item))
        """
      ),
      ("alias", "item_id = :item AND \(isNew)"), ("item", "id = :item AND \(isNew)"),
      ("posting", "list_id = :list AND item_id = :item"),
    ]
    try keep(
      rows.map { table, condition in "'\(table)', (\(try capture(table)) WHERE \(condition))" },
      for: command, StatementArguments(values))
    for (table, condition) in rows {
      let sql = "DELETE FROM \(table) WHERE \(condition)"
      try db.run(sql, StatementArguments(values, for: sql))
    }
  }

  /// Extends the list's own topic to its last.
  private func closeOwnList(_ list: Int64) throws {
    try db.run(
      """
      UPDATE topic SET last_ordinal = (SELECT max(ordinal) FROM topic WHERE list_id = :list)
      WHERE list_id = :list AND ordinal = 0
      """, ["list": list])
  }
}
