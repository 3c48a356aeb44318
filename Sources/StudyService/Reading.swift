public import StudyModel
public import StudyStorage

/// Marks items as opened, done, skipped or parked, and takes that away again.
public struct Reading {
  private let store: Store
  private let now: Instant
  private let preferences: Preferences

  public init(store: Store, now: Instant, preferences: Preferences = Preferences()) {
    self.store = store
    self.now = now
    self.preferences = preferences
  }

  /// Marks the item as being read; a done item stays done.
  ///
  /// - Parameters:
  ///   - words: none means what is being read, else the first of next.
  ///   - isNext: the first of next, whatever is being read.
  ///   - check: asked before anything changes, with where the item stands.
  public func open(
    _ words: [String], isNext: Bool = false,
    check: (Item, [PlacedPosting]) throws -> Void = { _, _ in }
  ) throws -> Mark {
    try store.write { transaction in
      let item =
        if words.isEmpty { try requireNext(transaction.snapshot, isNext: isNext) } else {
          try ItemFinder(transaction.snapshot, for: .writing).requireItem(words)
        }
      try check(item, transaction.snapshot.fetchPostings(of: item.id))
      return try Marking(transaction: transaction, now: now)
        .mark([item], as: "open") { _, _ in [.opened] }[0]
    }
  }

  /// Marks the items as read, all in one command; what is done already stays
  /// as it is.
  ///
  /// - Parameters:
  ///   - day: when, if not now.
  ///   - minutes: how long it took; else what the clock says since the item
  ///     was opened.
  ///   - note: kept with each item, done before or not.
  public func done(
    _ words: [String], on day: Day? = nil, minutes: Int? = nil, note: String? = nil
  ) throws -> [Mark] {
    try mark(words, as: "done") { item, status, snapshot in
      var actions: [Entry.Action] = []
      if status.state != .done {
        let watch = Stopwatch(snapshot: snapshot, longest: preferences.time.gap)
        let spent = try minutes ?? (day == nil ? watch.minutes(of: item.id, until: now) : nil)
        actions.append(.done(at: day?.noon, minutes: spent))
        if status.dueDay == nil, try isReviewed(item, snapshot) { actions.append(.scheduled) }
      }
      if let note { actions.append(.note(note)) }
      return actions
    }
  }

  /// Takes the items out of next and progress; what is done stays done.
  public func skip(_ words: [String], because: String? = nil) throws -> [Mark] {
    try mark(words, as: "skip") { _, status, _ in
      [.done, .skipped].contains(status.state) ? [] : [.skipped(because: because)]
    }
  }

  /// Hides the items until a day; what is done stays done.
  public func park(_ words: [String], until day: Day, because: String? = nil) throws -> [Mark] {
    guard day > Day(now) else {
      throw StudyError.usage("\(day) is not a day to come, so nothing would be hidden")
    }
    return try mark(words, as: "park --until \(day)") { _, status, _ in
      let isSo = status.state == .parked && status.parkedUntil == day
      return status.state == .done || isSo ? [] : [.parked(until: day, because: because)]
    }
  }

  /// Remembers where the person stopped; reading, if it was not so before.
  public func stop(_ words: [String], at position: Position) throws -> Mark {
    let marks = try mark(words, as: "at \(position)", isOne: true) { _, status, _ in
      let isReading = [.reading, .done].contains(status.state(on: Day(now)))
      return (isReading ? [] : [.opened]) + [.stopped(position)]
    }
    return marks[0]
  }

  /// Takes away what makes the items done, skipped or parked.
  public func reopen(_ words: [String]) throws -> [Mark] {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let items = try ItemFinder(snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).markFacts(items, as: "reopen") {
        item, status in
        guard ![.unread, .reading].contains(status.state) else { return [] }
        return Fold.standing(try snapshot.fetchEntries(of: [item.id])).filter(\.closes)
          .map { ($0.itemKey, .retract($0.id)) }
      }
    }
  }

  private func mark(
    _ words: [String], as name: String, isOne: Bool = false,
    _ actions: (Item, Status, Snapshot) throws -> [Entry.Action]
  ) throws -> [Mark] {
    try store.write { transaction in
      let finder = ItemFinder(transaction.snapshot, for: .writing)
      let items = try isOne ? [finder.requireItem(words)] : finder.requireItems(words)
      return try Marking(transaction: transaction, now: now).mark(items, as: name) {
        try actions($0, $1, transaction.snapshot)
      }
    }
  }

  /// True where the item has a tag of those that ask for another look.
  private func isReviewed(_ item: Item, _ snapshot: Snapshot) throws -> Bool {
    let wanted = Set(preferences.review.tags)
    return try !wanted.isEmpty
      && snapshot.fetchTags(of: item.id).contains { wanted.contains($0.tag) }
  }

  private func requireNext(_ snapshot: Snapshot, isNext: Bool) throws -> Item {
    if !isNext, let id = try snapshot.findCurrent(back: 0), let item = try snapshot.findItem(id) {
      return item
    }
    guard
      let next = try Agenda(snapshot, now: now, preferences: preferences).suggestions(limit: 1)
        .items.first
    else {
      throw StudyError.notFound("nothing is left to open")
    }
    return next.item
  }
}

extension Entry {
  /// True for a mark that takes an item off the list of what is open.
  fileprivate var closes: Bool {
    switch action {
    case .done, .skipped, .parked: true
    default: false
    }
  }
}
