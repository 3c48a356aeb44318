import SQLite
public import StudyModel

/// The tables with a list's rows, children first, each with its column for the list.
let listTables = [
  ("attachment", "list_id"), ("posting_author", "list_id"), ("posting_tag", "list_id"),
  ("aside", "list_id"), ("posting", "list_id"), ("topic_tag", "list_id"),
  ("topic", "list_id"), ("list_tag", "list_id"),
  ("warning", "list_id"), ("forgotten", "list_id"), ("candidate", "list_id"),
  ("list", "id"),
]

extension Transaction {
  /// Adds a list, or updates the one with its id.
  public func saveList(_ list: ListRow) throws {
    try db.run(
      """
      INSERT INTO list (id, path, root, place, title, line_count, content_hash, imported_at,
        bytes_hash, key_rules, format)
      VALUES (:id, :path, :root, :place, :title, :lines, :hash, :at, :bytes, :rules, :format)
      ON CONFLICT (id) DO UPDATE SET path = excluded.path,
        root = excluded.root, place = excluded.place,
        title = excluded.title, line_count = excluded.line_count,
        content_hash = excluded.content_hash, imported_at = excluded.imported_at,
        bytes_hash = excluded.bytes_hash, key_rules = excluded.key_rules, format = excluded.format
      """,
      [
        "id": list.id, "path": list.path, "root": list.root, "place": list.place,
        "title": list.title, "lines": list.lineCount, "hash": list.contentHash,
        "at": list.importedAt, "bytes": list.bytesHash, "rules": list.keyRules,
        "format": list.format,
      ])
  }

  /// The id of the next new list: lists are numbered as they come. A forgotten list keeps its
  /// id, in case it comes back.
  public func nextListID() throws -> Int64 {
    try db.number(
      """
      SELECT max(ifnull((SELECT max(id) FROM list), 0),
        ifnull((SELECT max(list_id) FROM forgotten), 0)) + 1
      """) ?? 1
  }

  /// Removes everything below the list's own row.
  public func deleteContents(ofList id: Int64) throws {
    for (table, column) in listTables where table != "list" {
      try db.run("DELETE FROM \(table) WHERE \(column) = :list", ["list": id])
    }
  }

  /// Removes a list with everything below it.
  public func deleteList(_ id: Int64) throws {
    try deleteContents(ofList: id)
    try db.run("DELETE FROM list WHERE id = :list", ["list": id])
  }

  public func insertTopic(_ topic: TopicRow, list: Int64) throws {
    try db.run(
      """
      INSERT INTO topic
        (list_id, ordinal, last_ordinal, parent, depth, number, title, line, note, mark)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        list, topic.ordinal, topic.lastOrdinal, topic.parent, topic.depth, topic.number,
        topic.title, topic.line, topic.note, topic.mark,
      ])
  }

  public func insertTopicTag(_ tag: Tag, written: String, topic: Int, list: Int64) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO topic_tag (list_id, topic, tag, written)
      VALUES (:list, :topic, :tag, :written)
      """, ["list": list, "topic": topic, "tag": tag, "written": written])
  }

  public func insertListTag(_ tag: Tag, written: String, list: Int64) throws {
    try db.run(
      "INSERT OR IGNORE INTO list_tag (list_id, tag, written) VALUES (:list, :tag, :written)",
      ["list": list, "tag": tag, "written": written])
  }

  public func insertAside(
    list: Int64, ordinal: Int, topic: Int, role: String, line: Int, title: String, address: String
  ) throws {
    try db.run(
      """
      INSERT INTO aside (list_id, ordinal, topic, role, line, title, address)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [list, ordinal, topic, role, line, title, address])
  }

  /// The id of the item with that key. A new item takes its first values from `item`, whose id
  /// is ignored, its length from `minutes`, and its id from `number`, if it had one before.
  public func itemID(
    for item: Item, minutes: Int? = nil, numbered number: Item.ID? = nil
  ) throws -> (id: Item.ID, isNew: Bool) {
    let known: Item.ID? = try db.scalar(
      """
      SELECT id FROM item WHERE key = :key
      UNION ALL SELECT item_id FROM alias WHERE key = :key
      """, ["key": item.key])
    if let known { return (known, false) }
    try db.run(
      """
      INSERT INTO item (id, key, address, title, kind, kind_reason, added_at, minutes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, item.key, item.address, item.title, item.kind, item.kindReason, item.addedAt,
        minutes,
      ])
    return (Item.ID(rawValue: db.lastInsertedRowID), true)
  }

  /// Gives each listed item the values of its best posting: one with a title of its own and
  /// without a moment, whose title most such postings have, and the first of these in list order.
  /// It takes as long as the first list says that says
  /// anything. The person's own values stay.
  public func refreshItems(_ ids: some Sequence<Item.ID>) throws {
    let best = """
      SELECT \(PostingTexts.columns.map { PostingTexts.value($0) }.joined(separator: ", "))
      FROM posting WHERE item_id = item.id
      ORDER BY is_untitled, moment IS NOT NULL, list_id, ordinal LIMIT 1
      """
    let minutes = """
      SELECT minutes FROM posting WHERE item_id = item.id AND minutes IS NOT NULL
      ORDER BY list_id, ordinal LIMIT 1
      """
    let texts = PostingTexts.columns.joined(separator: ", ")
    // Most have these values already.
    let stale: [Item.ID] = try db.column(
      """
      SELECT id FROM item WHERE id \(SQL.among()) AND \(SQL.isListed()) AND (
        (\(texts)) IS NOT (\(best)) OR minutes IS NOT (\(minutes))
        OR EXISTS (SELECT 1 FROM edit WHERE item_id = item.id)
        OR EXISTS (SELECT 1 FROM posting WHERE item_id = item.id AND title IS NOT NULL))
      """, ["ids": json(ids)])
    guard !stale.isEmpty else { return }
    try widenPostings(of: stale)
    let ids: StatementArguments = ["ids": json(stale)]
    try db.run(
      """
      UPDATE item SET (\(texts)) = (\(best)), minutes = (\(minutes)) WHERE id \(SQL.among())
      """, ids)
    try nameByMostLines(ids)
    try db.run(
      """
      UPDATE edit SET (listed_title, listed_kind, listed_kind_reason) =
        (SELECT title, kind, kind_reason FROM item WHERE id = edit.item_id)
      WHERE item_id \(SQL.among())
      """, ids)
    try applyEdits(to: ids)
    try narrowPostings(of: stale)
  }

  /// Deletes those items permanently; they must be unlisted and untouched.
  public func deleteItems(_ ids: [Item.ID]) throws {
    for (table, column) in [
      ("alias", "item_id"), ("former_item", "item_id"), ("unlisted", "item_id"), ("item", "id"),
    ] {
      try db.run("DELETE FROM \(table) WHERE \(column) \(SQL.among())", ["ids": json(ids)])
    }
  }
}
