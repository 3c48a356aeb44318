import CSQLite
import Files
import Essentials
import SQLite
public import StudyModel

/// A database that can be opened no more, and one that takes its place.
extension StorePlace {
  /// True if what has the name was a database of this program, and SQLite can open it no more or its
  /// tables are of no version.
  public var isWreck: Bool {
    guard let header = try? OpenFile(reading: path).read(100) else { return false }
    guard Self.isOurs(header) else { return isOverwritten(header) }
    // What a newer version has written may be more than this SQLite understands.
    let version = Self.version(header)
    guard version <= Schema.version else { return false }
    do {
      return try !open { try Schema.fits(version, $0) }
    } catch { return hindrance(error, at: path) == nil }
  }

  /// True if it has the tables of this version, whatever its schema number says.
  var hasPresentTables: Bool { (try? open { try Schema.fits(Schema.version, $0) }) ?? false }

  /// - Throws: `StudyError` if something other than damage keeps SQLite from reading it.
  public func requireReadable() throws {
    try checkJournals()
    // SQLite waits at a pipe.
    guard (try? FileFacts(path))?.form == .regular else { throw refusal(nil) }
    // Takes back what a killed command left, which needs to write.
    do { _ = try checkedVersion() } catch StudyError.badData {}
    do {
      try open { _ = try $0.scalar("SELECT count(*) FROM sqlite_schema", as: Int.self) }
    } catch {
      if let hindrance = hindrance(error, at: path) { throw hindrance }
    }
  }

  private func open<T>(_ body: (Database) throws -> T) throws -> T {
    var reading = Store.settings
    reading.isReadOnly = true
    return try Database(path: path, reading).read(body)
  }

  /// Keeps other commands from writing meanwhile.
  ///
  /// - Throws: `StudyError.busy`, `.cannotCreate` if they cannot be kept from it, and what `body` does.
  public func whileLocked<T>(_ body: () throws -> T) throws -> T {
    let lock = try StoreLock(beside: path, for: turn)
    defer { lock.release() }
    return try body()
  }

  /// Gives its name to a copy of another database, and what had the name another one. To be called
  /// `whileLocked`.
  ///
  /// - Returns: the path of what was there.
  /// - Throws: `StudyError.cannotCreate`, `.io`; then it is as it was.
  public func replace(by other: Store, now: Instant) throws -> String {
    let former = path + ".damaged-\(Day(now))-\(getpid())"
    let draft = try FileFault.mapped(to: cannotCreate("a file beside \(path)")) {
      try FileDraft(beside: path)
    }
    try DatabaseCopy.make(of: other.database, from: path, to: draft, beside: path)
    try FileFault.mapped(to: { StudyError.cannotCreate("cannot keep \(former): \($0.reason)") }) {
      try FilePath.link(path, as: former)
      do throws(FileFault) {
        // Whose journal it is.
        try FilePath.move(path + "-journal", to: former + "-journal")
        try draft.take(path)
      } catch {
        try? FilePath.move(former + "-journal", to: path + "-journal")
        FilePath.remove(former)
        throw error
      }
    }
    DamageNote(beside: path).remove()
    return former
  }
}
