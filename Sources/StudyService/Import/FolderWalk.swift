import Files
import Foundation
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

  init(root: String) { self.root = root }

  mutating func run() {
    walk(root, below: "")
    let ignored = GitIgnore.ignored(files.map(\.place), in: root)
    guard !ignored.isEmpty else { return }
    files.removeAll { ignored.contains($0.place) }
    for place in ignored.sorted() {
      skip(root + "/" + place, "ignored by git")
    }
  }

  private mutating func walk(_ folder: String, below place: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      skipped.append(SkippedFile(path: folder, reason: "cannot be read"))
      return
    }
    var folders: [(path: String, place: String)] = []
    let all = Set(names)
    for name in names.sorted() {
      let path = folder + "/" + name
      let isList = ListFormat.isMarkdown(name)
      switch (try? FileFacts(path, followsLinks: false))?.form {
      case .folder where name.hasPrefix("."): break
      case .folder where ListFiles.foreignFolders.contains(name):
        skip(path, "not a folder of lists")
      case .folder: folders.append((path, place + name + "/"))
      case .regular where isList && !name.hasPrefix("."):
        files.append(ListFile(path: path, root: root, place: place + name))
      case .regular where !name.hasPrefix("."): takeOther(path, name, place, among: all)
      case .link where isList: skip(path, "a symbolic link")
      case .regular, .link: break
      case .other, nil: if isList { skip(path, "not a regular file") }
      }
    }
    for next in folders { walk(next.path, below: next.place) }
  }

  /// A file that is no Markdown is a list if its first bytes say so.
  private mutating func takeOther(
    _ path: String, _ name: String, _ place: String, among names: Set<String>
  ) {
    if let unread = UnreadFormat.of(name), unread.isOfLists { return skip(path, unread.clause) }
    guard ListFormat.mayBeList(name), let head = try? FileBytes.head(path),
      ListFormat.inFolder(head, fileName: name) != nil
    else { return }
    // Notion writes a database twice: what one view shows, and all of it.
    if let whole = ListFormat.wholeTable(of: name), names.contains(whole) {
      return skip(path, "part of \(whole)")
    }
    files.append(ListFile(path: path, root: root, place: place + name))
  }

  private mutating func skip(_ path: String, _ reason: String) {
    skipped.append(SkippedFile(path: path, reason: reason, cause: .rule))
  }
}
