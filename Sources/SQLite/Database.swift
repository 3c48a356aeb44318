internal import CSQLite

/// A connection to one database, used by one thread at a time.
public final class Database {
  /// How a database is opened.
  public struct Configuration {
    public var isReadOnly = false
    /// How many seconds SQLite waits for a lock.
    public var patience = 0.0
    /// Prepares the connection, before anything is read.
    public var prepare: (Database) throws -> Void = { _ in }

    public init() {}
  }

  /// For calls of SQLite's own; nil once it is closed.
  public private(set) var connection: OpaquePointer?
  let isReadOnly: Bool
  private var statements: [String: Statement] = [:]
  private var tables: [String: [Column]] = [:]
  var viewDepth = 0
  var isInTransaction = false

  /// Opens or creates the database at that path; ":memory:" for one in memory, "" for one in a
  /// temporary file.
  ///
  /// - Throws: `DatabaseError` if it cannot be opened, or is not a database.
  public init(path: String = ":memory:", _ configuration: Configuration = Configuration()) throws {
    isReadOnly = configuration.isReadOnly
    let access = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    try check(sqlite3_open_v2(path, &connection, access | SQLITE_OPEN_NOMUTEX, nil))
    sqlite3_busy_timeout(connection, Int32(configuration.patience * 1000))
    sqlite3_extended_result_codes(connection, 1)
    try check(study_use_sql_strictly(connection))
    try configuration.prepare(self)
    // Whoever opens something else is told so at once.
    try using("SELECT 1 FROM sqlite_schema LIMIT 1") { _ = try $0.step() }
  }

  deinit { sqlite3_close_v2(connection) }

  /// Closes it before the last reference goes.
  public func close() throws {
    statements = [:]
    try check(sqlite3_close(connection))
    connection = nil
  }

  /// Gives back the memory of cached pages and statements.
  public func releaseMemory() {
    statements = [:]
    sqlite3_db_release_memory(connection)
  }

  /// Lends the compiled statement, bound, to `body`. Within it, the same SQL gets another.
  ///
  /// - Throws: `DatabaseError`, or any error of `body`.
  public func using<T>(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (Statement) throws -> T
  ) throws -> T {
    // An error may have made SQLite roll back.
    guard !isAutomatic || !isInTransaction else { throw DatabaseError(SQLITE_ABORT) }
    let statement: Statement
    if let cached = statements[sql], !cached.isInUse {
      statement = cached
    } else {
      statement = try Statement(sql, in: connection)
      if statements[sql] == nil { statements[sql] = statement }
    }
    if !statement.onlyReads { try refuseInView() }
    statement.isInUse = true
    defer { statement.finish() }
    try statement.bind(arguments)
    return try body(statement)
  }

  /// Runs statements that have no parameters, as they are: the only way to change the schema.
  public func execute(sql: String) throws {
    try refuseInView()
    tables = [:]
    try check(sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// A column of a table.
  public struct Column {
    public let name: String
    public let type: String
  }

  /// The columns of a table, in order.
  public func columns(in table: String) throws -> [Column] {
    if let columns = tables[table] { return columns }
    var columns: [Column] = []
    try using("SELECT name, type FROM pragma_table_info(?)", [table]) { row in
      while try row.step() {
        guard case (.string(let name), .string(let type)) = (row.value(at: 0), row.value(at: 1))
        else { continue }
        columns.append(Column(name: name, type: type))
      }
    }
    tables[table] = columns
    return columns
  }

  /// True unless a transaction has begun.
  var isAutomatic: Bool { sqlite3_get_autocommit(connection) != 0 }

  /// How many rows the last statement changed.
  public var changesCount: Int { Int(sqlite3_changes64(connection)) }
  /// How many rows were changed since the database was opened.
  public var totalChangesCount: Int { Int(sqlite3_total_changes64(connection)) }
  public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(connection) }

  /// Copies all pages into `target`.
  public func backup(to target: Database) throws {
    target.tables = [:]
    guard let backup = sqlite3_backup_init(target.connection, "main", connection, "main") else {
      throw DatabaseError(sqlite3_extended_errcode(target.connection), of: target.connection)
    }
    let step = sqlite3_backup_step(backup, -1)
    let end = sqlite3_backup_finish(backup)
    guard step == SQLITE_DONE, end == SQLITE_OK else {
      throw DatabaseError(step == SQLITE_DONE ? end : step, of: target.connection)
    }
  }

  private func refuseInView() throws {
    guard viewDepth == 0 else { throw DatabaseError(SQLITE_READONLY) }
  }

  func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(code, of: connection) }
  }
}
