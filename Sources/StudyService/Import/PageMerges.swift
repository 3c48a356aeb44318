import StudyModel
import StudyStorage

/// Which known items are which pages under better rules, and which of them are one.
///
/// While lists are read it only looks; the rows change at the end, when they are saved for undo.
struct PageMerges {
  /// For keys under the present rules, the item that has a key of the same page.
  private var owners: [String: Item.ID] = [:]
  /// The item that another will be, in steps.
  private var successors: [Item.ID: Item.ID] = [:]
  /// The keys that items get, one after the other: the last one stays, the others are aliases.
  private var keys: [Item.ID: [String]] = [:]
  private var aliases: [(key: String, item: Item.ID)] = []
  /// How often a line of an old item is now one of another.
  private var places: [Item.ID: [Item.ID: Int]] = [:]

  /// - Parameters:
  ///   - isDue: whether keys may be those of older rules.
  ///   - separate: items that are one page by what the journal says.
  init(_ snapshot: Snapshot, isDue: Bool, separate: [[Item.ID]]) throws {
    for items in separate { for item in items.dropFirst() { join(items[0], item) } }
    guard isDue else { return }
    let (current, former) = try snapshot.fetchWebKeys()
    for (key, item) in current {
      let new = CanonicalAddress.key(of: key)
      guard new != key else { continue }
      let owner = try owners[new] ?? snapshot.findItem(key: new)?.id ?? item
      join(owner, item)
      owners[new] = item
      keys[root(of: item), default: []].append(new)
    }
    for (key, item) in former {
      let new = CanonicalAddress.key(of: key)
      guard new != key, owners[new] == nil, try snapshot.findItem(key: new) == nil else {
        continue
      }
      owners[new] = item
      aliases.append((new, item))
    }
  }

  /// The items whose rows change.
  var items: Set<Item.ID> {
    Set(successors.keys).union(successors.values).union(keys.keys).union(aliases.map(\.item))
  }

  /// Those that others will be.
  var gone: Set<Item.ID> { Set(successors.keys) }

  /// The known item with that key.
  func item(ofKey key: String) -> Item.ID? { owners[key].map(root) }

  /// The item that `item` will be.
  func root(of item: Item.ID) -> Item.ID {
    var item = item
    while let next = successors[item] { item = next }
    return item
  }

  /// Remembers which items the lines of a list were, and which they are.
  mutating func note(_ matches: PlaceMatches) {
    for (old, new) in matches.pairs {
      let (old, new) = (root(of: old), root(of: new))
      if old != new { places[old, default: [:]][new, default: 0] += 1 }
    }
  }

  /// An item that no list has any more, but whose lines another has now, is that one.
  mutating func settle(_ snapshot: Snapshot) throws {
    guard !places.isEmpty else { return }
    let members = Set(places.keys).union(successors.keys)
    let listed = Set(try snapshot.filterListed(members).map(root))
    for old in places.keys.sorted() where !listed.contains(root(of: old)) {
      let found = (places[old] ?? [:]).max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let new = found.map({ root(of: $0.key) }), new != root(of: old) else { continue }
      let key = try keys[new]?.last ?? snapshot.findItem(new)?.key
      join(old, new)
      if let key { keys[root(of: old), default: []].append(key) }
    }
  }

  /// Makes the changes.
  ///
  /// - Returns: the items that are others now.
  func apply(_ transaction: Transaction, lastOldItem: Int64) throws -> [Item.ID: Item.ID] {
    var gone: [Item.ID: Item.ID] = [:]
    for item in successors.keys.sorted() { gone[item] = root(of: item) }
    for (item, kept) in gone.sorted(by: { $0.key < $1.key }) {
      try transaction.merge(item, into: kept, isKnown: item.rawValue <= lastOldItem)
    }
    for (item, keys) in keys.sorted(by: { $0.key < $1.key }) {
      for key in keys { try transaction.rekey(item, to: key) }
    }
    for (key, item) in aliases { try transaction.insertAlias(key, of: root(of: item)) }
    return gone
  }

  /// The lower id stays.
  private mutating func join(_ one: Item.ID, _ other: Item.ID) {
    let (a, b) = (root(of: one), root(of: other))
    guard a != b else { return }
    successors[max(a, b)] = min(a, b)
    if let others = keys.removeValue(forKey: max(a, b)) {
      keys[min(a, b), default: []] += others
    }
  }
}
