import CSQLite
import Files
import SQLite
public import StudyModel

extension Store {
  /// An empty database without a name, in a file of its own if it is large, which is gone when it is
  /// released.
  public static func temporary() throws -> Store {
    try translatingErrors(at: ":memory:") {
      let database = try Database(path: "", settings)
      try Schema.migrate(database)
      return Store(path: ":memory:", database: database)
    }
  }

  /// The same with what the database of `place` has, which stays as it is, under a new name among the
  /// person's machines.
  ///
  /// - Throws: `StudyError.badData` unless it is a whole database of this version or an earlier one.
  public static func temporary(copyOf place: StorePlace) throws -> Store {
    try place.requireOurs()
    let damaged = { (what: String) in
      StudyError.badData("\(place.path) is damaged (\(what))", hint: "Nothing was changed.")
    }
    do {
      var reading = settings
      reading.isReadOnly = true
      let source = try Database(path: place.path, reading)
      let database = try Database(path: "", settings)
      try source.backup(to: database)
      try source.close()
      if let fault = try DatabaseCopy.fault(in: database) { throw damaged(fault) }
      try Schema.migrate(database)
      let store = Store(path: ":memory:", database: database)
      if let fault = try database.read({ try Snapshot(db: $0).wholeFault() }) {
        throw damaged(fault.text)
      }
      try store.write { try $0.finishArchive() }
      return store
    } catch let error as DatabaseError
      where [SQLITE_CORRUPT, SQLITE_NOTADB].contains(error.resultCode)
    {
      // No note is left beside it: it is not the database in use.
      throw damaged(error.message)
    } catch let error as DatabaseError {
      return try translatingErrors(at: place.path) { throw error }
    }
  }

  /// Puts everything that `draft` has in the place of what this database has, in one step: whoever
  /// reads sees the one or the other, and a kill leaves one of them.
  ///
  /// Page by page, and not by another file of this name: a command that holds the old file would take
  /// the journal of the new one for its own, or write to a file that nobody sees any more.
  ///
  /// - Returns: the copy of what this database had, unless it has never had anything.
  public func replace(by draft: Store, now: Instant) throws -> Backup? {
    let lock = try StoreLock(beside: path, for: turn)
    defer { lock.release() }
    let copy = try translatingErrors(at: path) { () throws -> Backup? in
      if (try? isUnused()) == true { return nil }
      return try BackupFolder(besides: path).make(
        of: database, from: path, schema: Schema.version, for: .beforeRestore, now: now)
    }
    try translatingErrors(at: path) { try draft.database.backup(to: database) }
    forgetDamage()
    record?.note()
    return copy
  }
}
