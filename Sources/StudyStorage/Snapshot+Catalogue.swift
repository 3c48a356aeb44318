import GRDB
public import StudyModel

extension Snapshot {
  /// The list read from that absolute path.
  public func findList(path: String) throws -> ListRow? {
    try fetchLists(where: "path = ?", [path]).first
  }

  /// Every list, in the order in which they were first imported.
  public func fetchLists() throws -> [ListRow] { try fetchLists(where: "TRUE", []) }

  /// The lists that were imported with that file or folder.
  public func fetchLists(root: String) throws -> [ListRow] {
    try fetchLists(where: "root = ?", [root])
  }

  private func fetchLists(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ListRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, path, root, place, title, line_count, content_hash, imported_at
        FROM list WHERE \(condition) ORDER BY id
        """,
      arguments: arguments
    ).map {
      ListRow(
        id: $0[0], path: $0[1], root: $0[2], place: $0[3], title: $0[4], lineCount: $0[5],
        contentHash: $0[6], importedAt: Instant(milliseconds: $0[7]))
    }
  }

  /// How many lists are known.
  public func countLists() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM list") ?? 0
  }

  /// The largest item id ever given; new items come after it.
  public func lastItemID() throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'item'") ?? 0
  }

  /// True where the item stands in some list.
  public func isListed(_ id: Item.ID) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM posting WHERE item_id = ?)"),
      arguments: [id.rawValue]) ?? false
  }

  /// Those of the items that stand in some list.
  public func filterListed(_ ids: some Sequence<Item.ID>) throws -> Set<Item.ID> {
    let listed = try Int64.fetchAll(
      db,
      sql: """
        SELECT value FROM json_each(?)
        WHERE EXISTS (SELECT 1 FROM posting WHERE item_id = value)
        """,
      arguments: [json(ids.map(\.rawValue))])
    return Set(listed.map(Item.ID.init))
  }

  /// Every item that no list has any more and the journal never names.
  public func fetchForgettable() throws -> [Item.ID] {
    let gone = try Int64.fetchAll(
      db,
      sql: """
        SELECT id FROM item
        WHERE NOT EXISTS (SELECT 1 FROM posting WHERE item_id = item.id)
        """)
    return try filterUntouched(gone.map(Item.ID.init))
  }

  /// What one list says of each of its items, in the order written.
  public func fetchFacts(ofList id: Int64) throws -> [(item: Item.ID, facts: PostingFacts)] {
    let topics = try Row.fetchAll(
      db, sql: "SELECT title, parent FROM topic WHERE list_id = ? ORDER BY ordinal",
      arguments: [id])
    var paths: [[String]] = []
    for topic in topics {
      let parent: Int? = topic[1]
      paths.append((parent.map { paths[$0] } ?? []) + [topic[0]])
    }
    let tags = try names("SELECT posting, tag FROM posting_tag WHERE list_id = ? ORDER BY 1, 2", id)
    let authors = try names(
      "SELECT posting, name FROM posting_author WHERE list_id = ? ORDER BY 1, position", id)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT item_id, ordinal, topic, address, title, kind, moment, checkbox, note
        FROM posting WHERE list_id = ? ORDER BY ordinal
        """,
      arguments: [id]
    ).map { row in
      let facts = PostingFacts(
        topicPath: paths[row[2]], address: row[3], title: row[4], kind: row[5], moment: row[6],
        checkbox: row[7], note: row[8], tags: tags[row[1]] ?? [], authors: authors[row[1]] ?? [])
      return (Item.ID(rawValue: row[0]), facts)
    }
  }

  /// Since when each tag of that list is known on each item.
  public func fetchTagAges(ofList id: Int64) throws -> [TagOnItem: Instant] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT posting.item_id, posting_tag.tag, min(posting_tag.since)
        FROM posting_tag JOIN posting
          ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
        WHERE posting_tag.list_id = ? GROUP BY 1, 2
        """,
      arguments: [id])
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        (TagOnItem(item: Item.ID(rawValue: $0[0]), tag: $0[1]), Instant(milliseconds: $0[2]))
      })
  }

  private func names(_ sql: String, _ list: Int64) throws -> [Int: [String]] {
    let rows = try Row.fetchAll(db, sql: sql, arguments: [list])
    return Dictionary(grouping: rows.map { ($0[0] as Int, $0[1] as String) }, by: \.0)
      .mapValues { $0.map(\.1) }
  }
}

/// One tag on one item, whatever the line.
public struct TagOnItem: Hashable, Sendable {
  public var item: Item.ID
  public var tag: String
  public init(item: Item.ID, tag: String) {
    self.item = item
    self.tag = tag
  }
}
