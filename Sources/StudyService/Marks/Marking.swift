public import StudyModel
import StudyStorage

/// What a command did to one item.
public struct Mark: Sendable {
  public var item: Item
  /// As it is now.
  public var status: Status
  /// False where the item was so already and nothing was written.
  public var isChanged: Bool
  /// Every place in which it stands; empty in a command on many items.
  public var postings: [PlacedPosting]
  /// Its lists and topics with their figures after the change.
  public var progress: [TopicProgress]
}

/// An item that is about to be marked, in the transaction that marks it.
struct MarkedItem {
  let item: Item
  /// As it stands before.
  let status: Status
  let snapshot: Snapshot

  typealias Fact = Journal.Fact

  func facts(_ actions: Entry.Action...) -> [Fact] { facts(actions) }
  func facts(_ actions: [Entry.Action]) -> [Fact] { actions.map { (item.key, $0) } }

  /// What happened to it and still stands, oldest first.
  func standingEntries() throws -> [Entry] {
    Fold.standing(try snapshot.fetchEntries(of: [item.id]))
  }

  /// Takes back what stands of it; an entry may have an older key of the item.
  func retractions(of isMeant: (Entry) -> Bool) throws -> [Fact] {
    try standingEntries().filter { !$0.isRetraction && isMeant($0) }.map(Journal.retraction)
  }
}

/// Writes what one command says of some items, and tells how they stand then:
/// the only place where items are found and marked.
struct Marking {
  let store: Store
  let now: Instant

  private var today: Day { Day(now) }

  /// Records one command with what `facts` gives for each item that the words
  /// name, in one transaction; nothing at all is no command.
  ///
  /// - Parameters:
  ///   - words: those of `ItemFinder`.
  ///   - name: of the command, with the options that it takes to give it again.
  ///   - isOne: whether the words must name just one item.
  func mark(
    _ words: [String], as name: String..., isOne: Bool = false,
    facts: (MarkedItem) throws -> [Journal.Fact]
  ) throws -> [Mark] {
    try mark(as: name + words, facts: facts) { snapshot in
      let finder = ItemFinder(snapshot, for: .writing)
      return try isOne ? [finder.requireItem(words)] : finder.requireItems(words)
    }
  }

  /// The same of items that are found another way.
  func mark(
    as arguments: [String], facts: (MarkedItem) throws -> [Journal.Fact],
    find: (Snapshot) throws -> [Item]
  ) throws -> [Mark] {
    try store.write { transaction in
      try mark(find(transaction.snapshot), as: arguments, transaction, facts: facts)
    }
  }

  /// The same within a transaction that is open.
  func mark(
    _ items: [Item], as arguments: [String], _ transaction: Transaction,
    facts: (MarkedItem) throws -> [Journal.Fact]
  ) throws -> [Mark] {
    let snapshot = transaction.snapshot
    let before = try snapshot.fetchStatuses(items.map(\.id))
    var all: [Journal.Fact] = []
    var changed: Set<Item.ID> = []
    for item in items {
      let marked = MarkedItem(
        item: item, status: before[item.id] ?? Status(), snapshot: snapshot)
      let found = try facts(marked)
      if !found.isEmpty { changed.insert(item.id) }
      all += found
    }
    if !all.isEmpty {
      try Journal(transaction: transaction, now: now).record(.mark, arguments, all)
    }
    return try marks(items.map(\.id), changed: changed, snapshot)
  }

  /// How those items stand now.
  func marks(_ ids: [Item.ID], changed: Set<Item.ID>, _ snapshot: Snapshot) throws -> [Mark] {
    let statuses = try snapshot.fetchStatuses(ids)
    let items = Dictionary(
      uniqueKeysWithValues: try snapshot.fetchItems(ids).map { ($0.id, $0) })
    return try ids.compactMap { items[$0] }.map { item in
      // Where it stands is told for a handful; a bulk command says less.
      let postings = ids.count > 5 ? [] : try snapshot.fetchPostings(of: item.id)
      var topics: [Topic.ID] = []
      for topic in postings.map(\.topic.id) {
        for id in [Topic.ID(list: topic.list, ordinal: 0), topic] where !topics.contains(id) {
          topics.append(id)
        }
      }
      return Mark(
        item: item, status: statuses[item.id] ?? Status(), isChanged: changed.contains(item.id),
        postings: postings, progress: try snapshot.fetchProgress(of: topics, on: today))
    }
  }
}
