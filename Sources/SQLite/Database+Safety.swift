internal import CSQLite

extension Database {
  /// Puts the connection into a state in which a hostile file can do no harm.
  public func harden() throws { try check(study_harden_connection(connection)) }

  /// Runs `body` while SQL may write the schema and the tables that virtual tables keep.
  public func withoutDefensiveMode(_ body: () throws -> Void) throws {
    try check(study_set_defensive(connection, 0))
    let result = Result(catching: body)
    try check(study_set_defensive(connection, 1))
    try result.get()
  }

  /// Interrupts any query that is still running after so many milliseconds. Short queries are not
  /// checked.
  public func endQueries(after milliseconds: Int32) {
    study_end_queries_after(connection, milliseconds)
  }

  /// A function for SQL as C calls it: with its context, the number of its arguments, and these.
  public typealias Function =
    @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

  /// Makes a function of the program's known to this connection; the same arguments always give the
  /// same result.
  public func addFunction(
    _ name: String, argumentCount: Int32, _ function: Function
  ) throws {
    try check(
      sqlite3_create_function_v2(
        connection, name, argumentCount, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil, function, nil,
        nil, nil))
  }

  /// The bytes that the database would have in a file.
  public func serialized() throws -> [UInt8] {
    var count: Int64 = 0
    guard let bytes = sqlite3_serialize(connection, "main", &count, 0) else {
      throw DatabaseError(SQLITE_NOMEM)
    }
    defer { sqlite3_free(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}
