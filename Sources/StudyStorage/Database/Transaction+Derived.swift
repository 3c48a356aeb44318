import SQLite

extension Transaction {
  /// Brings what is derived of those items, from the lists and the journal together, up to date.
  /// Each table that is kept so has its line here and below.
  public func refreshDerived(_ stale: StaleItems) throws {
    if stale.isWide { try rebuildAgenda() } else { try refreshAgenda(of: stale) }
    try refreshUnlisted(stale.states.union(stale.places))
    try refreshSearch(of: stale.words, new: stale.new)
  }

  /// Derives everything, from the lists and the journal alone. Former keys that only a table of an
  /// older schema knew get into the journal first.
  public func deriveAll() throws {
    try rebuildRetractions()
    try tellMoves()
    try refold(.all)
    try rebuildAgenda()
    try rebuildUnlisted()
    try rebuildSearch()
  }

  /// Derives what lists and journal say together.
  public func rebuildDerived() throws {
    try rebuildAgenda()
    try rebuildUnlisted()
    try rebuildSearch()
  }

  /// Empties the tables that are derived, and derives everything.
  ///
  /// - Returns: how many rows of each table differ from those before, where any does.
  func deriveAnew() throws -> [(table: String, count: Int)] {
    // The index has no texts to compare: `indexed_item` has their hashes, and the index a row of each,
    // and the words, which count as one row.
    var lost = try snapshot.countLostTexts()
    let isSound = try recordWordCounts()
    try remakeIndex()
    let tables = ArchivedTables.derived.filter { $0 != "search" }
    func rows(_ table: String) -> String {
      table == "indexed_item"
        ? "SELECT item_id, texts_hash FROM main.\(table) WHERE NOT is_gone"
        : "SELECT * FROM main.\(table)"
    }
    // An edit also keeps what the list said, which cannot be derived, so it is not emptied. One that
    // is lost is made again; what the item says now then counts as the list's.
    let compared = tables + ["edit"]
    for table in compared {
      try db.execute(sql: "CREATE TEMP TABLE former_\(table) AS \(rows(table))")
      if table != "edit" { try db.execute(sql: "DELETE FROM main.\(table)") }
    }
    try deriveAll()
    // Of items that the journal does not name too.
    try refold(db.column("SELECT item_id FROM edit"))
    if try isWordMissing() || !isSound { lost += 1 }
    let differing: [(table: String, count: Int)] = try compared.compactMap { table in
      let (now, former) = (rows(table), "temp.former_\(table)")
      let count: Int? = try db.scalar(
        """
        SELECT max((SELECT count(*) FROM (\(now) EXCEPT SELECT * FROM \(former))),
          (SELECT count(*) FROM (SELECT * FROM \(former) EXCEPT \(now))))
        """)
      try db.execute(sql: "DROP TABLE \(former)")
      return count.flatMap { $0 == 0 ? nil : (table, $0) }
    }
    return differing + (lost == 0 ? [] : [("search", lost)])
  }
}
