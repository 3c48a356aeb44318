import Files
import Essentials
import SQLite
import StudyModel

/// Where a database is or will be, checked before SQLite sees the path.
public struct StorePlace {
  /// Absolute, so that SQLite cannot read a leading `file:` as a URI: that could open an
  /// in-memory database and lose every write without an error.
  public let path: String
  /// How to wait for other commands that write there.
  public var turn = Turn()

  /// - Parameter path: a plain name, relative to `folder`.
  /// - Throws: `StudyError.usage` for a path that is empty, ends in "/" or contains a NUL.
  public init(_ path: String, relativeTo folder: String) throws {
    guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else {
      throw StudyError.usage("\"\(path)\" is not a valid name for a database file")
    }
    let written = try FilePath.written(path, in: folder)
    // Journal and lock are beside the file, not beside a link to it.
    let linked = FilePath.linked(written)
    self.path = FileFacts.isThere(linked) ? linked : written
  }

  /// - Throws: `StudyError.cannotCreate` if the file has several names: SQLite looks for the
  ///   journal of a crash beside the one that it is opened by.
  static func requireOneName(_ path: String) throws {
    guard let count = try? FileFacts(path).links, count > 1 else { return }
    let (name, copy) = (ShellWord.quoted(path), ShellWord.quoted(path + ".own"))
    // Only the first line is not wrapped, so the command can be copied from it.
    throw StudyError.cannotCreate(
      "\(path) has \(count) names (hard links); for one of its own: "
        + "cp -p \(name) \(copy) && mv \(copy) \(name)",
      hint: "Nothing was changed: a crash would be repaired under one of the names only.")
  }

  /// True if anything may have that name.
  public var exists: Bool { !FileFacts.isGone(path, followsLinks: false) }

  /// True if there is a database of this program's own version.
  var isCurrent: Bool { (try? headerVersion()) == Schema.version }

  /// True if both are one file.
  public func isSame(as other: StorePlace) -> Bool {
    guard let own = try? FileFacts(path).identity else { return false }
    return own == (try? FileFacts(other.path).identity)
  }

  /// What the program and SQLite have beside a database, by the ends of their names.
  private static let besides =
    ["", ".lock", ".backups", "-journal", "-wal", "-shm"] + DamageNote.ends

  /// - Throws: `StudyError.usage` if a file that is to be written is the database or one of those
  ///   beside it.
  public func requireOther(_ target: String) throws {
    let (own, target) = (FilePath.linked(path), FilePath.linked(target))
    let isNamed = Self.besides.contains { FilePath.name(of: own) + $0 == FilePath.name(of: target) }
    func identity(_ path: String) -> FileFacts.Identity? { try? FileFacts(path).identity }
    let isBeside =
      isNamed && identity(FilePath.folder(of: own)) == identity(FilePath.folder(of: target))
    guard isBeside || FileFacts.isThere(target) && identity(own) == identity(target) else { return }
    throw StudyError.usage(
      identity(own) == identity(target)
        ? "\(target) is the database itself; nothing was written"
        : "\(target) belongs to the database; nothing was written",
      hint: "Name another file.")
  }

  /// - Throws: `StudyError` unless a database of this version or an earlier one is there.
  func requireOurs() throws { _ = try checked(headerVersion()) }

