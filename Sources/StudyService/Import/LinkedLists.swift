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
  private var documents: [PathKey: ListDocument] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  func wait(for sources: [ListSource]) {
    for source in sources { waiting[PathKey(source.file.path)] = source }
  }

  /// The list's document, with those links to other lists that are items.
  func document(of source: ListSource) throws -> (document: ListDocument, all: [CandidateRow]) {
    let path = PathKey(source.file.path)
    waiting[path] = nil
    var document = try documents.removeValue(forKey: path) ?? source.reading.document(of: source)
    guard !document.candidates.isEmpty else { return (document, []) }
    var rows: [String: CandidateRow] = [:]
    for posting in document.candidates.map(\.posting) where rows[posting.key] == nil {
      rows[posting.key] = CandidateRow(
        key: posting.key, address: posting.address,
        isItem: try isItem(posting.key, posting.address, besideList: source.file.path))
    }
    document.settle { rows[$0.key]?.isItem == true }
    return (document, rows.values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
  }

  func isItem(_ key: String, _ address: String, besideList list: String) throws -> Bool {
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
        documents[path] = try source.reading.document(of: source)
      } catch {
        // It is refused when its turn comes.
        return false
      }
    }
    return documents[path]?.postings.isEmpty == true
  }
}

extension ListReading {
  /// The document, in which a link to another list has the key of that file: two folders can
  /// have a file of one name.
  func document(of source: ListSource) throws(ListError) -> ListDocument {
    var document = try document(of: source.bytes)
    if !source.file.isPiped { document.locateLists(besideList: source.file.path) }
    return document
  }
}
