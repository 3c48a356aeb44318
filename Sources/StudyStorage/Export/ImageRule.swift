import SQLite
import StudyModel

/// What the rows in the images of imports may be: an undo puts them back as they are.
enum ImageRule {
  /// Whether an image has a row of another form, or a number or a kind that cannot be.
  static func isViolated(in db: Database) throws -> Bool {
    let rules = try (listTables + itemTables).map { table, _ in try wrong(table, db) }
    return try db.scalar(
      """
      SELECT EXISTS (
        SELECT 1 FROM import_rows WHERE json_valid(rows) = 0 OR json_type(rows) <> 'object'
        UNION ALL \(rules.joined(separator: " UNION ALL ")))
      """) ?? false
  }

  private static func wrong(_ table: String, _ db: Database) throws -> String {
    let rules = try db.columns(in: table).enumerated().compactMap { index, column in
      let value = "json_extract(row.value, '$[\(index)]')"
      if column.type == "INTEGER", let range = NumberRule.range(of: column.name, in: table) {
        return "\(value) NOT BETWEEN \(range.lowerBound) AND \(range.upperBound)"
      }
      guard column.name == "kind" || column.name == "listed_kind" else { return nil }
      return "\(value) NOT IN (\(Kind.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
    }
    // In this order, since an extraction needs JSON.
    return """
      SELECT 1 FROM import_rows
      CROSS JOIN json_each(iif(json_valid(rows), rows, '{}'), '$.\(table)') AS row
      WHERE CASE WHEN row.type <> 'array' THEN 1
        ELSE \(rules.isEmpty ? "0" : rules.joined(separator: " OR ")) END
      """
  }
}
