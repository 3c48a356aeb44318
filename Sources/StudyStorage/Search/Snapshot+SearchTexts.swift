import SQLite
public import StudyModel

extension Snapshot {
  /// Texts of items, as the index has them, with a word that begins so: without accents, and not
  /// more than a portion of them.
  ///
  /// - Parameters:
  ///   - beginning: letters and digits, folded.
  ///   - fields: some of title, author and topic; the title of a list is a topic, too.
  public func fetchSearchTexts(
    beginning: String, in fields: Set<FilterField>
  ) throws -> [String] {
    let columns = [FilterField.title, .author, .topic].filter(fields.contains).map(\.rawValue)
    guard !columns.isEmpty, !beginning.isEmpty else { return [] }
    return try db.column(
      """
      SELECT \(columns.joined(separator: " || char(10) || ")) FROM search
      WHERE search MATCH :match LIMIT \(Self.portion)
      """, ["match": "{\(columns.joined(separator: " "))} : \"\(beginning)\" *"])
  }
}
