import Files
import Essentials
import StudyModel

/// Decides which files beside the lists `open` may pass to another program.
enum LocalAddress {
  /// The absolute path, without symbolic links, of the file that the item links to: what was
  /// checked is what is opened.
  ///
  /// - Parameters:
  ///   - list: the path of the list with the link.
  ///   - root: the path given at that list's import: a folder, or the list
  ///     itself, which means its folder.
  /// - Throws: `StudyError` unless it is a regular file inside the root, links followed, that
  ///   no desktop would run.
  static func check(item: Item, list: String, root: String) throws -> String {
    let id = item.id.rawValue
    let shown = item.address
    guard let named = LocalFile(shown, besideList: list)?.path,
      !named.unicodeScalars.contains(where: \.breaksLine)
    else {
      throw StudyError.usage("\(id) is not a file that can be opened: \(shown)")
    }
    let rootFolder = try FileFault.mapped(to: { fault in
      fault.isAbsence
        ? StudyError.noInput(
          "\(root), where the list was imported from, does not exist",
          hint: "Import it from where it is now: study import PATH")
        : fault.reading(root)
    }) { try folder(root) }
    let path = try FileFault.mapped(to: { fault in
      fault.isAbsence
        ? StudyError.noInput(
          "the file of \(id) does not exist: \(shown)",
          hint: "All such files: study doctor --only missing-file")
        : fault.reading("the file of \(id), \(shown)")
    }) { try FilePath.resolved(named) }
    guard path.utf8.starts(with: (rootFolder == "/" ? "/" : rootFolder + "/").utf8) else {
      throw StudyError.usage(
        "the file of \(id) is outside the folder of its list, \(rootFolder): \(shown)")
    }
    guard let facts = try? FileFacts(path), facts.form == .regular else {
      throw StudyError.usage("\(id) is not a regular file: \(shown)")
    }
    let ending = FilePath.ending(of: path).lowercased()
    guard !facts.isProgram, !programs.contains(ending) else {
      throw StudyError.usage("\(id) is a program, and study starts none: \(shown)")
    }
    return path
  }

  /// Extensions that some desktop runs, or follows elsewhere, regardless of the file's mode.
  private static let programs: Set<String> = [
    "app", "appimage", "bat", "cmd", "com", "command", "desktop", "exe", "hta", "inetloc", "jar",
    "jnlp", "lnk", "msi", "pif", "ps1", "reg", "run", "scr", "sh", "terminal", "tool", "url", "vbs",
    "webloc", "workflow", "wsf",
  ]

  private static func folder(_ root: String) throws -> String {
    let path = try FilePath.resolved(root)
    return try FileFacts(path).form == .folder ? path : FilePath.folder(of: path)
  }
}
