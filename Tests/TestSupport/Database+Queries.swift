internal import CSQLite
public import SQLite

/// A row of a query in a test, read by name or position.
public struct Row: CustomStringConvertible, Sendable {
  public let columnNames: [String]
  public let values: [DatabaseValue]

  fileprivate init(_ statement: Statement) {
    columnNames = statement.columnNames
    values = columnNames.indices.map { statement.value(at: Int32($0)) }
  }

  public static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [Row] {
    try db.using(sql, arguments) { statement in
      var rows: [Row] = []
      while try statement.step() { rows.append(Row(statement)) }
      return rows
    }
  }

  /// The value of that column, which must be of the type.
  public subscript<Value: DatabaseValueConvertible>(name: String) -> Value {
    self[columnNames.firstIndex(of: name)!]
  }

  public subscript<Value: DatabaseValueConvertible>(index: Int) -> Value {
    Value(databaseValue: values[index])!
  }

  public var description: String {
    zip(columnNames, values).map { "\($0):\($1.databaseValue)" }.joined(separator: " ")
  }
}

extension DatabaseValueConvertible {
  /// The first column of each row, which must be of this type.
  public static func fetchAll(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> [Self] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { $0[0] }
  }

  /// That of the first row; nil if there is none, or it is null.
  public static func fetchOne(
    _ db: Database, sql: String, arguments: StatementArguments = []
  ) throws -> Self? {
    try Row.fetchAll(db, sql: sql, arguments: arguments).first?[0] as Self?
  }
}

extension DatabaseValue {
  /// The value as SQLite shows it, which shows nothing for null.
  public var text: String {
    switch self {
    case .null: ""
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text
    case .blob(let bytes): "\(bytes)"
    }
  }
}

extension Database {
  public func execute(sql: String, arguments: StatementArguments) throws {
    try using(sql, arguments) { while try $0.step() {} }
  }

  /// Collects the statements of `body` as they run, with their values.
  public func traced(_ body: () throws -> Void) rethrows -> [String] {
    let trace = Trace()
    let context = Unmanaged.passUnretained(trace).toOpaque()
    sqlite3_trace_v2(
      connection, UInt32(SQLITE_TRACE_STMT),
      { _, context, statement, text in
        let trace = Unmanaged<Trace>.fromOpaque(context!).takeUnretainedValue()
        let told = String(cString: text!.assumingMemoryBound(to: CChar.self))
        // What runs within another statement is told as a comment.
        let whole = told.hasPrefix("--") ? nil : sqlite3_expanded_sql(OpaquePointer(statement))
        trace.statements.append(whole.map { String(cString: $0) } ?? told)
        sqlite3_free(whole)
        return 0
      }, context)
    defer { sqlite3_trace_v2(connection, 0, nil, nil) }
    try withExtendedLifetime(trace, body)
    return trace.statements
  }

  private final class Trace { var statements: [String] = [] }
}
