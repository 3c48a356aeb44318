public import StudyModel
public import StudyStorage

/// Marks items as opened, done or skipped.
public struct Reading {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Marks the item as being read; a done item stays done.
  ///
  /// - Parameter isAllowed: asked before anything changes.
  public func open(_ words: [String], check: (Item) throws -> Void) throws -> Mark {
    try store.write { transaction in
      // Without a name, the next one is opened.
      let item =
        if words.isEmpty { try requireNext(transaction.snapshot) } else {
          try ItemFinder(transaction.snapshot).requireItem(words)
        }
      try check(item)
      let journal = Journal(transaction: transaction, now: now)
      try journal.record("open \(item.id.rawValue)", [(item, .opened)])
      return try marks([item], changed: [item.id], transaction.snapshot)[0]
    }
  }

  /// Marks the items as read, all in one command; what is done already stays
  /// as it is.
  ///
  /// - Parameters:
  ///   - day: when, if not now.
  ///   - minutes: how long it took; else, for an item opened within the last
  ///     four hours, the time since then.
  ///   - note: kept with each item, done before or not.
  public func done(
    _ words: [String], on day: Day? = nil, minutes: Int? = nil, note: String? = nil
  ) throws -> [Mark] {
    try mark(words, as: "done") { item, status in
      var actions: [Entry.Action] = []
      if status.state != .done {
        let spent = minutes ?? (day == nil ? Self.minutes(since: status.openedAt, now) : nil)
        actions.append(.done(at: day?.noon, minutes: spent))
      }
      if let note { actions.append(.note(note)) }
      return actions
    }
  }

  /// Takes the items out of next and progress; what is done stays done.
  public func skip(_ words: [String]) throws -> [Mark] {
    try mark(words, as: "skip") { _, status in
      [.done, .skipped].contains(status.state) ? [] : [.skipped]
    }
  }

  private func mark(
    _ words: [String], as name: String,
    _ actions: (Item, Status) -> [Entry.Action]
  ) throws -> [Mark] {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let items = try ItemFinder(snapshot).requireItems(words)
      let before = try snapshot.fetchStatuses(items.map(\.id))
      let facts = items.flatMap { item in
        actions(item, before[item.id] ?? Status()).map { (item, $0) }
      }
      if !facts.isEmpty {
        let ids = items.map { String($0.id.rawValue) }.joined(separator: " ")
        try Journal(transaction: transaction, now: now).record("\(name) \(ids)", facts)
      }
      return try marks(items, changed: Set(facts.map(\.0.id)), snapshot)
    }
  }

  private func requireNext(_ snapshot: Snapshot) throws -> Item {
    if let id = try snapshot.findCurrent(back: 0), let item = try snapshot.findItem(id) {
      return item
    }
    guard let next = try Agenda(snapshot, now: now).suggestions(limit: 1).items.first else {
      throw StudyError.notFound("nothing is left to open")
    }
    return next.item
  }

  private func marks(_ items: [Item], changed: Set<Item.ID>, _ snapshot: Snapshot) throws -> [Mark]
  {
    let statuses = try snapshot.fetchStatuses(items.map(\.id))
    return try items.map { item in
      // Where it stands is told for a handful; a bulk command says less.
      let postings = items.count > 5 ? [] : try snapshot.fetchPostings(of: item.id)
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

  private static func minutes(since opened: Instant?, _ now: Instant) -> Int? {
    guard let opened else { return nil }
    // Under two minutes nothing was read: it is being ticked off.
    let minutes = Int((now - opened + 30_000) / 60_000)
    return (2...240).contains(minutes) ? minutes : nil
  }
}

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
