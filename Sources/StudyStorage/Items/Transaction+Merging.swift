import SQLite
public import StudyModel

extension Snapshot {
  /// The keys of web pages that items have, and those that they had.
  public func fetchWebKeys() throws -> (
    current: [(key: String, item: Item.ID)], former: [(key: String, item: Item.ID)]
  ) {
    // The character after a slash ends the range.
    let isWeb = "key BETWEEN 'https://' AND 'https:/0'"
    return (
      try db.values("SELECT key, id FROM item WHERE \(isWeb) ORDER BY id") {
        (try $0["key"], try $0["id"])
      },
      try db.values("SELECT key, item_id FROM alias WHERE \(isWeb) ORDER BY key") {
        (try $0["key"], try $0["item_id"])
      }
    )
  }

  /// All keys of each of those items.
  func fetchKeySets(of ids: [Item.ID]) throws -> [Item.ID: Set<String>] {
    try fetchKeys(of: ids).reduce(into: [:]) { $0[$1.item, default: []].insert($1.key) }
  }

  /// The lists that have one of those items.
  public func fetchLists(having items: some Sequence<Item.ID>) throws -> [Int64] {
    try db.column(
      "SELECT DISTINCT list_id FROM posting WHERE item_id \(SQL.among()) ORDER BY list_id",
      ["ids": json(items)])
  }

  /// Where each item of the list is, in the order written.
  public func fetchPlacedItems(
    ofList list: Int64
  ) throws -> [(item: Item.ID, bytes: Range<Int>, line: Int)] {
    try db.values(
      """
      SELECT item_id, first_byte, end_byte, line FROM posting
      WHERE list_id = :list ORDER BY ordinal
      """, ["list": list]
    ) { row in
      let first: Int = try row["first_byte"]
      return (try row["item_id"], first..<max(first, try row["end_byte"]), try row["line"])
    }
  }
}

extension Transaction {
  /// Gives an item another key, by which no other is known; its own becomes an alias.
  public func rekey(_ item: Item.ID, to key: String) throws {
    try db.run(
      "INSERT INTO alias (key, item_id) SELECT key, id FROM item WHERE id = :item AND key <> :key",
      ["item": item, "key": key])
    try db.run("DELETE FROM alias WHERE key = :key", ["key": key])
    try db.run("UPDATE item SET key = :key WHERE id = :item", ["key": key, "item": item])
  }

  /// A further key by which an item is known.
  public func insertAlias(_ key: String, of item: Item.ID) throws {
    try db.run(
      "INSERT INTO alias (key, item_id) VALUES (:key, :item)", ["key": key, "item": item])
  }

  /// Makes one item of two: `kept` is known by all keys of `other`, whose lines become its own.
  /// What is derived from the journal has to be folded again.
  ///
  /// - Parameter isKnown: whether the person may know the id of `other`, which then finds `kept`.
  public func merge(_ other: Item.ID, into kept: Item.ID, isKnown: Bool) throws {
    let both: StatementArguments = ["other": other, "kept": kept]
    try widenPostings(of: [other])
    try db.run("UPDATE posting SET item_id = :kept WHERE item_id = :other", both)
    try narrowPostings(of: [kept])
    try db.run("UPDATE alias SET item_id = :kept WHERE item_id = :other", both)
    try db.run("UPDATE former_item SET item_id = :kept WHERE item_id = :other", both)
    try db.run(
      "INSERT INTO alias (key, item_id) SELECT key, :kept FROM item WHERE id = :other", both)
    for table in ["status", "note", "own_tag", "edit", "unlisted"] {
      try db.run("DELETE FROM \(table) WHERE item_id = :other", ["other": other])
    }
    try db.run("DELETE FROM item WHERE id = :other", ["other": other])
    if isKnown {
      try db.run("INSERT INTO former_item (id, item_id) VALUES (:other, :kept)", both)
    }
  }

  /// Records that the keys of every list's items are those of the present rules.
  public func updateKeyRules() throws {
    try db.run("UPDATE list SET key_rules = :rules", ["rules": CanonicalAddress.rules])
  }
}
