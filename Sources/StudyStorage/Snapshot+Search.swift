import GRDB
public import StudyModel

/// An item that a search found.
public struct SearchHit: Sendable {
  public var listed: ListedItem
  /// What each field has, one text a line: title, author, topic, note, address.
  public var texts: [FilterField: String]
}

extension Snapshot {
  /// Weights of title, author, topic, note and address: title over topic over
  /// author over note over address.
  private static let weights = "10.0, 4.0, 6.0, 2.0, 1.0"
  private static let fields: [FilterField] = [.title, .author, .topic, .note, .url]

  /// The items that have all the words and fit the selection, from the best
  /// down, ties in list order; what is not ranked, because only signs are
  /// looked for, comes in list order.
  ///
  /// - Parameter selection: its filter is that of the search.
  public func fetchHits(
    _ text: SearchText, _ selection: Selection, limit: Int
  ) throws -> (hits: [SearchHit], count: Int) {
    let query = FilterQuery(selection)
    var arguments = query.arguments
    var conditions: [String] = []
    if !text.words.isEmpty {
      arguments["match"] = Self.match(text.words)
      conditions.append("search MATCH :match")
    }
    for (index, sign) in text.signs.enumerated() {
      arguments["sign\(index)"] = WordPattern.folded(sign)
      let columns = ["title", "author", "topic", "note", "address"]
      let tests = columns.map { "study_has(search.\($0), :sign\(index))" }
      conditions.append("(\(tests.joined(separator: " OR ")))")
    }
    if selection.filter.isEverything, selection.scope == .everything {
      arguments = arguments.filter { $0.key != "today" }
    } else {
      conditions.append("search.rowid IN chosen")
    }
    let tables = conditions.last == "search.rowid IN chosen" ? query.tables + "," : ""
    let score = text.words.isEmpty ? "0" : "bm25(search, \(Self.weights))"
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH \(tables) hit (id, score) AS MATERIALIZED (
          SELECT rowid, \(score) FROM search WHERE \(conditions.joined(separator: " AND ")))
        SELECT hit.id, (SELECT count(*) FROM hit) FROM hit
        ORDER BY score,
          ifnull((SELECT min(list_id) FROM posting WHERE item_id = hit.id), 9223372036854775807),
          (SELECT ordinal FROM posting WHERE item_id = hit.id ORDER BY list_id, ordinal LIMIT 1),
          hit.id
        LIMIT \(limit)
        """, arguments: StatementArguments(arguments))
    let ids: [Int64] = rows.map { $0[0] }
    return (try hits(ids), rows.first.map { $0[1] } ?? 0)
  }

  private func hits(_ ids: [Int64]) throws -> [SearchHit] {
    let listed = Dictionary(
      uniqueKeysWithValues: try fetchListing(of: ids.map(Item.ID.init)).map { ($0.item.id, $0) })
    let texts = try Row.fetchAll(
      db,
      sql: """
        SELECT rowid, title, author, topic, note, address FROM search
        WHERE rowid IN (SELECT value FROM json_each(?))
        """, arguments: [json(ids)])
    let byID = Dictionary(
      uniqueKeysWithValues: texts.map { row in
        let values = Self.fields.enumerated().map { ($1, row[$0 + 1] as String) }
        return (row[0] as Int64, Dictionary(uniqueKeysWithValues: values))
      })
    return ids.compactMap { id in
      listed[Item.ID(rawValue: id)].map { SearchHit(listed: $0, texts: byID[id] ?? [:]) }
    }
  }

  /// The words in the language of the index, each in its quotes, so that
  /// nothing of it means anything there; the last may go on.
  static func match(_ words: [String]) -> String {
    words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " AND ") + " *"
  }
}
