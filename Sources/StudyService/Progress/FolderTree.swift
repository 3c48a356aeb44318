import Files
import StudyModel
import StudyStorage

/// The folders of the lists, as levels above them.
struct FolderTree {
  struct Folder {
    /// As it is shown, with a slash at its end.
    var name: String
    /// The names of its parents and its own.
    var parts: [String]
    /// All lists in it, at any depth, in list order.
    var lists: [Int64]
    /// Those not in a folder of their own below it.
    var own: [Int64]

    var spans: [TopicSpan] { lists.map { TopicSpan(list: $0) } }
  }

  /// Every folder that has lists, in natural order, each before those in it.
  let folders: [Folder]
  /// Lists that are in no folder.
  let loose: [Int64]

  /// A folder is named by its path below what was imported; with several imports also by what
  /// was imported, since two of them may have folders of the same name.
  init(_ lists: [ListRow]) {
    let roots = Set(lists.filter(\.isInFolder).map(\.root))
    var all: [[String]: Folder] = [:]
    var loose: [Int64] = []
    for list in lists {
      var parts = list.place.split(separator: "/").dropLast().map(String.init)
      if roots.count > 1, list.isInFolder, let root = list.root.split(separator: "/").last {
        parts.insert(String(root), at: 0)
      }
      if parts.isEmpty { loose.append(list.id) }
      for count in 1..<parts.count + 1 {
        let path = Array(parts.prefix(count))
        var folder =
          all[path]
          ?? Folder(name: path.joined(separator: "/") + "/", parts: path, lists: [], own: [])
        folder.lists.append(list.id)
        if count == parts.count { folder.own.append(list.id) }
        all[path] = folder
      }
    }
    folders = all.values.sorted { NaturalOrder.isLess($0.name, $1.name) }
    self.loose = loose
  }

  private init(folders: [Folder], loose: [Int64]) {
    self.folders = folders
    self.loose = loose
  }

  /// The same without folders that are no level of their own: those that have all lists, a
  /// single one, or nothing but another folder.
  var levels: FolderTree {
    let all = folders.filter { $0.parts.count == 1 }.flatMap(\.lists) + loose
    let kept = folders.filter { folder in
      1 < folder.lists.count && folder.lists.count < all.count
        && !folders.contains { $0.lists == folder.lists && $0.parts.count > folder.parts.count }
    }
    // A list belongs to the innermost of those that are left.
    func innermost(_ folder: Folder?) -> [Int64] {
      let inner = kept.filter {
        guard let folder else { return true }
        return $0.parts.count > folder.parts.count && $0.parts.starts(with: folder.parts)
      }
      let held = Set(inner.flatMap(\.lists))
      return (folder?.lists ?? all.sorted()).filter { !held.contains($0) }
    }
    let levels = kept.map { folder in
      var level = folder
      level.own = innermost(folder)
      return level
    }
    return FolderTree(folders: levels, loose: innermost(nil))
  }

  /// The nearest folder that it is in.
  func parent(of folder: Folder) -> Folder? {
    folders.filter {
      $0.parts.count < folder.parts.count && folder.parts.starts(with: $0.parts)
    }.max { $0.parts.count < $1.parts.count }
  }

  /// Those that say most on one screen: the topmost, of which the largest is replaced by the
  /// folders in it as long as there are few. The lists beside these are a row of their own.
  func topmost(atLeast count: Int) -> [Folder] {
    var shown = folders.filter { $0.parts.count == 1 }
    func below(_ folder: Folder) -> [Folder] {
      folders.filter {
        $0.parts.count == folder.parts.count + 1 && $0.parts.starts(with: folder.parts)
      }
    }
    while shown.count < count,
      let index = shown.indices.filter({ !below(shown[$0]).isEmpty })
        .max(by: { shown[$0].lists.count < shown[$1].lists.count })
    {
      let folder = shown[index]
      let rest = Folder(
        name: folder.name + "*", parts: folder.parts + ["*"], lists: folder.own, own: folder.own)
      shown.replaceSubrange(
        index...index, with: below(folder) + (folder.own.isEmpty ? [] : [rest]))
    }
    return shown
  }
}

extension ListRow {
  /// Whether it was imported with a folder, not as a file of its own.
  fileprivate var isInFolder: Bool { FilePath.isBelow(path, root) }
}
