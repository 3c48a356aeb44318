import Files
import SQLite

/// What is known of a change that failed.
enum FailedChange {
  /// Nothing was to be changed.
  case none
  /// The database was looked at again: it is as it was.
  case undone
  /// It was looked at again: the change is there, though the disk did not confirm it.
  case kept
  /// It could not be looked at.
  case unknown

  /// Looks at the database at `path` again, by a connection of its own, which also repairs what
  /// the failure left half done.
  ///
  /// - Parameter before: `count(at:)` from before the change. The lock must be held since.
  init(at path: String, since before: UInt32?) {
    guard let before else {
      self = .unknown
      return
    }
    do {
      var settings = Database.Configuration()
      settings.patience = 1
      let database = try Database(path: path, settings)
      try database.read { _ = try $0.scalar("SELECT count(*) FROM sqlite_schema", as: Int.self) }
      try database.close()
      self = Self.count(at: path).map { $0 == before ? .undone : .kept } ?? .unknown
    } catch {
      self = .unknown
    }
  }

  /// How often the file was changed, as SQLite counts it in the header with each commit; nil if
  /// that cannot be read.
  ///
  /// Closing the file would release locks that SQLite holds on it, so call this only while it
  /// holds none, or none that matter any more.
  static func count(at path: String) -> UInt32? {
    guard let header = try? OpenFile(reading: path).read(28), header.count == 28 else { return nil }
    return header[24...].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
