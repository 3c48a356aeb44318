import SQLite
public import StudyModel

extension Snapshot {
  /// What the standing entries say of pages that have moved.
  public func fetchMoves() throws -> Moves {
    Moves(
      try fetchMoveEntries().compactMap { entry in
        guard case .moved(let key) = entry.action else { return nil }
        return (from: entry.itemKey, to: key)
      })
  }

  /// The items that are one page and not yet one item, since the journal said so after they were
  /// read: the next import joins them.
  public func fetchSeparateItems() throws -> [[Item.ID]] {
    try fetchMoves().pages.map { keys in
      try db.column("SELECT id FROM item WHERE key \(SQL.among()) ORDER BY id", ["ids": json(keys)])
    }.filter { $0.count > 1 }
  }

  /// The keys that the items have had and that nothing explains: neither the rules for addresses,
  /// which are the same on each machine, nor an entry.
  public func fetchUntoldMoves(
    of items: some Sequence<Item.ID>
  ) throws -> [(itemKey: String, action: Entry.Action)] {
    try untoldMoves("WHERE alias.item_id \(SQL.among())", ["ids": json(items)])
  }

  fileprivate func untoldMoves(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [(itemKey: String, action: Entry.Action)] {
    let moves = try fetchMoves()
    return try db.values(
      """
      SELECT alias.key AS former, item.key AS key
      FROM alias CROSS JOIN item ON item.id = alias.item_id \(condition) ORDER BY alias.key
      """, arguments
    ) { (former: try $0["former"] as String, key: try $0["key"] as String) }
    .filter { !moves.areOne($0.former, $0.key) }
    .map { ($0.former, .moved(to: $0.key)) }
  }

  /// Whether those entries may say anything of pages that have moved.
  fileprivate func areAboutMoves(_ span: EntrySpan) throws -> Bool {
    try db.scalar(
      """
      SELECT EXISTS (SELECT 1 FROM entry WHERE \(span.condition) AND (
        action IN ('moved', 'added') OR action = 'retract' AND EXISTS (
          SELECT 1 FROM entry AS move WHERE action = 'moved' AND item_key = entry.item_key)))
      """, span.arguments) ?? false
  }
}

extension Transaction {
  /// Derives the further keys of items from what the journal says of pages that have moved. No
  /// item gets another key of its own, and none is joined with another: that is for imports,
  /// which can be undone.
  ///
  /// - Returns: the items that have other keys now.
  public func followMoves() throws -> Set<Item.ID> {
    let moves = try snapshot.fetchMoves()
    var changed: Set<Item.ID> = []
    var there: [String: Item.ID] = [:]
    let aliases = try db.values(
      """
      SELECT alias.key AS former, item.id AS id, item.key AS key,
        EXISTS (SELECT 1 FROM item WHERE item.key = alias.key) AS is_own
      FROM alias CROSS JOIN item ON item.id = alias.item_id ORDER BY alias.key
      """
    ) { row in
      (
        former: try row["former"] as String, item: try row["id"] as Item.ID,
        key: try row["key"] as String, isOwn: try row["is_own"] as Bool
      )
    }
    for alias in aliases {
      if alias.isOwn || !moves.areOne(alias.former, alias.key) {
        try db.run("DELETE FROM alias WHERE key = :key", ["key": alias.former])
        changed.insert(alias.item)
      } else {
        there[alias.former] = alias.item
      }
    }
    for keys in moves.pages {
      let items = try db.values(
        "SELECT key, id FROM item WHERE key \(SQL.among()) ORDER BY id", ["ids": json(keys)]
      ) { (key: try $0["key"] as String, id: try $0["id"] as Item.ID) }
      guard let item = items.first?.id ?? keys.lazy.compactMap({ there[$0] }).min() else {
        continue
      }
      let own = Set(items.map(\.key))
      for key in keys where !own.contains(key) && there[key] != item {
        try db.run(
          "INSERT OR REPLACE INTO alias (key, item_id) VALUES (:key, :item)",
          ["key": key, "item": item])
        changed.insert(item)
        if let former = there[key] { changed.insert(former) }
      }
    }
    return changed
  }

  /// The same after those entries came, where they can have changed anything. Pages under keys of
  /// older rules get these too.
  func followMoves(in span: EntrySpan) throws -> Set<Item.ID> {
    var changed = try snapshot.areAboutMoves(span) ? followMoves() : []
    let unknown: [String] = try db.column(
      """
      SELECT DISTINCT item_key FROM entry
      WHERE \(span.condition) AND item_key BETWEEN 'https://' AND 'https:/0'
        AND NOT EXISTS (SELECT 1 FROM item WHERE key = entry.item_key)
        AND NOT EXISTS (SELECT 1 FROM alias WHERE key = entry.item_key)
      """, span.arguments)
    for key in unknown {
      let present = Moves.present(key)
      guard present != key, let item = try snapshot.findItem(key: present)?.id else { continue }
      try insertAlias(key, of: item)
      changed.insert(item)
    }
    return changed
  }

  /// Writes an entry for each key of an older schema that only a table knew.
  func tellMoves() throws {
    let untold = try snapshot.untoldMoves("", [:])
    guard !untold.isEmpty else { return }
    let newest: Instant? = try db.value(
      "SELECT max(at) AS newest FROM (SELECT at FROM entry UNION ALL SELECT added_at FROM item)"
    ) { try $0["newest"] }
    let now = newest ?? Instant(milliseconds: 0)
    try db.run(
      """
      INSERT INTO command (kind, arguments, at, state, device)
      SELECT 'import', '["import"]', :at, 'discarded', id FROM device
      """, ["at": now])
    _ = try insertEntries(untold, command: db.lastInsertedRowID, at: now)
  }
}
