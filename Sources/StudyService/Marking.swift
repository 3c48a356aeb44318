public import StudyModel
public import StudyStorage

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

/// Writes what one command says of some items, and tells how they stand then.
struct Marking {
  typealias Fact = (itemKey: String, action: Entry.Action)

  let transaction: Transaction
  let now: Instant

  private var snapshot: Snapshot { transaction.snapshot }

  /// Records one command with what `actions` gives for each item; none at all
  /// is no command.
  ///
  /// - Parameter words: the command as it would be typed again, but for the
  ///   items, which come after the first word.
  func mark(
    _ items: [Item], as words: String, _ actions: (Item, Status) throws -> [Entry.Action]
  ) throws -> [Mark] {
    try markFacts(items, as: words) { item, status in
      try actions(item, status).map { (item.key, $0) }
    }
  }

  /// The same with facts that may name entries under an item's older key.
  func markFacts(
    _ items: [Item], as words: String, _ facts: (Item, Status) throws -> [Fact]
  ) throws -> [Mark] {
    let before = try snapshot.fetchStatuses(items.map(\.id))
    var all: [Fact] = []
    var changed: Set<Item.ID> = []
    for item in items {
      let found = try facts(item, before[item.id] ?? Status())
      if !found.isEmpty { changed.insert(item.id) }
      all += found
    }
    if !all.isEmpty {
      let ids = items.map { String($0.id.rawValue) }.joined(separator: " ")
      let name = words.prefix { $0 != " " }
      let command = try transaction.insertCommand(
        words: "\(name) \(ids)\(words.dropFirst(name.count))", at: now)
      try Journal(transaction: transaction, now: now).append(all, to: command)
    }
    return try marks(items.map(\.id), changed: changed)
  }

  /// How those items stand now.
  func marks(_ ids: [Item.ID], changed: Set<Item.ID>) throws -> [Mark] {
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
        postings: postings, progress: try snapshot.fetchProgress(of: topics))
    }
  }
}
