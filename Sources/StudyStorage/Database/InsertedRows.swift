import SQLite

extension Database {
  /// Inserts rows, some with each statement.
  ///
  /// - Parameters:
  ///   - head: what stands before the rows.
  ///   - row: one row with its values bound in order: `(?, ?)`.
  ///   - tail: what stands after the rows.
  func insert(
    _ head: String, _ row: String, _ tail: String = "",
    rows: [[(any DatabaseValueConvertible)?]]
  ) throws {
    // SQLite compiles a long statement slowly.
    for start in stride(from: 0, to: rows.count, by: 50) {
      let part = rows[start..<min(start + 50, rows.count)]
      let values = Array(repeating: row, count: part.count).joined(separator: ", ")
      try run("\(head) VALUES \(values) \(tail)", StatementArguments(part.flatMap(\.self)))
    }
  }
}
