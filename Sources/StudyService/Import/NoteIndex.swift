import Files

/// The notes below each root, looked through once.
final class NoteIndexes {
  private let lists: [String]
  private var indexes: [PathKey: NoteIndex] = [:]

  /// - Parameter lists: the paths of all lists.
  init(_ lists: [String]) { self.lists = lists }

  func below(_ root: String) -> NoteIndex {
    if let index = indexes[PathKey(root)] { return index }
    let index = NoteIndex(root: root, lists)
    indexes[PathKey(root)] = index
    return index
  }
}

/// The notes below one root, for links such as `[[Note]]`, which name a note wherever it stands.
struct NoteIndex {
  private let root: String
  /// Paths below the root, split, by the name of the file in lower case; the shortest first.
  private var notes: [String: [[Substring]]] = [:]

  /// - Parameter lists: the paths of lists, there and elsewhere.
  init(root: String, _ lists: [String]) {
    self.root = root
    for path in lists where FilePath.isBelow(path, root) {
      let note = path.dropFirst(root.count).split(separator: "/")
      guard let name = note.last else { continue }
      notes[name.lowercased(), default: []].append(note)
    }
    for name in notes.keys {
      notes[name]?.sort { a, b in
        let (one, other) = (a.joined(separator: "/"), b.joined(separator: "/"))
        return (a.count, one.utf8.count, one) < (b.count, other.utf8.count, other)
      }
    }
  }

  /// Where a link leads that names a note by its name or by the end of its path, relative to the
  /// list; nil if the file is beside the list as written, or nowhere.
  ///
  /// Of several, as in Obsidian: the one whose whole path it is, then the one with the shortest
  /// path below the list's own folder, then that with the shortest path elsewhere.
  func address(of link: String, besideList list: String) -> String? {
    guard !link.hasPrefix("./"), !link.hasPrefix("../"), FilePath.isBelow(list, root),
      LocalFile(link, besideList: list).map({ FileFacts.isThere($0.path) }) != true
    else { return nil }
    let target = link.prefix { $0 != "#" }
    let wanted = target.split(separator: "/").map { $0.lowercased() }
    guard let name = wanted.last, let sameName = notes[name] else { return nil }
    let fits = sameName.lazy.filter { note in
      wanted.count == 1
        || note.count >= wanted.count
          && note.suffix(wanted.count).elementsEqual(wanted) { $0.lowercased() == $1 }
    }
    let folder = list.dropFirst(root.count).split(separator: "/").dropLast()
    let found =
      fits.first { $0.count == wanted.count } ?? fits.first { $0.starts(with: folder) }
      ?? fits.first
    guard let found else { return nil }
    let shared = zip(found, folder).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: folder.count - shared) + found.dropFirst(shared)
    return steps.joined(separator: "/") + link[target.endIndex...]
  }
}
