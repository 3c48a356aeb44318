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

  /// Puts it in the place of `present`.
  ///
  /// - Returns: where a copy of what `present` had is; nil if it never had anything.
  public func replace(_ present: Store, now: Instant) throws -> Backup? {
    do {
      return try present.replace(by: draft, now: now)
    } catch StudyError.badData(let what, _) {
      let (path, away) = (
        ShellWord.quoted(present.path), ShellWord.quoted(present.path + ".broken")
      )
      throw StudyError.badData(
        what, hint: "To restore into a new one, move it away first: mv \(path) \(away)")
    }
  }
}
