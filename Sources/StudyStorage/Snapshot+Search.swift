import GRDB
public import StudyModel

/// An item that a search found.
public struct SearchHit: Sendable {
  public var listed: ListedItem
  /// What each field has, one text a line: title, author, topic, note, url.
  public var texts: [FilterField: String]
}

extension Snapshot {
  private static let fields: [FilterField] = [.title, .author, .topic, .note, .url]

  /// The items that have all the words and signs and fit the selection, from
  /// the best down, ties in list order; signs alone are not ranked.
  ///
  /// - Parameter selection: its filter is that of the search.
  /// - Returns: the first `limit`, and how many there are.
  public func fetchHits(
    _ text: SearchText, _ selection: Selection, limit: Int
  ) throws -> (hits: [SearchHit], count: Int) {
    let query = SearchQuery(text, selection)
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH \(query.tables)
        SELECT hit.id, (SELECT count(*) FROM hit) FROM hit
        ORDER BY score,
          ifnull((SELECT min(list_id) FROM posting WHERE item_id = hit.id), 9223372036854775807),
          (SELECT ordinal FROM posting WHERE item_id = hit.id ORDER BY list_id, ordinal LIMIT 1),
          hit.id
        LIMIT :limit
        """,
      arguments: StatementArguments(query.arguments) &+ ["limit": limit])
    return (try hits(rows.map { $0[0] }), rows.first.map { $0[1] } ?? 0)
  }

  private func hits(_ ids: [Int64]) throws -> [SearchHit] {
    let listed = Dictionary(
      uniqueKeysWithValues: try fetchListing(of: ids.map(Item.ID.init)).map { ($0.item.id, $0) })
    let rows = try Row.fetchAll(
      db,
      sql: """
        \(SearchRow.lines) WHERE item.id IN (SELECT value FROM json_each(?))
        """, arguments: [json(ids)])
    let texts = Dictionary(
      uniqueKeysWithValues: rows.map { row in
        let values = Self.fields.enumerated().map { ($1, row[$0 + 1] as String) }
        return (Item.ID(rawValue: row[0]), Dictionary(uniqueKeysWithValues: values))
      })
    return ids.map(Item.ID.init).compactMap { id in
      listed[id].map { SearchHit(listed: $0, texts: texts[id] ?? [:]) }
    }
  }
}
