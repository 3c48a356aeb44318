import ArgumentParser
import Files
import StudyModel

/// The format of an export.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case md, csv, json, html

  private static let endings: [String: ExportFormat] = [
    "md": .md, "markdown": .md, "csv": .csv, "json": .json, "html": .html, "htm": .html,
  ]

  /// True for what names a file, of these formats or of others that people export to.
  static func isFileName(_ word: String) -> Bool {
    guard !word.contains(":"), let dot = word.lastIndex(of: "."), dot > word.startIndex else {
      return false
    }
    let ending = word[word.index(after: dot)...].lowercased()
    return endings[ending] != nil || ["pdf", "xlsx", "xls", "docx", "txt"].contains(ending)
  }

  /// The format for the ending of a file's name; Markdown without an ending, or a file.
  ///
  /// - Throws: `StudyError.usage` for any other ending: the file would not be what it says.
  static func named(by file: String?) throws -> ExportFormat {
    let parts = FilePath.name(of: file ?? "").split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased(), !ending.isEmpty else {
      return .md
    }
    if let format = endings[ending] { return format }
    throw StudyError.usage(
      "study does not write .\(ending) files: \(file ?? "")",
      hint: "It knows the endings .md, .csv, .json and .html. For any other name: "
        + "--format \(choices)")
  }
}
