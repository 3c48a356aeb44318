import Files
import ReadingList
import StudyModel
import StudyStorage

/// A list that has to be read or moved because it is new, edited or renamed. Its bytes are read again
/// when its turn comes: an import of many lists cannot hold them all.
struct ListSource {
  var file: ListFile
  /// Of the bytes when they were read first.
  var hash: Int64
  var reading: ListReading
  /// The list as it was imported before, under this or another path.
  var known: ListRow?
  /// The id of a list that the person had taken out and names again.
  var formerID: Int64?
}

extension ListSource {
  /// A known list as it was, to be read once more; nil if its file is not as it was read.
  init?(_ list: ListRow, _ rules: ImportRules) {
    let file = ListFile(
      path: list.path, root: list.root, place: list.place,
      format: list.format.flatMap(ListFormat.init))
    let reading = ListReading(file, rules)
    guard !list.root.isEmpty, let bytes = try? FileBytes.read(list.path),
      reading.hash(of: bytes) == list.contentHash
    else { return nil }
    self.init(file: file, hash: list.contentHash, reading: reading, known: list)
  }
}

/// What an import has to do, decided before anything changes.
struct ImportPlan {
  /// New or edited.
  var changed: [ListSource] = []
  /// Unchanged, but under a new path.
  var moved: [ListSource] = []
  /// Known lists whose file no longer exists.
  var gone: [ListRow] = []
  /// The ids of the lists whose bytes are those of the last import.
  var unchanged: [Int64] = []
  /// The files that look different from when they were last read, even if their bytes are the same.
  var stamps: [PathKey: FileStamp] = [:]
  /// Lists that stay though nothing is where they came from: no glance has to say it again.
  private(set) var lost: [String] = []

  /// Known lists outside of what is read whose file no longer exists: a new file may be one of
  /// them, but none is dropped.
  private var absent: [ListRow] = []

  /// True if no list and no item has to change.
  var isEmpty: Bool { changed.isEmpty && moved.isEmpty && gone.isEmpty }

  init(
    _ found: ListFiles, _ rules: ImportRules, _ snapshot: Snapshot, _ report: inout ImportReport
  ) throws {
    let stamps = try snapshot.fetchStamps()
    let lists = try snapshot.fetchLists()
    let known = Dictionary(lastOf: lists.map { (PathKey($0.path), $0) })
    let forgotten = Dictionary(
      lastOf: try snapshot.fetchForgottenLists().map { (PathKey($0.path), $0) })
    for given in found.files {
      let file = try PipedList.free(given, besides: known)
      if file.place != given.place { report.renamedPipe = (given.place, file.place) }
      let former = forgotten[PathKey(file.path)]
      if let former, !found.names(former) {
        report.skipped.append(
          SkippedFile(
            path: file.path, reason: "taken out (name it to read it again)", cause: .forgotten))
        continue
      }
      do {
        var file = file
        file.format = file.format ?? known[PathKey(file.path)]?.format.flatMap(ListFormat.init)
        var source = try read(file, rules, unless: stamps)
        source.known = known[PathKey(source.file.path)]
        source.formerID = former?.id
        if let list = source.known { source.file = source.file.kept(in: list.root) }
        add(source, &report)
      } catch let error as StudyError where found.files.count > 1 {
        report.skipped.append(SkippedFile(path: file.shown, reason: error.message))
      }
    }
    try recognise(found, lists, snapshot, &report)
    let roots = Set(report.skipped.filter { $0.cause == .gone }.map { PathKey($0.path) })
    lost = lists.filter {
      roots.contains(PathKey($0.root)) && stamps[PathKey($0.path)] != nil
    }.map(\.path)
  }

  private mutating func read(
    _ file: ListFile, _ rules: ImportRules, unless stamps: [PathKey: FileStamp]
  ) throws -> ListSource {
    func source(_ file: ListFile, _ bytes: [UInt8]) -> ListSource {
      let reading = ListReading(file, rules)
      return ListSource(file: file, hash: reading.hash(of: bytes), reading: reading)
    }
    guard !file.isPiped else { return source(file, try file.bytes()) }
    let (bytes, stamp) = try FileBytes.readStamped(file.path)
    let path = PathKey(file.path)
    if stamps[path] != stamp { self.stamps[path] = stamp }
    return source(file, bytes)
  }

