import SQLite
public import StudyModel

extension Snapshot {
  /// Passes the first `limit` items that have all the words and signs and fit the selection to
  /// `body`, from the best down, ties in list order; signs alone are not ranked.
  ///
  /// - Parameter selection: its filter is that of the search.
  /// - Returns: how many there are.
  public func forEachHit(
    _ text: SearchText, _ selection: Selection, limit: Int, _ body: (SearchHit) throws -> Void
  ) throws -> Int {
    let query = SearchQuery(text, selection)
    var ids: [Item.ID] = []
    var count = 0
    try db.forEachRow(
      """
      WITH \(query.tables)
      SELECT hit.id, (SELECT count(*) FROM hit) AS hits FROM hit
      ORDER BY score,
        ifnull((SELECT min(list_id) FROM posting WHERE item_id = hit.id), 9223372036854775807),
        (SELECT ordinal FROM posting WHERE item_id = hit.id ORDER BY list_id, ordinal LIMIT 1),
        hit.id
      LIMIT :limit
      """, StatementArguments(query.arguments) + ["limit": limit]
    ) { row in
      ids.append(try row["id"])
      count = try row["hits"]
    }
    // Only their ids are in memory; the rest is fetched by portions.
    for start in stride(from: 0, to: ids.count, by: Self.portion) {
      for hit in try hits(Array(ids[start...].prefix(Self.portion))) { try body(hit) }
    }
    return count
  }

  private func hits(_ ids: [Item.ID]) throws -> [SearchHit] {
    let listed = try fetchListing(of: ids)
    var texts: [Item.ID: [FilterField: String]] = [:]
    try db.forEachRow(
      "\(SearchRow.lines) WHERE item.id \(SQL.among())", ["ids": json(ids)]
    ) { row in
      texts[try row["id"]] = [
        .title: try row["title"], .author: try row["author"], .topic: try row["topic"],
        .note: try row["note"], .url: try row["address"],
      ]
    }
    return ids.compactMap { id in
      listed[id].map { SearchHit(listed: $0, texts: texts[id] ?? [:]) }
    }
  }
}
