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
  private let today: Day
  private let chosen: [String: Item.ID]

  /// - Parameter chosen: which item the person meant by words that fit several.
  public init(
    _ snapshot: Snapshot, for purpose: Purpose, on today: Day, chosen: [String: Item.ID] = [:]
  ) {
    self.snapshot = snapshot
    self.purpose = purpose
    self.today = today
    self.chosen = chosen
  }

  /// The items that `words` name, each once, in the order named; none means
  /// the one touched last.
  ///
  /// Each word is an address, an id, a range of ids, a list of these with
  /// commas, or `@`; from the first other word on, all the rest are words of
  /// one title. Numbers before them are words too if a title has them all.
  ///
  /// - Throws: `StudyError.notFound`, `.ambiguous` or `.usage`.
  public func requireItems(_ words: [String]) throws -> [Item] {
    let words = words.isEmpty ? ["@"] : ItemReference.separated(words)
    // A filter may have named thousands: they are read at once, and not each looked for in a title.
    let ids = words.compactMap(ItemReference.number)
    let numbered = try items(numbered: ids)
    var found: [Item] = []
    var rest = words[...]
    while let word = rest.first {
      if let item = try findItem(address: word) {
        found.append(item)
        rest = rest.dropFirst()
        continue
      }
      let reference = try ItemReference(word)
      switch reference {
      case .ids(let range):
        if ids.count < words.count, let item = try findItem(numbersBeforeTitle: rest) {
          found.append(item)
          rest = []
        } else if range.count > 1 {
          found += try requireItems(in: range)
        } else if let item = numbered[range.lowerBound] {
          found.append(item)
        } else {
          found.append(try requireItem(numbered: rest.joined(separator: " "), reference))
          rest = []
        }
      case .number:
        found.append(
          try findItem(numbersBeforeTitle: rest)
            ?? requireItem(numbered: rest.joined(separator: " "), reference))
        rest = []
      case .address(let address):
        let isPage = Address(address).hasWebScheme
        throw StudyError.notFound(
          "no item with the address \(address)",
          hint: isPage ? "Add it: study add \(ShellWord.quoted(address))" : Nothing.search)
      case .touched(let back): found.append(try requireTouched(back: back))
      case .words:
        found += try requireItems(titled: rest)
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
    let items = try items(numbered: Array(range))
    guard let missing = range.first(where: { items[$0] == nil }) else {
      return range.compactMap { items[$0] }
    }
    throw try unknown(missing)
  }

  /// The item that has or had each of those ids.
  private func items(numbered ids: [Int64]) throws -> [Int64: Item] {
    let former = try snapshot.fetchFormer(ids)
    let items = try snapshot.fetchItems(ids.map(Item.ID.init) + former.map(\.item))
    var found = Dictionary(lastOf: items.map { ($0.id.rawValue, $0) })
    for (id, item) in former { found[id] = found[item.rawValue] }
    return found
  }

  private func unknown(_ id: Int64) throws -> StudyError {
    let last = try snapshot.lastItemID()
    return last == 0
      ? .notFound(
        "no item \(id): nothing is imported yet", hint: "Start with: study import list.md")
      : .notFound("no item \(id); ids go from 1 to \(last)", hint: Nothing.search)
  }

  private func requireTouched(back: Int) throws -> Item {
    let touched = try snapshot.fetchTouched(limit: back + 1)
    if back < touched.count, let item = try snapshot.findItem(touched[back]) { return item }
    throw StudyError.notFound(
      touched.isEmpty
        ? "nothing was opened yet, so name an item: an id, a URL or words of its title"
        : "there is no @\(back + 1): only \(touched.count) "
          + "item\(touched.count == 1 ? " was" : "s were") opened, finished or noted so far",
      hint: touched.isEmpty ? nil : "What you did: study log")
  }

  /// The item with a title of words that begin with numbers, as in `2001 a
  /// space odyssey`, be they ids or not; nil when no title has them, or only
  /// numbers are left.
  private func findItem(numbersBeforeTitle words: ArraySlice<String>) throws -> Item? {
    let title = words.drop { word in
      switch try? ItemReference(word) {
      case .ids, .number: true
      case .address, .touched, .words, nil: false
      }
    }
    guard !title.isEmpty, title.startIndex > words.startIndex,
      try ItemReference(title[title.startIndex]) == .words
    else { return nil }
    let numbers = words[..<title.startIndex].map { "\"\($0)\"" }
    let text = words.joined(separator: " ")
    let found = try titles.fits(text, WordPattern((numbers + title).joined(separator: " ")))
    guard let first = found.ids.first else { return nil }
    // A whole title is no guess, and looking does no harm.
    if found.ids.count == 1, found.isWhole || purpose == .looking {
      return try snapshot.findItem(first)
    }
    return try choice(text, found.ids)
  }

  /// The item with a title of words that begin with a number, which is not an
  /// id.
  private func requireItem(numbered words: String, _ reference: ItemReference) throws -> Item {
    let ids = try titles.fits(words).ids
    if ids.isEmpty {
      if case .ids(let range) = reference { throw try unknown(range.lowerBound) }
      let range = words.replacing("..", with: "-").replacing("–", with: "-")
      let isRange =
        if range != words, case .ids? = try? ItemReference(range) { true } else { false }
      throw StudyError.notFound(
        "no item \"\(words)\"; "
          + (isRange ? "a range is \(range)" : "an id is a whole number from 1 up"),
        hint: isRange ? nil : Nothing.search)
    }
    if purpose == .looking, ids.count == 1, let item = try snapshot.findItem(ids[0]) {
      return item
    }
    return try choice(words, ids)
  }

  /// The item with a title of all those words; where there is none, but some
  /// arguments are several words, each of these is a title, and so are the
  /// single words between them.
  private func requireItems(titled arguments: ArraySlice<String>) throws -> [Item] {
    let words = arguments.joined(separator: " ")
    let ids = try titles.fits(words).ids
    if ids.count == 1, let item = try snapshot.findItem(ids[0]) { return [item] }
    if !ids.isEmpty { return [try choice(words, ids)] }
    let parts = Self.parts(arguments)
    if parts.count > 1 { return try parts.flatMap { try requireItems($0) } }
    let wanted =
      TitleSearch.isQuoted(words) ? "no item is titled \(words)" : Nothing.has(words, in: .title)
    throw StudyError.notFound(
      wanted,
      nearest: Nearest.word(
        to: words, in: try snapshot.fetchTexts(near: words, in: [.title]), shortest: 4),
      hint: "To search notes and topics too: study search WORD")
  }

  /// The arguments with several words alone, the others side by side.
  private static func parts(_ arguments: ArraySlice<String>) -> [[String]] {
    var parts: [[String]] = []
    var isOpen = false
    for argument in arguments {
      let isAlone = argument.contains(where: \.isWhitespace)
      if isAlone || !isOpen { parts.append([]) }
      parts[parts.count - 1].append(argument)
      isOpen = !isAlone
    }
    return parts
  }

  private var titles: TitleSearch {
    TitleSearch { [snapshot] in try snapshot.fetchTitles(near: $0) }
  }

  /// The item that the person chose for the words.
  ///
  /// - Throws: `StudyError.ambiguous` if they have not been asked.
  private func choice(_ words: String, _ ids: [Item.ID]) throws -> Item {
    if let id = chosen[words], ids.contains(id), let item = try snapshot.findItem(id) {
      return item
    }
    throw StudyError.ambiguous(
      words: words, candidates: try snapshot.fetchCandidates(ids, on: today))
  }
}
