import Files
import StudyModel
import StudyStorage

/// The imported lists that have files, by the paths that a person names.
struct KnownLists {
  private let lists: [ListRow]

  init(_ snapshot: Snapshot) throws {
    // Lists from standard input or added by hand have no file.
    lists = try snapshot.fetchLists().filter { !$0.root.isEmpty }
  }

  /// The lists at `paths`, files and folders, in list order; all lists if there are no paths.
  ///
  /// - Throws: `StudyError.noInput` for a path without a known list.
  func named(_ paths: [String], in folder: String) throws -> [ListRow] {
    guard !paths.isEmpty else { return lists }
    var chosen: Set<Int64> = []
    for path in paths {
      let found = try at(path, in: folder).map(\.list)
      guard !found.isEmpty else {
        throw StudyError.noInput(
          "\(path) is not an imported list",
          hint: "Nothing was changed. Import it first: study import \(ShellWord.quoted(path))")
      }
      chosen.formUnion(found.map(\.id))
    }
    return lists.filter { chosen.contains($0.id) }
  }

  /// The lists at a path or below it, each with that path as it is recorded.
  func at(_ path: String, in folder: String) throws -> [(list: ListRow, named: String)] {
    let names = try Self.absolute(path, in: folder)
    return lists.compactMap { list in
      names.first { list.path == $0 || FilePath.isBelow(list.path, $0) }.map { (list, $0) }
    }
  }

  /// The path as written, and without symbolic links: the list is recorded under the latter,
  /// but may have become a link since.
  private static func absolute(_ path: String, in folder: String) throws -> [String] {
    let full = try FilePath.written(path, in: folder)
    let parent = FilePath.real(FilePath.folder(of: full))
    return [full, FilePath.real(full), parent.map { $0 + "/" + FilePath.name(of: full) }]
      .compactMap(\.self)
  }
}
