import Files
import SQLite
import StudyModel

/// Copies of a database, page by page by SQLite, so that they are the same database, and are of one
/// moment while others write.
enum DatabaseCopy {
  /// Copies `source` into `draft`, and returns when it is on disk and was read back.
  ///
  /// - Parameters:
  ///   - path: of the database.
  ///   - target: whose draft it is.
  ///   - isAsItIs: whether a damaged database is copied as it is.
  /// - Throws: `StudyError.badData` if the copy does not stand up to SQLite's checks, since the
  ///   database does not either.
  static func make(
    of source: Database, from path: String, to draft: FileDraft, beside target: String,
    isAsItIs: Bool = false
  ) throws {
    let file = FilePath.folder(of: target) + "/" + FilePath.name(of: draft.file.path)
    try translatingErrors(at: file) {
      let copy = try Database(path: file, unsaved)
      try source.backup(to: copy)
      try copy.close()
    }
    try FileFault.mapped(to: { .io("cannot write \(file): \($0.reason)") as StudyError }) {
      try draft.file.synchronize()
    }
    guard !isAsItIs else { return }
    var settings = Store.settings
    settings.isReadOnly = true
    let seen: String?
    do {
      seen = try fault(in: Database(path: file, settings))
    } catch {
      throw hindrance(error, at: file) ?? error
    }
    if let fault = seen {
      DamageNote(beside: path).leave(fault)
      throw StudyError.badData(
        "\(path) is damaged (\(fault)), so no copy was made",
        hint: "Stop using it. What can be done: study doctor")
    }
  }

  /// What SQLite finds wrong with the database, or that it is not one of ours; nil if it is whole.
  static func fault(in database: Database) throws -> String? {
    try database.read { db in
      guard try db.scalar("PRAGMA application_id") == Schema.applicationID,
        try db.scalar("PRAGMA user_version") ?? 0 > 0
      else { return "not a study database" }
      return try db.structureFaults(.quick).first?.text
    }
  }

  /// A draft needs neither a journal nor to be on disk before it is whole.
  private static var unsaved: Database.Configuration {
    var settings = Database.Configuration()
    settings.prepare = { db in
      try db.harden()
      // Defensive mode refuses OFF.
      try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return settings
  }
}
