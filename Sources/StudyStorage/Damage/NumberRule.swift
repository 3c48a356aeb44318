import SQLite
import StudyModel

/// What the whole numbers in the tables may be, beyond what the constraints say: a file or an
/// archive may have been edited by anyone, and what is reckoned with must not overflow.
enum NumberRule {
  /// The first column of each table that has a number outside its range: "topic.depth".
  static func violations(in db: Database) throws -> [String] {
    let columns = try db.values(
      """
      SELECT tables.name AS owner, columns.name FROM \(Schema.columnsOfTables)
        AND columns.type = 'INTEGER'
      """
    ) { (table: try $0["owner"] as String, name: try $0["name"] as String) }
    let tables = Dictionary(grouping: columns, by: \.table).sorted { $0.key < $1.key }
    let wrong: [String] = try tables.compactMap { table, columns in
      let rules = columns.compactMap { column in
        range(of: column.name, in: table).map {
          "WHEN \"\(column.name)\" NOT BETWEEN \($0.lowerBound) AND \($0.upperBound) "
            + "THEN '\(table).\(column.name)'"
        }
      }
      guard !rules.isEmpty else { return nil }
      let rule = "CASE \(rules.joined(separator: " ")) END"
      return try db.scalar("SELECT \(rule) FROM \"\(table)\" WHERE \(rule) IS NOT NULL LIMIT 1")
    }
    // Another's tables, or what is left of ours, may do without.
    let hasSequence = try db.scalar(
      "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence')", as: Bool.self)
    guard hasSequence ?? false, try db.scalar("SELECT EXISTS (\(wrongSequence))") ?? false else {
      return wrong
    }
    return wrong + ["sqlite_sequence.seq"]
  }

  /// SQLite's own table takes values of any type. Ids go on from its number, so there must be room.
  private static let wrongSequence = """
    SELECT 1 FROM sqlite_sequence WHERE typeof(name) <> 'text' OR typeof(seq) <> 'integer'
      OR seq NOT BETWEEN 0 AND \(ids.upperBound / 2)
    """

  /// An id of an item and a version make a row id of the index of words; no other table has more rows.
  static let ids: ClosedRange<Int64> = 0...1 << SearchRow.idBits - 1

  /// Of weeks and minutes, far more than anybody needs.
  static let small: ClosedRange<Int64> = -1_000_000...10_000_000

  /// Nil for a column that may have any number.
  static func range(of column: String, in table: String) -> ClosedRange<Int64>? {
    // What the disk says of a file is only compared.
    if table == "file_stamp" { return nil }
    switch column {
    case "content_hash", "bytes_hash", "subject", "fingerprint", "texts_hash": return nil
    case "at", "since", "wall", "added_at", "imported_at", "opened_at", "done_at", "touched_at",
      "heard_at", "newest_at":
      return Instant.calendar.lowerBound.milliseconds...Instant.calendar.upperBound.milliseconds
    case "day", "mark_day", "opened_day", "done_day", "due_day", "parked_until":
      return Day.numbers
    case "planned_week": return small
    case "zone": return -1080...1080
    case "score": return NamedRow.numbers
    case "id", "item_id": return ids
    case "version": return SearchRow.versions
    case "ordinal", "last_ordinal", "parent", "depth", "topic", "posting", "position":
      return NamedRow.places
    default: return 0...NamedRow.numbers.upperBound
    }
  }
}
