import Files
import StudyModel

/// Where a database is or will be, checked before SQLite sees the path.
public struct StorePlace: Sendable {
  /// Absolute, so that SQLite cannot read a leading `file:` as a URI: that could open an
  /// in-memory database and lose every write without an error.
  public let path: String

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
  var isCurrent: Bool { (try? checkedVersion()) == Schema.version }

  /// Creates the database if there is none, rejects one that is not ours, and upgrades an older
  /// one after keeping a checked copy of it.
  func prepare() throws {
    if !exists { try create() }
    let version = try checkedVersion()
    if version < Schema.version { try upgrade(from: version) }
  }

  /// The schema version of the file, read from its header without SQLite, so that a file that
  /// is not ours is not touched at all.
  func checkedVersion() throws -> Int {
    let refusal = StudyError.badData(
      "\(path) is not a study database", hint: "Name another file with --db or STUDY_DB.")
    let header: [UInt8]
    do {
      header = try OpenFile(reading: path).read(100)
    } catch {
      throw error == .notRegular ? refusal : error.reading(path)
    }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      bigEndian(header[68..<72]) == Schema.applicationID
    else { throw refusal }
    let version = bigEndian(header[60..<64])
    guard version <= Schema.version else {
      throw StudyError.badData(
        "\(path) was written by a newer version of study (schema \(version), this one knows \(Schema.version))",
        hint: "Install that version; nothing was changed.")
    }
    return version
  }

  private func create() throws {
    try FilePath.makeFolder(FilePath.folder(of: path)) {
      cannotCreate("the folder \($0)", hint: Self.elsewhere)($1)
    }
    let lock = try StoreLock(beside: path)
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

  private func upgrade(from version: Int) throws {
    let lock = try StoreLock(beside: path)
    defer { lock.release() }
    try Self.requireOneName(path)
    let version = try checkedVersion()
    guard version < Schema.version else { return }
    let copy = try StorePlace("\(path).before-v\(Schema.version)", relativeTo: "/")
    // A copy of a still older version is from an upgrade that was killed halfway.
    let isCopied = (try? copy.checkedVersion()).map { $0 < version } ?? false
    if !isCopied {
      FilePath.remove(copy.path)
      // SQLite keeps the mode of an existing file.
      try FileFault.mapped(to: cannotCreate(copy.path, hint: Self.elsewhere)) {
        try OpenFile(making: copy.path).close()
      }
    }
    try translatingErrors(at: path) {
      try Schema.upgrade(at: path, keeping: isCopied ? nil : copy.path)
    }
  }

  private static let elsewhere = "Name another place with --db or STUDY_DB."

  private func cannotCreate(_ what: String, hint: String? = nil) -> (FileFault) -> StudyError {
    { .cannotCreate("cannot create \(what): \($0.reason)", hint: hint) }
  }

  private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
