import Foundation
import StudyModel

/// Where a database is or will be, judged before SQLite sees the path.
public struct StorePlace: Sendable {
  /// Absolute, so that SQLite cannot read a leading `file:` as a URI, which
  /// would open a database in memory and lose every write with a success.
  public let path: String

  /// - Parameter path: taken as a plain name, relative to `folder`.
  /// - Throws: `StudyError.usage` for a path that is empty, ends in "/" or
  ///   holds a NUL.
  public init(_ path: String, relativeTo folder: String) throws {
    guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else {
      throw StudyError.usage("\"\(path)\" cannot be the name of a database file")
    }
    self.path = path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// True when something is there under that name.
  public var exists: Bool {
    var found = stat()
    return lstat(path, &found) == 0
  }

  /// True when a database of this program's own version is there.
  var isCurrent: Bool { (try? checkedVersion()) == Schema.version }

  /// Makes the database where there is none, refuses what is not ours, and
  /// upgrades an older one after keeping a checked copy of it.
  func prepare() throws {
    if !exists { try create() }
    let version = try checkedVersion()
    if version < Schema.version { try upgrade(from: version) }
  }

  /// The schema version of the file, read from its header without SQLite, so
  /// that a file that is not ours is not touched at all.
  private func checkedVersion() throws -> Int {
    var found = stat()
    guard stat(path, &found) == 0 else {
      throw StudyError.noInput("cannot look at \(path): \(String(cString: strerror(errno)))")
    }
    let refusal = StudyError.badData(
      "\(path) is not a study database", hint: "Name another file with --db or STUDY_DB.")
    guard found.st_mode & S_IFMT == S_IFREG else { throw refusal }
    guard access(path, R_OK) == 0, let file = FileHandle(forReadingAtPath: path) else {
      throw StudyError.noInput("cannot read \(path): \(String(cString: strerror(errno)))")
    }
    defer { try? file.close() }
    let header = [UInt8](try file.read(upToCount: 100) ?? Data())
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)),
      bigEndian(header[68..<72]) == Schema.applicationID
    else { throw refusal }
    let version = bigEndian(header[60..<64])
    guard version <= Schema.version else {
      throw StudyError.badData(
        "\(path) was written by a newer study (schema \(version), this one knows \(Schema.version))",
        hint: "Install the newer study; nothing was changed.")
    }
    return version
  }

  private func create() throws {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder)
    let lock = try StoreLock(beside: path)
    defer { lock.release() }
    guard !exists else { return }
    // Made whole under another name first: a kill half-way leaves nothing
    // under the real one.
    let draft = path + ".new"
    unlink(draft)
    try createFile(draft)
    try translatingErrors(at: path) { try Schema.create(at: draft) }
    guard rename(draft, path) == 0 else {
      throw StudyError.cannotCreate("cannot create \(path): \(String(cString: strerror(errno)))")
    }
  }

  private func upgrade(from version: Int) throws {
    let lock = try StoreLock(beside: path)
    defer { lock.release() }
    guard try checkedVersion() < Schema.version else { return }
    let copy = "\(path).before-v\(Schema.version)"
    unlink(copy)
    try createFile(copy)
    try translatingErrors(at: path) { try Schema.upgrade(at: path, keeping: copy) }
  }

  private func makeFolder(_ folder: String) throws {
    guard access(folder, F_OK) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw StudyError.cannotCreate(
        "cannot create the folder \(folder): \(String(cString: strerror(errno)))",
        hint: "Name another place with --db or STUDY_DB.")
    }
    chmod(folder, 0o700)
  }

  /// SQLite keeps a file's mode, so it is set before SQLite comes, whatever
  /// the umask.
  private func createFile(_ name: String) throws {
    let file = open(name, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw StudyError.cannotCreate(
        "cannot create \(name): \(String(cString: strerror(errno)))",
        hint: "Name another place with --db or STUDY_DB.")
    }
    fchmod(file, 0o600)
    close(file)
  }

  private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
