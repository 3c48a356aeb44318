public import ReadingList
public import StudyModel

/// What would become of every link of some lists, without importing them.
public struct ListExplanation: Sendable {
  /// Each list's path relative to what was named, and its links in line order.
  public private(set) var lists: [(place: String, fates: [LinkFate])] = []
  public private(set) var skipped: [SkippedFile] = []

  /// Reads the lists at `paths`, as an import would.
  ///
  /// - Parameters:
  ///   - folder: What relative paths are relative to.
  ///   - rules: The person's own.
  /// - Throws: `StudyError.noInput` as an import does, and `.badData` if the only file is not a
  ///   list.
  public init(_ paths: [String], in folder: String, rules: ImportRules) throws {
    let found = try ListFiles(paths, in: folder)
    skipped = found.skipped
    for file in found.files {
      do {
        let bytes = try file.bytes()
        let document = try ListReading(file, rules).document(of: bytes)
        lists.append((file.place, document.fates))
      } catch let error as ListError {
        try pass(over: file, error.clause, .badData("\(file.shown) \(error.clause)"), found)
      } catch let error as StudyError {
        try pass(over: file, error.message, error, found)
      }
    }
  }

  private mutating func pass(
    over file: ListFile, _ reason: String, _ error: StudyError, _ found: ListFiles
  ) throws {
    if found.files.count == 1 { throw error }
    skipped.append(SkippedFile(path: file.shown, reason: reason))
  }
}
