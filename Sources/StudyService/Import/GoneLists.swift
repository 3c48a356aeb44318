import Files
public import StudyModel
import StudyStorage

/// Lists that are known though nothing is left where they were imported from: the person says
/// what became of them.
public enum GoneLists {
  public static let advice =
    "Moved: study import NEW-PATH. Not wanted any more: study import --forget PATH"

  /// A root of earlier imports that cannot be read again.
  static func skipped(_ root: String, _ lists: [ListRow], _ error: any Error) -> SkippedFile {
    if FileFacts.isGone(root) {
      return SkippedFile(path: root, reason: "is gone; \(outcome(lists))", cause: .gone)
    }
    // An empty folder may be where a disk is mounted at other times.
    if (try? FileFacts(root))?.form == .folder, case StudyError.noInput = error {
      return SkippedFile(path: root, reason: "has no lists; \(outcome(lists))", cause: .gone)
    }
    let reason = StudyError.reason(of: error)
    return SkippedFile(path: root, reason: "\(reason); \(outcome(lists))")
  }

  static func outcome(_ lists: [ListRow]) -> String {
    lists.count == 1
      ? "its list \"\(lists[0].title)\" stays as it was"
      : "its \(lists.count) lists stay as they were"
  }
}

extension Questions {
  /// The error for an import of a path that does not exist but has lists; nil for any other.
  public func refusal(ofGone paths: [String], in folder: String) throws -> StudyError? {
    let known = try KnownLists(snapshot)
    for path in paths where try FileFacts.isGone(FilePath.written(path, in: folder)) {
      let lists = try known.at(path, in: folder).map(\.list)
      guard !lists.isEmpty else { continue }
      return .noInput(
        "\(path) is gone; \(GoneLists.outcome(lists))", hint: GoneLists.advice)
    }
    return nil
  }
}
