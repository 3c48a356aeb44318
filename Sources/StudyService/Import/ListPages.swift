import Files
import ReadingList
import StudyStorage

/// The pages of known lists and of new files, each looked up once: many folders have a README,
/// so the same name alone does not make the same list.
final class ListPages {
  private let snapshot: Snapshot
  private var known: [Int64: Set<String>] = [:]
  private var new: [PathKey: Set<String>] = [:]

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// Whether they have a page in common, or one of them has none.
  func areAlike(_ list: ListRow, _ source: ListSource) throws -> Bool {
    let (old, new) = (try pages(of: list), pages(of: source))
    return old.isEmpty || new.isEmpty || !old.isDisjoint(with: new)
  }

  private func pages(of list: ListRow) throws -> Set<String> {
    if let pages = known[list.id] { return pages }
    let pages = try snapshot.fetchKeys(ofList: list.id)
    known[list.id] = pages
    return pages
  }

  private func pages(of source: ListSource) -> Set<String> {
    if let pages = new[PathKey(source.file.path)] { return pages }
    // What cannot be read as a list is refused when its turn comes.
    let document = try? source.reading.document(of: source.file.bytes())
    let pages = Set(document?.postings.map(\.key) ?? [])
    new[PathKey(source.file.path)] = pages
    return pages
  }
}
