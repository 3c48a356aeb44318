import Files
import StudyModel
import StudyStorage

/// The lists in files that were imported, by the paths that a person names.
struct KnownLists {
  private let lists: [ListRow]

  init(_ snapshot: Snapshot) throws {
    // What came from standard input or was added by hand has no file.
    lists = try snapshot.fetchLists().filter { !$0.root.isEmpty }
  }

  /// The lists that `paths` name, files and folders, in list order; none
  /// means all.
  ///
  /// - Throws: `StudyError.noInput` for a path that no known list has.
  func named(_ paths: [String], in folder: String) throws -> [ListRow] {
    guard !paths.isEmpty else { return lists }
    var chosen: Set<Int64> = []
    for path in paths {
      let names = Self.absolute(path, in: folder)
      let found = lists.filter { list in
        names.contains { list.path == $0 || list.path.hasPrefix($0 == "/" ? "/" : $0 + "/") }
      }
      guard !found.isEmpty else {
        throw StudyError.noInput(
          "\(path) is not an imported list",
          hint: "Nothing was changed. Import it first: study import \(path)")
      }
      chosen.formUnion(found.map(\.id))
    }
    return lists.filter { chosen.contains($0.id) }
  }

  /// The path as it is written, and as it is without symbolic links: a list
  /// is known by the latter, but may have become a link since.
  private static func absolute(_ path: String, in folder: String) -> [String] {
    let full = FilePath.absolute(path, in: folder)
    let parent = FilePath.real(FilePath.folder(of: full))
    return [full, FilePath.real(full), parent.map { $0 + "/" + FilePath.name(of: full) }]
      .compactMap(\.self)
  }
}
