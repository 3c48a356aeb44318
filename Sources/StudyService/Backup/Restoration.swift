public import StudyModel
public import StudyStorage

/// A database that is complete and checked, and can take the place of another.
public struct Restoration {
  private let draft: Store

  /// That of a copy, which may be of an earlier version.
  ///
  /// - Parameter present: the database whose place it takes.
  public init(of path: String, in folder: String, for present: StorePlace) throws {
    let copy = try StorePlace(path, relativeTo: folder)
    guard !copy.isSame(as: present) else {
      throw StudyError.usage("\(path) is the database itself; nothing changed")
    }
    draft = try Store.temporary(copyOf: copy)
  }

  /// That of an archive.
  ///
  /// - Parameter source: returns the text's next bytes, and none at its end.
  public init(archive source: @escaping () throws -> [UInt8], now: Instant) throws {
    draft = try Store.temporary()
    _ = try Archive.restore(source, into: draft, now: now)
  }

  /// What would come and go; nil if the present database is too damaged to say.
  ///
  /// - Parameter present: nil if there is none.
  public func changes(to present: Store?) throws -> RestoreChanges? {
    do {
      return try draft.changes(to: present)
    } catch StudyError.badData {
      return nil
    }
  }

  /// What it has.
  public func content() throws -> RestoreChanges { try draft.changes(to: nil) }

  /// Puts it in the place of the database there.
  ///
  /// - Parameter present: that database; nil if it cannot be opened, and then it gets another name.
  /// - Returns: where what was there is now; nil if it never had anything.
  public func replace(_ present: Store?, at place: StorePlace, now: Instant) throws -> String? {
    if let present {
      do {
        return try present.replace(by: draft, now: now)?.path
      } catch StudyError.badData {
        // Too damaged to be copied, or to be written to.
      }
    }
    return try place.whileLocked { try place.replace(by: draft, now: now) }
  }
}
