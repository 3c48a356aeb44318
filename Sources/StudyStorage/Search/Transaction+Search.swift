import SQLite
import StudyModel

extension Transaction {
  /// Brings the words of those items up to date, and of all with an id in
  /// `new`, which have none yet. What is as it was is not written.
  func refreshSearch(
    of ids: Set<Item.ID>, new: ClosedRange<Int64>? = nil
  ) throws {
    guard !ids.isEmpty || new != nil else { return }
    let known = ids.filter { new?.contains($0.rawValue) != true }.sorted()
    // To derive all again for a few of many items is not worth it.
    let last = try snapshot.lastItemID()
    if known.count >= 100 || last < 1000, try snapshot.countFormerTexts() > last {
      return try rebuildSearch()
    }
    if !known.isEmpty { try index(SQL.among(), ["ids": json(known)]) }
    if let new {
      try index("BETWEEN :first AND :last", ["first": new.lowerBound, "last": new.upperBound])
    }
  }

  /// Derives the words of all items.
  func rebuildSearch() throws {
    do {
      try db.run("INSERT INTO search (search) VALUES ('delete-all')")
    } catch let error as DatabaseError where error.meansDamagedIndex {
      try remakeIndex()
    }
    try db.run("DELETE FROM indexed_item")
    try index("IS NOT NULL", [])
  }

  /// - Parameter condition: which items, to stand after their id.
  private func index(_ condition: String, _ arguments: StatementArguments) throws {
    try snapshot.forEachIndexed(condition, arguments) { item, indexed, texts in
      let hash = texts.hash
      let isSame = indexed?.texts == hash
      guard !isSame || indexed?.isGone == true else { return }
      let version = indexed.map { $0.version + (isSame ? 0 : 1) } ?? 0
      // Before a statement that may fail half-way, such as INSERT OR REPLACE, FTS5 writes out its buffer.
      try db.run(
        indexed == nil
          ? "INSERT INTO indexed_item (version, texts_hash, is_gone, item_id) VALUES (?, ?, 0, ?)"
          : "UPDATE indexed_item SET version = ?, texts_hash = ?, is_gone = 0 WHERE item_id = ?",
        [version, hash, item])
      guard !isSame else { return }
      try db.run(
        "INSERT INTO search (rowid, title, author, topic, note, address) VALUES (?, ?, ?, ?, ?, ?)",
        [
          item + version << SearchRow.idBits, texts.title, texts.author, texts.topic, texts.note,
          texts.address,
        ])
    }
    try db.run(
      """
      UPDATE indexed_item SET is_gone = 1
      WHERE item_id \(condition) AND NOT is_gone
        AND NOT EXISTS (SELECT 1 FROM item WHERE id = item_id)
      """, arguments)
  }
}

extension Snapshot {
  /// The items whose words are not those that the lists and the person say;
  /// none, unless something went wrong.
  public func findStaleSearch() throws -> [Int64] {
    var stale: [Int64] = []
    try forEachIndexed("IS NOT NULL", []) { item, indexed, texts in
      if indexed?.isGone != false || indexed?.texts != texts.hash { stale.append(item) }
    }
    return stale
      + (try db.column(
        """
        SELECT item_id FROM indexed_item
        WHERE NOT is_gone AND NOT EXISTS (SELECT 1 FROM item WHERE id = item_id)
        """))
  }

  /// Passes each item to `body` in order of ids: its texts as they are now, folded, and what is recorded
  /// of those in the index, if any are.
  fileprivate func forEachIndexed(
    _ condition: String, _ arguments: StatementArguments,
    _ body: (Int64, (version: Int64, texts: Int64, isGone: Bool)?, SearchTexts) throws -> Void
  ) throws {
    try db.forEachRow(
      """
      SELECT made.id AS id, \(SearchRow.folded("made")), indexed_item.version AS version,
        indexed_item.texts_hash AS hash, indexed_item.is_gone AS is_gone
      FROM (\(SearchRow.texts) WHERE item.id \(condition)) AS made
      LEFT JOIN indexed_item ON indexed_item.item_id = made.id ORDER BY made.id
      """, arguments
    ) { row in
      try body(
        try row.number("id", in: NumberRule.ids),
        try (row.bits("hash") as Int64?).map {
          (try row.number("version", in: SearchRow.versions), $0, try row["is_gone"])
        },
        SearchTexts(
          title: try row["title"], author: try row["author"], topic: try row["topic"],
          note: try row["note"], address: try row["address"]))
    }
  }

  /// How many texts in the index were replaced or are of items that are gone.
  fileprivate func countFormerTexts() throws -> Int64 {
    try db.number(
      """
      SELECT CAST(total(version + is_gone) AS INTEGER) FROM indexed_item
      WHERE version > 0 OR is_gone
      """) ?? 0
  }
}

/// A row for the index.
private struct SearchTexts {
  let title: String, author: String, topic: String, note: String, address: String

  /// Tells texts from those that the index has.
  var hash: Int64 {
    let all = "\(title)\0\(author)\0\(topic)\0\(note)\0\(address)"
    return Fingerprint(ofFile: Array(all.utf8)).value
  }
}

/// The texts of an item by which it is found.
enum SearchRow {
  /// The lower bits of a row id in `search` are the item's id, the others the version of its texts.
  static let idBits = 40
  static let versions: ClosedRange<Int64> = 0...Int64.max >> idBits

  /// The rows of `search` that are not former texts, each with its `indexed_item`.
  static let found = """
    search CROSS JOIN indexed_item ON indexed_item.item_id = search.rowid & \(1 << idBits - 1)
      AND indexed_item.version = search.rowid >> \(idBits) AND NOT indexed_item.is_gone
    """

  /// A query for what the index has of each item before it is folded, to be
  /// narrowed by a condition on `item`. A barrier between two texts keeps
  /// words together only where they stand in one.
  static let texts = query(between: "char(10, \(Folding.barrier.value), 10)")

  /// The same for a person, a text a line.
  static let lines = query(between: "char(10)")

  /// The columns of a row as the index has them.
  static func folded(_ table: String) -> String {
    ["title", "author", "topic", "note", "address"]
      .map { "study_folded(\(table).\($0)) AS \($0)" }.joined(separator: ", ")
  }

  private static func query(between: String) -> String {
    """
    SELECT item.id,
      item.title || ifnull((
        SELECT \(between) || group_concat(title, \(between)) FROM (
          SELECT DISTINCT title FROM posting
          WHERE item_id = item.id AND NOT is_untitled AND title <> item.title ORDER BY 1)), '')
        AS title,
      ifnull((
        SELECT group_concat(name, \(between)) FROM (
          SELECT DISTINCT name FROM \(SQL.authorsOfPostings)
          WHERE item_id = item.id ORDER BY 1)), '') AS author,
      -- Every topic that it stands below, the list among them.
      ifnull((
        SELECT group_concat(title, \(between)) FROM (
          SELECT DISTINCT topic.title FROM posting CROSS JOIN topic
            ON topic.list_id = posting.list_id
            AND topic.ordinal <= posting.topic AND topic.last_ordinal >= posting.topic
          WHERE item_id = item.id ORDER BY 1)), '') AS topic,
      ifnull((
        SELECT group_concat(note, \(between)) FROM (
          SELECT DISTINCT note FROM posting WHERE item_id = item.id AND note <> '' ORDER BY 1)),
        '')
      || ifnull((
        SELECT \(between) || group_concat(text, \(between)) FROM (
          SELECT text FROM note WHERE item_id = item.id ORDER BY number)), '') AS note,
      item.address AS address
    FROM item
    """
  }
}
