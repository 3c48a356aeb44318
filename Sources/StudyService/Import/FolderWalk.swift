import Files
import ReadingList

/// The lists in a folder and below it: files in name order, folders after the files beside
/// them.
///
/// Does not follow symbolic links. Leaves out and counts hidden folders, folders of others'
/// files, and what `.gitignore` excludes.
struct FolderWalk {
  let root: String
  private(set) var files: [ListFile] = []
  private(set) var skipped: [SkippedFile] = []
  /// Folders with names that cannot be read as text.
  private(set) var uncertain: [String] = []

  init(root: String) { self.root = root }

  /// - Parameter ignores: whether git is asked which files it ignores.
  /// - Throws: `StudyError.busy` if git does not answer.
  mutating func run(ignores: Bool) throws {
    walk(root, below: "")
    guard ignores else { return }
    let ignored = try GitIgnore.ignored(files.map(\.place), in: root)
    guard !ignored.isEmpty else { return }
    files.removeAll { ignored.contains($0.place) }
    for place in ignored.sorted() {
      skip(root + "/" + place, "ignored by git")
    }
  }

  private mutating func walk(_ folder: String, below place: String) {
    let found: FolderNames
    do {
      found = try FolderNames(folder)
    } catch {
      // A folder that was removed meanwhile has nothing.
      return error.isAbsence ? () : fault(folder, error)
    }
    for name in found.illegible where !name.shown.hasPrefix(".") {
      guard name.mayBeFolder || mayBeList(name.shown) else { continue }
      skipped.append(
        SkippedFile(path: folder + "/" + name.shown, reason: FileFault.illegible.reason))
      uncertain.append(folder)
    }
    var folders: [(path: String, place: String)] = []
    let all = Set(found.names)
    for name in found.names {
      let path = folder + "/" + name
      let isList = ListFormat.isMarkdown(name)
      let form: FileFacts.Form
      do {
        form = try FileFacts(path, followsLinks: false).form
      } catch {
        // It may also be a folder with lists.
        if !error.isAbsence, !name.hasPrefix(".") { fault(path, error) }
        continue
      }
      switch form {
      case .folder where name.hasPrefix("."): break
      case .folder where ListFiles.foreignFolders.contains(name):
        skip(path, "not a folder of lists")
      case .folder: folders.append((path, place + name + "/"))
      case .regular where isList && !name.hasPrefix("."):
        files.append(ListFile(path: path, root: root, place: place + name))
      case .regular where !name.hasPrefix("."): takeOther(path, name, place, among: all)
      case .link where isList: skip(path, "a symbolic link")
      case .regular, .link: break
      case .other: if isList { skip(path, "not a regular file") }
      }
    }
    for next in folders { walk(next.path, below: next.place) }
  }

  /// A file that is no Markdown is a list if its first bytes say so.
  private mutating func takeOther(
    _ path: String, _ name: String, _ place: String, among names: Set<String>
  ) {
    if let unread = UnreadFormat.of(name), unread.isOfLists { return skip(path, unread.clause) }
    guard ListFormat.mayBeList(name) else { return }
    do {
      guard ListFormat.inFolder(try FileBytes.head(path), fileName: name) != nil else { return }
    } catch {
      return error.isAbsence ? () : fault(path, error)
    }
    // Notion writes a database twice: what one view shows, and all of it.
    if let whole = ListFormat.wholeTable(of: name), names.contains(whole) {
      return skip(path, "part of \(whole)")
    }
    files.append(ListFile(path: path, root: root, place: place + name))
  }

  private func mayBeList(_ name: String) -> Bool {
    ListFormat.isMarkdown(name) || ListFormat.mayBeList(name)
  }

  private mutating func fault(_ path: String, _ fault: FileFault) {
    skipped.append(SkippedFile(path: path, reason: fault.clause))
  }

  private mutating func skip(_ path: String, _ reason: String) {
    skipped.append(SkippedFile(path: path, reason: reason, cause: .rule))
  }
}