  private mutating func add(_ source: ListSource, _ report: inout ImportReport) {
    if let known = source.known, known.contentHash == source.hash {
      report.unchangedLists += 1
      report.lineCount += known.lineCount
      unchanged.append(known.id)
    } else {
      changed.append(source)
    }
  }

  /// Tells the renamed files from the new ones, and finds the lists that are gone.
  private mutating func recognise(
    _ found: ListFiles, _ lists: [ListRow], _ snapshot: Snapshot, _ report: inout ImportReport
  ) throws {
    let there = Set(found.files.map { PathKey($0.path) })
    let missing = lists.filter { !$0.root.isEmpty && !there.contains(PathKey($0.path)) }
    gone = found.lost(of: missing)
    if changed.contains(where: { $0.known == nil }) {
      let ids = Set(gone.map(\.id))
      absent = missing.filter { !ids.contains($0.id) && FileFacts.isGone($0.path) }
    }
    try match({ $0.contentHash }, { $0.hash }) { _, _ in true }
    let pages = ListPages(snapshot)
    try match({ FilePath.name(of: $0.path) }, { $0.file.name }, pages.areAlike)
    moved = changed.filter { $0.known?.contentHash == $0.hash }
    changed.removeAll { $0.known?.contentHash == $0.hash }
    let matched = Set((changed + moved).compactMap(\.known?.id))
    let left = Set(lists.filter { !matched.contains($0.id) }.map { PathKey($0.root) })
    report.skipped.removeAll { $0.cause == .gone && !left.contains(PathKey($0.path)) }
  }

  /// Of more pairs than this, nobody can say which is which.
  private static let mostPairs = 10_000

  /// Matches a new file with a gone list if they have the same key and each is like no other of
  /// that key: the file or its folder was renamed.
  private mutating func match<Key: Hashable>(
    _ keyOfList: (ListRow) -> Key, _ keyOfFile: (ListSource) -> Key,
    _ areAlike: (ListRow, ListSource) throws -> Bool
  ) throws {
    let lists = Dictionary(grouping: gone + absent, by: keyOfList)
    let new = changed.indices.filter { changed[$0].known == nil }
    var taken: Set<Int64> = []
    for (key, indices) in Dictionary(grouping: new, by: { keyOfFile(changed[$0]) }) {
      guard let lists = lists[key], lists.count * indices.count <= Self.mostPairs else { continue }
      let pairs = try lists.flatMap { list in
        try indices.filter { try areAlike(list, changed[$0]) }.map { (list: list, index: $0) }
      }
      let ofList = Dictionary(grouping: pairs, by: \.list.id)
      let ofFile = Dictionary(grouping: pairs, by: \.index)
      for (list, index) in pairs where ofList[list.id]?.count == 1 && ofFile[index]?.count == 1 {
        changed[index].known = list
        changed[index].file = changed[index].file.kept(in: list.root)
        taken.insert(list.id)
      }
    }
    gone.removeAll { taken.contains($0.id) }
    absent.removeAll { taken.contains($0.id) }
  }
}

extension ListFiles {
  /// The lists that came from here and are no longer here. One in a folder that could not be
  /// read may still exist, and so may one that was named on its own and that a rule leaves out
  /// of its folder.
  fileprivate func lost(of lists: [ListRow]) -> [ListRow] {
    let unread = Set(
      skipped.filter(\.isFault).map(\.path).map(PathKey.init) + uncertain.map(PathKey.init))
    let roots = Set(roots.map(PathKey.init))
    return lists.filter { list in
      let places = PathKey(list.path).withFolders
      guard unread.isDisjoint(with: places) else { return false }
      return roots.contains(PathKey(list.root))
        || !roots.isDisjoint(with: places.dropFirst()) && FileFacts.isGone(list.path)
    }
  }

  /// Whether the person named a list again that they had taken out: the same path or one below
  /// it, and not just a folder above.
  fileprivate func names(_ list: ForgottenList) -> Bool {
    named.contains { root in
      (root == list.named || FilePath.isBelow(root, list.named))
        && (root == list.path || FilePath.isBelow(list.path, root))
    }
  }
}
