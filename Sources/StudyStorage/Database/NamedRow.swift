import SQLite
import StudyModel

/// A row of a query, read by column name.
struct NamedRow {
  fileprivate let statement: Statement

  /// The value of the named column, which the query must have.
  ///
  /// - Throws: `SeenDamage` for a value of another type or outside its range, which this program
  ///   never writes.
  subscript<Value: DatabaseValueConvertible>(name: StaticString) -> Value {
    get throws {
      guard let value = Value(databaseValue: try storage(of: name)) else {
        throw SeenDamage(what: "\(name) has a value that cannot be")
      }
      return value
    }
  }

  /// A number to reckon with: at most 2^53 either way, so that no sum of a few overflows.
  /// Hashes, which fill all bits, are read as `Int64`.
  subscript(name: StaticString) -> Int {
    get throws { try within(Self.numbers, name, self[name] as Int64) }
  }

  subscript(name: StaticString) -> Int? {
    get throws { try (self[name] as Int64?).map { try within(Self.numbers, name, $0) } }
  }

  /// A number that is an index, or counts something that is held in memory.
  func place(_ name: StaticString) throws -> Int {
    try within(Self.places, name, self[name] as Int64)
  }

  static let numbers: ClosedRange<Int64> = -9_007_199_254_740_992...9_007_199_254_740_992
  /// A list has at most 16 MB, so it has fewer headings and links.
  static let places: ClosedRange<Int64> = 0...16_777_216

  private func within(
    _ range: ClosedRange<Int64>, _ name: StaticString, _ number: Int64
  ) throws -> Int {
    guard range.contains(number) else {
      throw SeenDamage(what: "\(name) has a value that cannot be")
    }
    return Int(number)
  }

  /// The value of the named column in the type that it has.
  func storage(of name: StaticString) throws -> DatabaseValue {
    guard let index = statement.index(of: name) else {
      // The tests run each query, so it is a table whose column has another name.
      throw SeenDamage(what: "a table has no column \(name)")
    }
    return statement.value(at: index)
  }
}

extension Database {
  /// Maps each row of the query to a value.
  func values<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ read: (NamedRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { values.append(try read($0)) }
    return values
  }

  /// Maps the first row of the query to a value; nil if there is none.
  func value<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ read: (NamedRow) throws -> Value
  ) throws -> Value? {
    try using(sql, arguments) { try $0.step() ? read(NamedRow(statement: $0)) : nil }
  }

  /// Passes each row of the query to `body`, for which alone it is valid.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (NamedRow) throws -> Void
  ) throws {
    try using(sql, arguments) { while try $0.step() { try body(NamedRow(statement: $0)) } }
  }

  /// The values of the query's only column.
  func column<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = [], as type: Value.Type = Value.self
  ) throws -> [Value] {
    try using(sql, arguments) { row in
      var values: [Value] = []
      while try row.step() { values.append(try row.onlyValue()) }
      return values
    }
  }

  /// The query's single value; nil if it has no row, or is NULL.
  func scalar<Value: DatabaseValueConvertible>(
    _ sql: String, _ arguments: StatementArguments = [], as type: Value.Type = Value.self
  ) throws -> Value? {
    try using(sql, arguments) { try $0.step() ? $0.onlyValue() : nil }
  }

  /// Runs one statement that returns no rows.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try using(sql, arguments) { while try $0.step() {} }
  }
}

extension Statement {
  fileprivate func onlyValue<Value: DatabaseValueConvertible>() throws -> Value {
    guard let value = Value(databaseValue: value(at: 0)) else {
      throw SeenDamage(what: "a query has a value that cannot be")
    }
    return value
  }
}

extension String {
  /// As a name in SQL, whatever signs it has.
  var quotedAsName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
