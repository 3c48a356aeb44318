public import StudyModel
public import StudyStorage

/// The copies of a database.
public struct Backups {
  private let place: StorePlace

  public init(of place: StorePlace) { self.place = place }

  /// - Throws: `StudyError.usage` if a file that is to be written is the database, or one of those that
  ///   belong to it.
  public func requireOther(_ target: String) throws { try place.requireOther(target) }

  /// Those that the program keeps, newest first, also of a database that is lost.
  public func list() throws -> [Backup] { try place.backups() }

  /// Makes one in the folder of copies.
  public func make(
    of store: Store, for reason: BackupName.Reason, now: Instant
  ) throws -> Backup { try store.keepCopy(for: reason, now: now) }

  /// True for a database that has never had any content; false if it is too damaged to say.
  public func isUnused(_ store: Store) throws -> Bool {
    do { return try store.isUnused() } catch StudyError.badData { return false }
  }

  /// Makes one if the last is a week old. Returns nil if it is not, or if another command writes: then
  /// it is made after the next change.
  public func makeIfDue(of store: Store, now: Instant) throws -> Backup? {
    guard try store.isCopyDue(now: now) else { return nil }
    do {
      return try store.keepCopy(for: .weekly, now: now, patience: 0)
    } catch StudyError.busy {
      return nil
    }
  }

  /// Makes one in a file of the person's.
  public func write(_ store: Store, to file: String, replaces: Bool) throws {
    try store.copy(to: file, replaces: replaces)
  }
}
