public import StudyModel
public import StudyStorage

/// Finds the items that the person means. Never guesses: what does not fit
/// exactly one item is an error, and nothing is changed.
public struct ItemFinder {
  private let snapshot: Snapshot

  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The items that `words` name, each once, in the order named; none means
  /// the one opened last.
  ///
  /// Each word is an id, a range of ids, a URL or `@`; from the first other
  /// word on, all the rest are words of one title.
  ///
  /// - Throws: `StudyError.notFound`, `.ambiguous` or `.usage`.
  public func requireItems(_ words: [String]) throws -> [Item] {
    var found: [Item] = []
    var rest = words.isEmpty ? ["@"] : words[...]
    while let word = rest.first {
      switch try ItemReference(word) {
      case .ids(let range): found += try requireItems(in: range)
      case .address(let address): found.append(try requireItem(address: address))
      case .current(let back): found.append(try requireCurrent(back: back))
      case .words:
        found.append(try requireItem(titled: rest.joined(separator: " ")))
        rest = []
      }
      rest = rest.dropFirst()
    }
    var seen: Set<Item.ID> = []
    return found.filter { seen.insert($0.id).inserted }
  }

  /// The one item that `words` name.
  public func requireItem(_ words: [String]) throws -> Item {
    let items = try requireItems(words)
    guard items.count == 1 else {
      throw StudyError.usage("one item at a time, please; these are \(items.count)")
    }
    return items[0]
  }

  private func requireItems(in range: ClosedRange<Int64>) throws -> [Item] {
    let items = try snapshot.fetchItems(range.map(Item.ID.init))
    let known = Set(items.map(\.id.rawValue))
    guard let missing = range.first(where: { !known.contains($0) }) else { return items }
    let last = try snapshot.lastItemID()
    throw StudyError.notFound(
      last == 0
        ? "no item \(missing): nothing is imported yet"
        : "no item \(missing); ids go from 1 to \(last)")
  }

  private func requireItem(address: String) throws -> Item {
    if let item = try snapshot.findItem(key: CanonicalAddress.key(of: address)) { return item }
    throw StudyError.notFound("no item with the address \(address)")
  }

  private func requireCurrent(back: Int) throws -> Item {
    if let id = try snapshot.findCurrent(back: back), let item = try snapshot.findItem(id) {
      return item
    }
    throw StudyError.notFound(
      back == 0
        ? "no item is being read, so name one: an id, a URL or words of its title"
        : "no item was opened so far back and is still being read")
  }

  private func requireItem(titled words: String) throws -> Item {
    let wanted = Self.fold(words)
    guard !wanted.isEmpty else { throw StudyError.notFound("no item \"\(words)\"") }
    var fitting: [Item.ID] = []
    var titleWords: Set<String> = []
    for (id, title) in try snapshot.fetchTitles() {
      let folded = Self.fold(title)
      titleWords.formUnion(folded.lazy.filter { $0.utf8.count > 3 })
      let fits = wanted.allSatisfy { word in folded.contains { $0.hasPrefix(word) } }
      if fits, fitting.last != id { fitting.append(id) }
    }
    let items = try snapshot.fetchItems(fitting)
    switch items.count {
    case 1: return items[0]
    case 0:
      let odd = wanted.first { word in !titleWords.contains { $0.hasPrefix(word) } }
      throw StudyError.notFound(
        "no title has \"\(words)\"",
        nearest: odd.flatMap { Nearest.choice(to: $0, among: titleWords.sorted()) })
    default:
      throw StudyError.ambiguous(
        words: words, candidates: items.map { .init(id: $0.id, title: $0.title) })
    }
  }

  /// The words of a text without case and accents.
  static func fold(_ text: String) -> [String] { WordPattern.words(of: text) }
}
