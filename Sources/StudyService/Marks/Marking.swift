public import StudyModel
import StudyStorage

/// The result of a command for one item.
public struct Mark: Sendable {
  public var item: Item
  /// The new status.
  public var status: Status
  /// False if the item needed no change and nothing was written.
  public var isChanged: Bool
  /// All its postings; empty for a command on many items.
  public var postings: [PlacedPosting]
  /// Its lists and topics, with their figures after the change.
  public var progress: [TopicProgress]
  /// What was recorded about it.
  public var recorded: [Entry.Action] = []
  /// Whether it counts differently now in progress.
  public var changesFigures = false
}

extension Status.State {
  /// How it counts in progress: as done, not at all, or as to be done.
  fileprivate var counting: Status.State {
    switch self {
    case .done, .skipped: self
    case .unread, .reading, .parked: .unread
    }
  }
}

/// An item about to be marked, within the transaction that marks it.
struct MarkedItem {
  let item: Item
  /// The status before the mark.
  let status: Status
  /// It and the command's other items.
  let all: MarkedItems
  var snapshot: Snapshot { all.snapshot }

  typealias Fact = Journal.Fact

  func facts(_ actions: Entry.Action...) -> [Fact] { facts(actions) }
  func facts(_ actions: [Entry.Action]) -> [Fact] { actions.map { (item.key, $0) } }

  /// The standing entries, oldest first.
  func standingEntries() throws -> [Entry] { try all.standingEntries()[item.id] ?? [] }

  /// Its tags, by their current names.
  func tags() throws -> Set<Tag> { Set(try all.tags()[item.id]?.map(\.tag) ?? []) }

  /// Retractions of the standing entries for which `isMeant` is true; an entry may have an
  /// older key of the item.
  func retractions(of isMeant: (Entry) -> Bool) throws -> [Fact] {
    try standingEntries().filter(isMeant).map(Journal.retraction)
  }
}

/// The items of one command: what more is to be known of them is read for all at once, when it is
/// first asked of one.
final class MarkedItems {
  let snapshot: Snapshot
  private let ids: [Item.ID]
  private var entries: [Item.ID: [Entry]]?
  private var effectiveTags: [Item.ID: [(tag: Tag, since: Instant)]]?

  init(_ ids: [Item.ID], _ snapshot: Snapshot) {
    self.ids = ids
    self.snapshot = snapshot
  }

  func standingEntries() throws -> [Item.ID: [Entry]] {
    let known = try entries ?? snapshot.fetchStanding(of: ids)
    entries = known
    return known
  }

  func tags() throws -> [Item.ID: [(tag: Tag, since: Instant)]] {
    let known = try effectiveTags ?? snapshot.fetchTags(of: ids)
    effectiveTags = known
    return known
  }
}

/// Records one command's facts about some items, and returns their new state: the only place
/// where items are found and marked.
struct Marking {
  let store: Store
  let now: Instant

  private var today: Day { Day(now) }

  /// Records one command with the `facts` for each item that the words match, in one
  /// transaction; without any facts there is no command.
  ///
  /// - Parameters:
  ///   - words: those of `ItemFinder`.
  ///   - name: of the command, with the options needed to run it again.
  ///   - isOne: whether the words must match just one item.
  func mark(
    _ words: [String], as name: String..., isOne: Bool = false,
    facts: (MarkedItem) throws -> [Journal.Fact]
  ) throws -> [Mark] {
    try mark(as: name + words, facts: facts) { snapshot in
      let finder = ItemFinder(snapshot, for: .writing, on: today)
      return try isOne ? [finder.requireItem(words)] : finder.requireItems(words)
    }
  }

  /// The same for items found in another way.
  func mark(
    as arguments: [String], facts: (MarkedItem) throws -> [Journal.Fact],
    find: (Snapshot) throws -> [Item]
  ) throws -> [Mark] {
    try store.write { transaction in
      try mark(find(transaction.snapshot), as: arguments, transaction, facts: facts)
    }
  }

  /// The same within an open transaction.
  func mark(
    _ items: [Item], as arguments: [String], _ transaction: Transaction,
    facts: (MarkedItem) throws -> [Journal.Fact]
  ) throws -> [Mark] {
    let snapshot = transaction.snapshot
    let ids = items.map(\.id)
    let marked = MarkedItems(ids, snapshot)
    let before = try snapshot.fetchStatuses(ids)
    var all: [Journal.Fact] = []
    var recorded: [Item.ID: [Entry.Action]] = [:]
    for item in items {
      let found = try facts(
        MarkedItem(item: item, status: before[item.id] ?? Status(), all: marked))
      if !found.isEmpty { recorded[item.id] = found.map(\.action) }
      all += found
    }
    if !recorded.isEmpty {
      try Journal(transaction: transaction, now: now).record(.mark, arguments, all)
    }
    var marks = try marks(ids, changed: Set(recorded.keys), snapshot)
    for index in marks.indices {
      let id = marks[index].item.id
      marks[index].recorded = recorded[id] ?? []
      let state = before[id]?.state ?? .unread
      marks[index].changesFigures = marks[index].status.state.counting != state.counting
    }
    return marks
  }

  /// The current state of those items.
  func marks(_ ids: [Item.ID], changed: Set<Item.ID>, _ snapshot: Snapshot) throws -> [Mark] {
    let statuses = try snapshot.fetchStatuses(ids)
    let items = Dictionary(
      lastOf: try snapshot.fetchItems(ids).map { ($0.id, $0) })
    return try ids.compactMap { items[$0] }.map { item in
      // Only a command on a few items reports their postings.
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
