import SQLite
public import StudyModel

extension Snapshot {
  /// The list read from that absolute path.
  public func findList(path: String) throws -> ListRow? {
    try fetchLists(where: "path = :path", ["path": path]).first
  }

  /// Every list, in order of first import.
  public func fetchLists() throws -> [ListRow] { try fetchLists(where: "true", [:]) }

  /// The lists read from those absolute paths.
  public func fetchLists(paths: [String]) throws -> [ListRow] {
    try fetchLists(where: "path \(SQL.among("paths"))", ["paths": json(paths)])
  }

  private func fetchLists(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ListRow] {
    try db.values(
      """
      SELECT id, path, root, place, title, line_count, content_hash, imported_at, bytes_hash,
        key_rules, format
      FROM list WHERE \(condition) ORDER BY id
      """, arguments
    ) { row in
      ListRow(
        id: try row["id"], path: try row["path"], root: try row["root"], place: try row["place"],
        title: try row["title"], lineCount: try row["line_count"],
        contentHash: try row.bits("content_hash"), importedAt: try row["imported_at"],
        bytesHash: try row.bits("bytes_hash"), keyRules: try row["key_rules"],
        format: try row["format"])
    }
  }

  /// The first list that each of those items is in.
  public func fetchFirstLists(of items: [Item.ID]) throws -> [Item.ID: Int64] {
    let pairs = try db.values(
      """
      SELECT item_id, min(list_id) AS list FROM posting WHERE item_id \(SQL.among())
      GROUP BY item_id
      """, ["ids": json(items)]
    ) { (try $0["item_id"] as Item.ID, try $0["list"] as Int64) }
    return Dictionary(lastOf: pairs)
  }

  /// Every key of the items in a list, former ones included.
  public func fetchKeys(ofList list: Int64) throws -> Set<String> {
    Set(
      try db.column(
        """
        SELECT key FROM item WHERE id IN (SELECT item_id FROM posting WHERE list_id = :list)
        UNION SELECT key FROM alias
        WHERE item_id IN (SELECT item_id FROM posting WHERE list_id = :list)
        """, ["list": list]))
  }

  /// The largest item id ever assigned; new items come after it.
  public func lastItemID() throws -> Int64 {
    try db.number("SELECT seq FROM sqlite_sequence WHERE name = 'item'") ?? 0
  }

  /// True if the item is in some list.
  public func isListed(_ id: Item.ID) throws -> Bool {
    try db.scalar("SELECT \(SQL.isListed(":id"))", ["id": id]) ?? false
  }

  /// Those of the items that are in some list.
  public func filterListed(_ ids: some Sequence<Item.ID>) throws -> Set<Item.ID> {
    Set(
      try db.column(
        "SELECT value FROM json_each(:ids) WHERE \(SQL.isListed("value"))", ["ids": json(ids)]))
  }

  /// Every item that is in no list any more and is not in the journal.
  public func fetchForgettable() throws -> [Item.ID] {
    try filterUntouched(db.column("SELECT id FROM item WHERE NOT \(SQL.isListed())"))
  }

  /// What one list says about each of its items, in the order written.
  public func fetchFacts(ofList id: Int64) throws -> [(item: Item.ID, facts: PostingFacts)] {
    let list: StatementArguments = ["list": id]
    var paths: [[String]] = []
    try db.forEachRow(
      "SELECT title, parent FROM topic WHERE list_id = :list ORDER BY ordinal", list
    ) { topic in
      let parent: Int? = try topic["parent"]
      paths.append((parent.map { paths[$0] } ?? []) + [try topic["title"]])
    }
    let tags = try names("tag AS name FROM posting_tag", order: "tag", list)
    let authors = try names("name FROM posting_author", order: "position", list)
    return try db.values(
      """
      SELECT item_id, ordinal, topic, \(PostingTexts.value("address")) AS address,
        \(PostingTexts.value("title")) AS title, \(PostingTexts.value("kind")) AS kind, moment,
        checkbox, note, mark, mark_day, mark_position, heading, posting.minutes,
        aside_reason IS NOT NULL AS is_aside
      FROM posting CROSS JOIN item ON item.id = posting.item_id
      WHERE list_id = :list ORDER BY ordinal
      """, list
    ) { row in
      let ordinal: Int = try row["ordinal"]
      let facts = PostingFacts(
        topicPath: paths[try row["topic"]], address: try row["address"], title: try row["title"],
        kind: try row["kind"], moment: try row["moment"], checkbox: try row["checkbox"],
        note: try row["note"], tags: tags[ordinal] ?? [], authors: authors[ordinal] ?? [],
        progress: try ProgressFacts(row))
      return (try row["item_id"], facts)
    }
  }

  /// When each tag of that list was first seen on each item.
  public func fetchTagAges(ofList id: Int64) throws -> [TagOnItem: Instant] {
    var ages: [TagOnItem: Instant] = [:]
    try db.forEachRow(
      """
      SELECT posting.item_id, posting_tag.tag, min(posting_tag.since) AS since
      FROM \(EffectiveTags.postings) WHERE posting_tag.list_id = :list
      GROUP BY posting.item_id, posting_tag.tag
      """, ["list": id]
    ) { ages[TagOnItem(item: try $0["item_id"], tag: try $0["tag"])] = try $0["since"] }
    return ages
  }

  /// Names by the posting of the list that has them.
  private func names(
    _ table: String, order: String, _ list: StatementArguments
  ) throws -> [Int: [String]] {
    var names: [Int: [String]] = [:]
    try db.forEachRow(
      "SELECT posting, \(table) WHERE list_id = :list ORDER BY posting, \(order)", list
    ) { names[try $0["posting"], default: []].append(try $0["name"]) }
    return names
  }
}

extension ProgressFacts {
  /// Reads the columns of a posting.
  fileprivate init(_ row: NamedRow) throws {
    self.init()
    state = try row["mark"]
    day = try row["mark_day"]
    position = try row["mark_position"]
    heading = try row["heading"]
    minutes = try row["minutes"]
    isAside = try row["is_aside"]
  }
}

/// One tag on one item, on any line.
public struct TagOnItem: Hashable, Sendable {
  public var item: Item.ID
  public var tag: String
  public init(item: Item.ID, tag: String) {
    self.item = item
    self.tag = tag
  }
}
