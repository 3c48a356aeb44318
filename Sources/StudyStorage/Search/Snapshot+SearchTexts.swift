import SQLite
public import StudyModel

extension Snapshot {
  /// Texts of items with a word that begins in one of these ways, as the index has them: without
  /// accents, and of no more than 200 items.
  ///
  /// - Parameters:
  ///   - beginnings: letters and digits, folded.
  ///   - fields: some of title, author and topic; the title of a list is a topic, too.
  public func fetchSearchTexts(
    beginning beginnings: [String], in fields: Set<FilterField>
  ) throws -> [String] {
    let columns = [FilterField.title, .author, .topic].filter(fields.contains).map(\.rawValue)
    guard !columns.isEmpty, !beginnings.isEmpty else { return [] }
    let words = beginnings.map { "\"\($0)\" *" }.joined(separator: " OR ")
    let texts = columns.map { "SELECT \($0) FROM found" }.joined(separator: " UNION ")
    return try db.column(
      """
      WITH found AS MATERIALIZED (
        SELECT \(SearchRow.folded("made")) FROM (SELECT item_id AS id FROM \(SearchRow.found)
          WHERE search MATCH :match LIMIT 200) AS found
        CROSS JOIN (\(SearchRow.texts)) AS made ON made.id = found.id)
      \(texts)
      """, ["match": "{\(columns.joined(separator: " "))} : (\(words))"])
  }
}
