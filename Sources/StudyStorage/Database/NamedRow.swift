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
      guard let value = Value(databaseValue: try storage(of: name)) else { throw damage(name) }
      return value
    }
  }

  /// A number to reckon with: at most 2^53 either way, so that no sum of a few overflows.
  subscript(name: StaticString) -> Int {
    get throws { Int(try self[name] as Int64) }
  }

  subscript(name: StaticString) -> Int? {
    get throws { try (self[name] as Int64?).map { Int($0) } }
  }

  subscript(name: StaticString) -> Int64 {
    get throws { try number(name, in: Self.numbers) }
  }

  subscript(name: StaticString) -> Int64? {
    get throws { try bits(name) == nil ? nil : self[name] as Int64 }
  }

  /// A number of any size, which is only compared: a hash, or what the disk says of a file.
  func bits(_ name: StaticString) throws -> Int64 {
    guard let number = try bits(name) as Int64? else { throw damage(name) }
    return number
  }

  func bits(_ name: StaticString) throws -> Int64? {
    switch try storage(of: name) {
    case .null: nil
    case .int64(let number): number
    default: throw damage(name)
    }
  }

  /// A number that is an index, or counts something that is held in memory.
  func place(_ name: StaticString) throws -> Int { Int(try number(name, in: Self.places)) }

  /// A number of that range.
  func number(_ name: StaticString, in range: ClosedRange<Int64>) throws -> Int64 {
    let number: Int64 = try bits(name)
    guard range.contains(number) else { throw damage(name) }
    return number
  }

  static let numbers: ClosedRange<Int64> = -9_007_199_254_740_992...9_007_199_254_740_992
  /// A list has at most 16 MB, so it has fewer headings and links.
  static let places: ClosedRange<Int64> = 0...16_777_216

  private func damage(_ name: StaticString) -> SeenDamage {
    SeenDamage(what: "\(name) has a value that cannot be")
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

  /// The query's single number, to reckon with as `NamedRow` says; nil if it has no row, or is NULL.
  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
    guard let number = try scalar(sql, arguments, as: Int64.self) else { return nil }
    guard NamedRow.numbers.contains(number) else {
      throw SeenDamage(what: "a query has a value that cannot be")
    }
    return number
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
