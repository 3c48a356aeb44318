import Files
import SQLite
import StudyModel

/// The folder beside a database with the copies of it that the program keeps: `study.db.backups`.
///
/// Files with other names than `BackupName` gives are never touched.
struct BackupFolder {
  let path: String

  /// - Parameter database: its path; with links, the copies are beside the file itself.
  init(besides database: String) {
    path = (FilePath.real(database) ?? database) + ".backups"
  }

  /// The copies, newest first.
  ///
  /// - Throws: `StudyError.noInput` if the folder is there and cannot be read.
  func list() throws -> [Backup] {
    guard !FileFacts.isGone(path, followsLinks: false) else { return [] }
    return try names().compactMap { file in
      guard let name = BackupName(file),
        let facts = try? FileFacts(path + "/" + file, followsLinks: false), facts.form == .regular
      else { return nil }
      return Backup(name: name, path: path + "/" + file, size: facts.size)
    }.sorted { $0.name > $1.name }
  }

  /// Makes a copy of the database, and removes those that are too many by then. Under `StoreLock`.
  ///
  /// - Returns: where it is.
  func make(
    of source: Database, from database: String, schema: Int,
    for reason: BackupName.Reason, now: Instant
  ) throws -> Backup {
    try FilePath.makeFolder(path) { folder, fault in cannotCreate(folder, fault) }
    var name = BackupName(at: now, schema: schema, reason: reason)
    let draft = try FileFault.mapped(to: { cannotCreate(path + "/\(name)", $0) }) {
      try FileDraft(beside: path + "/\(name)")
    }
    try DatabaseCopy.make(
      of: source, from: database, to: draft, beside: path + "/\(name)",
      isAsItIs: [.beforeRestore, .beforeFix].contains(reason))
    try FileFault.mapped(to: { cannotCreate(path + "/\(name)", $0) }) {
      while true {
        do {
          try draft.take(path + "/\(name)", replaces: false)
          break
        } catch let fault as FileFault where fault == .taken {
          name = name.next
        }
      }
    }
    let copies = try list()
    for copy in BackupRetention.surplus(of: copies, now: now) where copy.name != name {
      FilePath.remove(copy.path)
    }
    return copies.first { $0.name == name }
      ?? Backup(name: name, path: path + "/\(name)", size: 0)
  }

  private func names() throws -> [String] {
    try FileFault.mapped(to: { $0.reading(path) }) {
      _ = try OpenFile(folder: path)
      return FilePath.names(in: path)
    }
  }

  private func cannotCreate(_ what: String, _ fault: FileFault) -> StudyError {
    .cannotCreate("cannot create \(what): \(fault.reason)")
  }
}