  /// Creates the database if there is none, rejects one that is not ours, and upgrades an older
  /// one after keeping a checked copy of it.
  ///
  /// - Parameter now: for the name of the copy; nil for the clock of the machine.
  /// - Returns: what was upgraded, if anything.
  @discardableResult func prepare(now: Instant? = nil) throws -> Upgrade? {
    if !exists { try create() }
    guard try checkedVersion() < Schema.version else { return nil }
    return try upgrade(
      now: now ?? Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
  }

  /// The schema version of the database.
  ///
  /// The header of the file says it, unless a journal lies beside it: then a killed command may have
  /// left the file halfway, and only SQLite, which rolls that back, knows what is true.
  func checkedVersion() throws -> Int {
    let hasJournal = try checkJournals()
    let version = try headerVersion()
    guard hasJournal else { return try checked(version) }
    let told = try translatingErrors(at: path) {
      try Database(path: path, Store.settings).read {
        try $0.scalar("PRAGMA user_version", as: Int.self)
      }
    }
    return try checked(told ?? 0)
  }

  /// The same from the header, without SQLite, so that a file that is not ours is not touched at all.
  private func headerVersion() throws -> Int {
    let header: [UInt8]
    do {
      header = try OpenFile(reading: path).read(100)
    } catch {
      throw error == .notRegular ? refusal(nil) : error.reading(path)
    }
    guard Self.isOurs(header) else { throw refusal(header) }
    return Self.version(header)
  }

  func refusal(_ header: [UInt8]?) -> StudyError {
    header.map(isOverwritten) == true
      ? .badData(
        "\(path) is not a database any more: it was cut off or overwritten",
        hint: "To go back to a copy: study backup --list, then study restore")
      : .badData(
        "\(path) is not a study database", hint: "Name another file with --db or STUDY_DB.")
  }

  /// True if the file was a database of this program and does not even begin like one now; the lock
  /// file beside it tells whose it was.
  func isOverwritten(_ header: [UInt8]) -> Bool {
    let isOfSQLite = header.count == 100 && header.starts(with: Self.magic)
    return !isOfSQLite && StoreLock.isOurs(beside: path)
  }

  /// What every database of SQLite begins with.
  static let magic = Array("SQLite format 3\0".utf8)

  /// - Parameter header: of a database.
  static func version(_ header: [UInt8]) -> Int {
    Int(Int32(truncatingIfNeeded: bigEndian(header[60..<64])))
  }

  /// - Parameter header: the first 100 bytes of a file.
  static func isOurs(_ header: [UInt8]) -> Bool {
    header.count == 100 && header.starts(with: magic)
      && bigEndian(header[68..<72]) == Schema.applicationID
  }

  private func checked(_ version: Int) throws -> Int {
    guard version <= Schema.version else {
      throw StudyError.badData(
        "\(path) was written by a newer version of study (schema \(version), this one knows \(Schema.version))",
        hint: "Install that version; nothing was changed.")
    }
    return version
  }

  private func create() throws {
    try checkJournals()
    try FilePath.makeFolder(FilePath.folder(of: path)) {
      cannotCreate("the folder \($0)", hint: Self.elsewhere)($1)
    }
    let lock = try StoreLock(beside: path, for: turn)
    defer { lock.release() }
    guard !exists else { return }
    // Made in memory, so that SQLite leaves no journal, and written under another name first: a
    // kill halfway leaves nothing under the real one.
    let bytes = try translatingErrors(at: path) { try Schema.emptyDatabase() }
    try FileFault.mapped(to: cannotCreate(path, hint: Self.elsewhere)) {
      let draft = try FileDraft(beside: path)
      try draft.file.write(bytes)
      try draft.file.synchronize()
      try draft.take(path, replaces: false)
    }
  }

  private func upgrade(now: Instant) throws -> Upgrade? {
    let lock = try StoreLock(beside: path, for: turn)
    defer { lock.release() }
    try Self.requireOneName(path)
    let version = try checkedVersion()
    guard version < Schema.version else { return nil }
    return try translatingErrors(at: path) {
      let database = try Database(path: path, Store.settings)
      guard try database.read({ try Schema.fits(version, $0) }) else {
        throw SeenDamage.number(version)
      }
      let copy = try BackupFolder(besides: path).make(
        of: database, from: path, schema: version, for: .beforeUpgrade, now: now)
      try Schema.migrate(database)
      try database.close()
      return Upgrade(from: version, to: Schema.version, copy: copy.path)
    }
  }

  private static let elsewhere = "Name another place with --db or STUDY_DB."

  func cannotCreate(_ what: String, hint: String? = nil) -> (FileFault) -> StudyError {
    { .cannotCreate("cannot create \(what): \($0.reason)", hint: hint) }
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
