import GRDB
import StudyModel

/// A row of a query, read by column name.
///
/// Each name is resolved to a position once per statement. GRDB's own look-up by name
/// lowercases and hashes it at each access, which costs more than the value.
struct NamedRow {
  fileprivate let row: Row
  fileprivate let positions: ColumnPositions

  /// The value of the named column, which the query must have.
  ///
  /// - Throws: `SeenDamage` for a value of another type or outside its range, which this program
  ///   never writes.
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    name: StaticString
  ) -> Value {
    get throws {
      let index = try positions.index(of: name)
      do {
        return try row.decode(Value.self, atIndex: index)
      } catch {
        throw SeenDamage(what: "\(name) has a value that cannot be")
      }
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
  func storage(of name: StaticString) throws -> DatabaseValue.Storage {
    try row.decode(DatabaseValue.self, atIndex: positions.index(of: name)).storage
  }
}

/// The column positions of one statement. Each row asks for the same names in the same order,
/// so the next one is nearly always known.
private final class ColumnPositions {
  private let names: [String]
  private var known: [(name: UnsafePointer<UInt8>, index: Int)] = []
  private var next = 0

  init(_ names: [String]) { self.names = names }

  func index(of name: StaticString) throws -> Int {
    // A literal has the same address wherever it is used.
    let pointer = name.utf8Start
    if next == known.count { next = 0 }
    if next < known.count, known[next].name == pointer {
      next += 1
      return known[next - 1].index
    }
    if let found = known.firstIndex(where: { $0.name == pointer }) {
      next = found + 1
      return known[found].index
    }
    guard let index = names.firstIndex(of: "\(name)") else {
      // The tests run each query, so it is a table whose column has another name.
      throw SeenDamage(what: "a table has no column \(name)")
    }
    known.append((pointer, index))
    next = known.count
    return index
  }
}

extension Database {
  /// Maps each row of the query to a value.
  func values<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ read: (NamedRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { values.append(try read($0)) }
    return values
  }

  /// Maps the first row of the query to a value; nil if there is none.
  func value<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ read: (NamedRow) throws -> Value
  ) throws -> Value? {
    let statement = try cachedStatement(sql: sql)
    let positions = ColumnPositions(statement.columnNames)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    // A row is valid only as long as its cursor.
    return try withExtendedLifetime(rows) {
      try rows.next().map { try read(NamedRow(row: $0, positions: positions)) }
    }
  }

  /// Passes each row of the query to `body`, which may not run the same query.
  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    _ body: (NamedRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let positions = ColumnPositions(statement.columnNames)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() { try body(NamedRow(row: row, positions: positions)) }
  }

  /// The values of the query's only column.
  func column<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    as type: Value.Type = Value.self
  ) throws -> [Value] {
    try Value.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The query's single value; nil if it has no row, or is NULL.
  func scalar<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(),
    as type: Value.Type = Value.self
  ) throws -> Value? {
    try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// Runs one statement that returns no rows.
  func run(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
