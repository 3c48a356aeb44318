import ReadingList
import StudyModel
import StudyStorage

/// A list that has to be read or moved because it is new, edited or renamed.
struct ListSource {
  var file: ListFile
  var bytes: [UInt8]
  var hash: Int64
  /// The list as it was imported before, under this or another path.
  var known: ListRow?
}

/// What an import has to do, decided before anything changes.
struct ImportPlan {
  /// New or edited.
  var changed: [ListSource] = []
  /// Unchanged, but under a new path.
  var moved: [ListSource] = []
  /// Known lists whose file no longer exists.
  var gone: [ListRow] = []

  var isEmpty: Bool { changed.isEmpty && moved.isEmpty && gone.isEmpty }

  init(_ found: ListFiles, _ snapshot: Snapshot, _ report: inout ImportReport) throws {
    gone = try Self.gone(found, snapshot)
    for file in found.files {
      do {
        let bytes = try file.bytes()
        let hash = FileBytes.hash(bytes, version: ListParser.version)
        if let known = try snapshot.findList(path: file.path) {
          if known.contentHash == hash {
            report.unchangedLists += 1
            report.lineCount += known.lineCount
          } else {
            changed.append(ListSource(file: file, bytes: bytes, hash: hash, known: known))
          }
        } else {
          changed.append(ListSource(file: file, bytes: bytes, hash: hash))
        }
      } catch let error as StudyError where found.files.count > 1 {
        report.skipped.append(SkippedFile(path: file.path, reason: error.message))
      }
    }
    recognise { $0.contentHash == $1.hash }
    recognise { $0.fileName == $1.file.name }
    moved = changed.filter { $0.known?.contentHash == $0.hash }
    changed.removeAll { $0.known?.contentHash == $0.hash }
  }

  /// The lists that came from the same roots and no longer exist. A list in a folder that could
  /// not be read may still exist.
  private static func gone(_ found: ListFiles, _ snapshot: Snapshot) throws -> [ListRow] {
    let there = Set(found.files.map(\.path))
    let unread = found.skipped.filter(\.isFault).map { $0.path + "/" }
    return try found.roots.flatMap { try snapshot.fetchLists(root: $0) }.filter { list in
      !there.contains(list.path) && !unread.contains { (list.path + "/").hasPrefix($0) }
    }
  }

  /// Matches a new file with a gone list if both match only each other: the file or its folder
  /// was renamed.
  private mutating func recognise(_ match: (ListRow, ListSource) -> Bool) {
    for index in changed.indices where changed[index].known == nil {
      let lists = gone.filter { match($0, changed[index]) }
      guard let list = lists.first, lists.count == 1,
        changed.count(where: { $0.known == nil && match(list, $0) }) == 1
      else { continue }
      changed[index].known = list
      gone.removeAll { $0.id == list.id }
    }
  }
}

extension ListRow {
  fileprivate var fileName: Substring { path.split(separator: "/").last ?? "" }
}
