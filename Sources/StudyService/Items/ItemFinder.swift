public import StudyModel
public import StudyStorage

/// Finds the items that the person means. Never guesses: what does not fit
/// exactly one item is an error, and nothing is changed.
public struct ItemFinder {
  /// What the items are looked for.
  public enum Purpose: Sendable {
    /// To be shown: a number that is not an id may be a word of a title.
    case looking
    /// To be changed: such a number is more likely a slip, so what it fits is
    /// listed, be it one item.
    case writing
  }

  private let snapshot: Snapshot
  private let purpose: Purpose

  public init(_ snapshot: Snapshot, for purpose: Purpose) {
    self.snapshot = snapshot
    self.purpose = purpose
  }

  /// The items that `words` name, each once, in the order named; none means
  /// the one opened last.
  ///
  /// Each word is an address, an id, a range of ids or `@`; from the first
  /// other word on, all the rest are words of one title.
  ///
  /// - Throws: `StudyError.notFound`, `.ambiguous` or `.usage`.
  public func requireItems(_ words: [String]) throws -> [Item] {
    var found: [Item] = []
    var rest = words.isEmpty ? ["@"] : words[...]
    while let word = rest.first {
      if let item = try findItem(address: word) {
        found.append(item)
        rest = rest.dropFirst()
        continue
      }
      let reference = try ItemReference(word)
      switch reference {
      case .ids(let range) where range.count > 1: found += try requireItems(in: range)
      case .ids(let range):
        if let item = try snapshot.findItem(Item.ID(rawValue: range.lowerBound)) {
          found.append(item)
          break
        }
        found.append(try requireItem(numbered: rest.joined(separator: " "), reference))
        rest = []
      case .number:
        found.append(try requireItem(numbered: rest.joined(separator: " "), reference))
        rest = []
      case .address(let address):
        throw StudyError.notFound("no item with the address \(address)")
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

  /// The item with that address, be it a path as its list writes it, with or
  /// without the folder's own `./`. Digits alone are an id.
  private func findItem(address: String) throws -> Item? {
    guard !address.isEmpty, ItemReference.number(address) == nil else { return nil }
    let others =
      address.hasPrefix("./")
      ? [String(address.dropFirst(2))]
      : address.contains("/") || address.contains(".") ? ["./" + address] : []
    for address in [address] + others {
      if let item = try snapshot.findItem(key: CanonicalAddress.key(of: address)) { return item }
    }
    return nil
  }

  private func requireItems(in range: ClosedRange<Int64>) throws -> [Item] {
    let items = try snapshot.fetchItems(range.map(Item.ID.init))
    let known = Set(items.map(\.id.rawValue))
    guard let missing = range.first(where: { !known.contains($0) }) else { return items }
    throw try unknown(missing)
  }

  private func unknown(_ id: Int64) throws -> StudyError {
    let last = try snapshot.lastItemID()
    return .notFound(
      last == 0
        ? "no item \(id): nothing is imported yet" : "no item \(id); ids go from 1 to \(last)")
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

  /// The item with a title of words that begin with a number, which is not an
  /// id.
  private func requireItem(numbered words: String, _ reference: ItemReference) throws -> Item {
    let items = try items(titled: words)
    if items.isEmpty {
      if case .ids(let range) = reference { throw try unknown(range.lowerBound) }
      throw StudyError.notFound("no item \"\(words)\"; an id is a whole number from 1 up")
    }
    if purpose == .looking, items.count == 1 { return items[0] }
    throw Self.ambiguous(words, items)
  }

  private func requireItem(titled words: String) throws -> Item {
    let items = try items(titled: words)
    switch items.count {
    case 1: return items[0]
    case 0:
      let titles = try snapshot.fetchTitles().lazy.map(\.title)
      let wanted =
        Self.isQuoted(words) ? "no item is titled \(words)" : "no title has \"\(words)\""
      throw StudyError.notFound(
        wanted, nearest: Nearest.word(to: words, in: titles, shortest: 4))
    default: throw Self.ambiguous(words, items)
    }
  }

  private static func ambiguous(_ words: String, _ items: [Item]) -> StudyError {
    .ambiguous(words: words, candidates: items.map { .init(id: $0.id, title: $0.title) })
  }

  /// The items that have a title of those words. One whose title they are
  /// comes before those whose title they begin: sign for sign, then word for
  /// word. Where nothing fits, a whole title may differ in its punctuation.
  /// Words in quotes are a whole title.
  private func items(titled words: String) throws -> [Item] {
    guard let whole = WordPattern(words, isExact: true), let loose = WordPattern(title: words),
      let pattern = Self.isQuoted(words) ? whole : WordPattern(words)
    else { return [] }
    let plain = Self.plain(words)
    var fitting: [[Item.ID]] = [[], [], [], []]
    for (id, title) in try snapshot.fetchTitles() {
      if pattern.fits(title) {
        fitting[Self.plain(title) == plain ? 0 : whole.fits(title) ? 1 : 2].append(id)
      } else if loose.fits(title) {
        fitting[3].append(id)
      }
    }
    let best = fitting.first { !$0.isEmpty } ?? []
    return try snapshot.fetchItems(Array(Set(best)).sorted { $0.rawValue < $1.rawValue })
  }

  private static func isQuoted(_ words: String) -> Bool {
    words.count > 2 && words.hasPrefix("\"") && words.hasSuffix("\"")
  }

  private static func plain(_ title: String) -> [Substring] {
    Folding.folded(title).split(whereSeparator: \.isWhitespace)
  }
}
