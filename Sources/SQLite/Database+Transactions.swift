extension Database {
  public enum Lock: String, Sendable {
    /// Taken when it is needed.
    case deferred = "BEGIN DEFERRED"
    case immediate = "BEGIN IMMEDIATE"
  }

  public enum Ending: Sendable { case commit, rollback }

  /// Gives `body` one consistent view of the database, in which it can write nothing.
  public func read<T>(_ body: (Database) throws -> T) throws -> T {
    try readOnly {
      guard isAutomatic else { return try body(self) }
      return try inTransaction(.deferred) { try body(self) }
    }
  }

  /// Runs `body` as one transaction; an error rolls it back.
  public func write<T>(_ body: (Database) throws -> T) throws -> T {
    try inTransaction(isReadOnly ? .deferred : .immediate) { try body(self) }
  }

  /// Refuses, within `body`, whatever changes the database.
  public func readOnly<T>(_ body: () throws -> T) rethrows -> T {
    viewDepth += 1
    defer { viewDepth -= 1 }
    return try body()
  }

  /// Runs `body` as one transaction, which ends so; an error rolls it back.
  ///
  /// - Throws: the first error: of `body`, or of the end, after which it is rolled back.
  public func inTransaction<T>(
    _ lock: Lock, ending: Ending = .commit, _ body: () throws -> T
  ) throws -> T {
    try step(lock.rawValue)
    isInTransaction = true
    defer { isInTransaction = false }
    do {
      let result = try body()
      switch ending {
      case .commit: try step("COMMIT")
      case .rollback: try rollBack()
      }
      return result
    } catch {
      try? rollBack()
      throw error
    }
  }

  private func rollBack() throws {
    isInTransaction = false
    if !isAutomatic { try step("ROLLBACK") }
  }

  private func step(_ sql: String) throws {
    try using(sql) { _ = try $0.step() }
  }
}
