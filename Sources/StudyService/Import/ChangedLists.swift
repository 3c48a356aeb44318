internal import Files
public import StudyStorage

/// The lists whose files look different from when they were last read. A glance: nothing is
/// opened, and no folder is walked, so a file that was added to a folder is not noticed.
public struct ChangedLists: Sendable {
  /// Of more files than this, only those that were written to last are looked at.
  static let most = 1000

  public private(set) var count = 0
  /// Of lists whose file is gone while the folder that was imported is there.
  public private(set) var goneCount = 0
  /// What to read again, with the lists known from there.
  private(set) var roots: [(path: String, lists: [ListRow])] = []

  public var isEmpty: Bool { count + goneCount == 0 }

  public init(_ snapshot: Snapshot) throws {
    var changed: [String] = []
    var absent: Set<PathKey> = []
    for (path, stamp) in try snapshot.fetchLatestStamps(limit: Self.most) {
      do {
        if try FileFacts(path).stamp != stamp { changed.append(path) }
      } catch {
        // What cannot be examined may be as it was.
        if error.isAbsence { absent.insert(PathKey(path)) }
      }
    }
    guard !changed.isEmpty || !absent.isEmpty else { return }
    var folders: Set<PathKey> = []
    for list in try snapshot.fetchLists(paths: changed + absent.map(\.path)) {
      if !absent.contains(PathKey(list.path)) {
        count += 1
        roots.append((list.path, [list]))
      } else if list.root != list.path, FileFacts.isThere(list.root) {
        goneCount += 1
        if folders.insert(PathKey(list.root)).inserted { roots.append((list.root, [list])) }
      }
    }
  }
}

extension Questions {
  /// The lists that changed on disk since they were last read.
  public func changedLists() throws -> ChangedLists { try ChangedLists(snapshot) }
}
