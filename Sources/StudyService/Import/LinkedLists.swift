import Files
import ReadingList
import StudyModel
import StudyStorage

/// Which links to other lists are items: those to a list that has no items of its own, and those
/// that the person has done something with.
final class LinkedLists {
  private let snapshot: Snapshot
  /// New and edited lists that are not saved yet, by their paths.
  private var waiting: [PathKey: ListSource] = [:]
  /// What was read of these before its turn, since another list links to it.
  private var documents: [PathKey: ReadList] = [:]
  /// Those that this import reads, and what they were before.
  private var paths: [String] = []
  private var former: Set<Int64> = []
  private var notes: NoteIndexes?

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  func wait(for sources: [ListSource]) {
    for source in sources { waiting[PathKey(source.file.path)] = source }
    paths = sources.map(\.file.path)
    former = Set(sources.compactMap(\.known?.id))
  }

  /// The list's document, with those links to other lists that are items.
  func document(of source: ListSource) throws -> (list: ReadList, all: [CandidateRow]) {
    let path = PathKey(source.file.path)
    waiting[path] = nil
    var list = try documents.removeValue(forKey: path) ?? read(source)
    guard !list.document.candidates.isEmpty else { return (list, []) }
    var rows: [String: CandidateRow] = [:]
    for posting in list.document.candidates.map(\.posting) where rows[posting.key] == nil {
      rows[posting.key] = CandidateRow(
        key: posting.key, address: posting.wikilink.map { "[[\($0)]]" } ?? posting.address,
        isItem: try isItem(posting.key, posting.address, besideList: source.file.path))
    }
    list.document.settle { rows[$0.key]?.isItem == true }
    return (list, rows.values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  }

  /// Whether what is said of a link, or where it leads, has changed.
  func isOther(_ candidate: CandidateRow, in list: ListRow) throws -> Bool {
    var (key, address) = (candidate.key, candidate.address)
    if let link = candidate.wikilink {
      address =
        try notes(below: list.root).address(of: link, besideList: list.path) ?? link
      key = Posting.key(ofList: address, besideList: list.path) ?? key
    }
    return try key != candidate.key
      || isItem(key, address, besideList: list.path) != candidate.isItem
  }

  private func isItem(
    _ key: String, _ address: String, besideList list: String
  ) throws -> Bool {
    if let item = try snapshot.findItem(key: key), try snapshot.filterUntouched([item.id]).isEmpty {
      return true
    }
    guard let file = LocalFile(address, besideList: list), let path = FilePath.real(file.path),
      !path.utf8.elementsEqual(list.utf8)
    else { return false }
    if let source = waiting[PathKey(path)] { return try hasNoItems(source) }
    return try snapshot.findList(path: path).map { try !snapshot.hasOwnItems($0.id) } ?? false
  }

  private func hasNoItems(_ source: ListSource) throws -> Bool {
    let path = PathKey(source.file.path)
    if documents[path] == nil {
      do {
        documents[path] = try read(source)
      } catch {
        // It is refused when its turn comes.
        return false
      }
    }
    return documents[path]?.document.postings.isEmpty == true
  }

  private func read(_ source: ListSource) throws -> ReadList {
    var list = try ReadList(source)
    guard !source.file.isPiped else { return list }
    let notes = list.document.hasWikilinks ? try notes(below: source.file.root) : nil
    list.document.locateLists(besideList: source.file.path, notes)
    return list
  }

  private func notes(below root: String) throws -> NoteIndex {
    if let notes { return notes.below(root) }
    let others = try snapshot.fetchLists().filter { !former.contains($0.id) }
    let notes = NoteIndexes(paths + others.map(\.path))
    self.notes = notes
    return notes.below(root)
  }
}

extension CandidateRow {
  /// What `[[…]]` names; nil for every other link.
  fileprivate var wikilink: String? {
    guard address.hasPrefix("[["), address.hasSuffix("]]") else { return nil }
    return String(address.dropFirst(2).dropLast(2))
  }
}
