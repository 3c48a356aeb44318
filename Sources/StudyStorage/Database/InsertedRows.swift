import SQLite

extension Database {
  /// Inserts rows, a few hundred with each statement.
  ///
  /// - Parameters:
  ///   - head: what stands before the rows.
  ///   - row: one row with its values bound in order: `(?, ?)`.
  ///   - tail: what stands after the rows.
  func insert(
    _ head: String, _ row: String, _ tail: String = "",
    rows: [[(any DatabaseValueConvertible)?]]
  ) throws {
    // SQLite binds at most 32,766 values, and compiles a long statement slowly.
    for start in stride(from: 0, to: rows.count, by: 200) {
      let part = rows[start..<min(start + 200, rows.count)]
      let values = Array(repeating: row, count: part.count).joined(separator: ", ")
      try run("\(head) VALUES \(values) \(tail)", StatementArguments(part.flatMap(\.self)))
    }
  }
}
