internal import CSQLite

/// A compiled statement in use: bound, stepped and read.
public final class Statement {
  private let handle: OpaquePointer
  /// Lent by `Database.using`, one use at a time.
  var isInUse = false
  /// Where the columns of those names are. Each row asks for the same names in the same order, so
  /// the next one is nearly always known.
  private var known: [(name: UnsafePointer<UInt8>, index: Int32)] = []
  private var next = 0

  init(_ sql: String, in connection: OpaquePointer?) throws {
    var handle: OpaquePointer?
    let isWhole = try sql.withCString { text in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection, text, -1, &handle, &rest)
      guard code == SQLITE_OK else { throw DatabaseError(code, of: connection) }
      return rest.map { String(cString: $0).allSatisfy(\.isWhitespace) } ?? true
    }
    guard let handle, isWhole else {
      sqlite3_finalize(handle)
      throw DatabaseError(SQLITE_MISUSE, message: "not one statement: \(sql)")
    }
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  /// True if it changes nothing in the database.
  var onlyReads: Bool { sqlite3_stmt_readonly(handle) != 0 || sqlite3_stmt_isexplain(handle) != 0 }

  /// - Throws: `DatabaseError` unless there is a value for each parameter, and a parameter for each
  ///   value.
  func bind(_ arguments: StatementArguments) throws {
    let count = sqlite3_bind_parameter_count(handle)
    var (isNamed, place) = (0, 0)
    for index in 0..<count {
      if let name = sqlite3_bind_parameter_name(handle, index + 1),
        let argument = arguments.named.first(where: { study_is_same(name + 1, $0.name) })
      {
        try bind(argument.value, at: index + 1)
        isNamed += 1
      } else {
        guard place < arguments.values.count else { break }
        try bind(arguments.values[place], at: index + 1)
        place += 1
      }
    }
    guard isNamed == arguments.named.count, place == arguments.values.count,
      isNamed + place == count
    else { throw DatabaseError(SQLITE_MISUSE, message: "other parameters: \(sql)") }
  }

  private func bind(_ value: DatabaseValue, at index: Int32) throws {
    // SQLite copies the bytes.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .int64(let number): sqlite3_bind_int64(handle, index, number)
      case .double(let number): sqlite3_bind_double(handle, index, number)
      case .string(let text): sqlite3_bind_text(handle, index, text, -1, transient)
      case .blob(let bytes): sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), transient)
      }
    guard code == SQLITE_OK else { throw error(code) }
  }

  /// Goes to the next row; false after the last.
  public func step() throws -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw error(code) }
    return code == SQLITE_ROW
  }

  /// Ends the use: no lock and no value stays.
  func finish() {
    // It returns the error of the last step again.
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    known.removeAll(keepingCapacity: true)
    next = 0
    isInUse = false
  }

  /// The value of a column of the row, up to the first NUL, with what is not UTF-8 replaced.
  public func value(at index: Int32) -> DatabaseValue {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: .int64(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: .double(sqlite3_column_double(handle, index))
    case SQLITE_TEXT:
      sqlite3_column_text(handle, index).map { .string(String(cString: $0)) } ?? .null
    case SQLITE_BLOB:
      .blob(
        Array(
          UnsafeRawBufferPointer(
            start: sqlite3_column_blob(handle, index),
            count: Int(sqlite3_column_bytes(handle, index)))))
    default: .null
    }
  }

  /// Where the column of that name is; nil if there is none.
  public func index(of name: StaticString) -> Int32? {
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
    let index = (0..<sqlite3_column_count(handle)).first {
      study_is_same(sqlite3_column_name(handle, $0), pointer)
    }
    guard let index else { return nil }
    known.append((pointer, index))
    next = known.count
    return index
  }

  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
  }

  private var sql: String { String(cString: sqlite3_sql(handle)) }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(code, of: sqlite3_db_handle(handle))
  }
}
