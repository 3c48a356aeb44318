public import ReadingList
internal import StudyModel

/// What becomes of every link of some lists, without importing them.
public struct ListExplanation: Sendable {
  /// A list's place below what was named, and its links in order of lines.
  public private(set) var lists: [(place: String, fates: [LinkFate])] = []
  public private(set) var skipped: [SkippedFile] = []

  /// Reads the lists that `paths` name, as an import would.
  ///
  /// - Parameter folder: What relative paths are relative to.
  /// - Throws: `StudyError.noInput` as an import does, and `.badData` when the
  ///   only list is none.
  public init(_ paths: [String], in folder: String) throws {
    let found = try ListFiles(paths, in: folder)
    skipped = found.skipped
    for file in found.files {
      do {
        let bytes = try FileBytes.read(file.path)
        let document = try ListParser.parse(bytes, fileName: file.name)
        lists.append((file.place, document.fates))
      } catch let error as ListError {
        try pass(over: file, error.clause, .badData("\(file.path) \(error.clause)"), found)
      } catch let error as StudyError {
        try pass(over: file, error.message, error, found)
      }
    }
  }

  private mutating func pass(
    over file: ListFile, _ reason: String, _ error: StudyError, _ found: ListFiles
  ) throws {
    if found.files.count == 1 { throw error }
    skipped.append(SkippedFile(path: file.path, reason: reason))
  }
}
