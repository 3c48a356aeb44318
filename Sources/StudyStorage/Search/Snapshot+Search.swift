import GRDB
public import StudyModel

extension Snapshot {
  /// The items that have all the words and signs and fit the selection, from
  /// the best down, ties in list order; signs alone are not ranked.
  ///
  /// - Parameter selection: its filter is that of the search.
  /// - Returns: the first `limit`, and how many there are.
  public func fetchHits(
    _ text: SearchText, _ selection: Selection, limit: Int
  ) throws -> (hits: [SearchHit], count: Int) {
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
      """, StatementArguments(query.arguments) &+ ["limit": limit]
    ) { row in
      ids.append(try row["id"])
      count = try row["hits"]
    }
    return (try hits(ids), count)
  }

  private func hits(_ ids: [Item.ID]) throws -> [SearchHit] {
    let listed = Dictionary(
      uniqueKeysWithValues: try fetchListing(of: ids).map { ($0.item.id, $0) })
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
