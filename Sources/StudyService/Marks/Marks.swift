public import StudyModel
public import StudyStorage

/// Marks items as opened, done, skipped or parked, and reopens them.
public struct Marks {
  private let now: Instant
  private let preferences: Preferences
  private let marking: Marking

  private var today: Day { Day(now) }

  public init(store: Store, now: Instant, preferences: Preferences = Preferences()) {
    self.now = now
    self.preferences = preferences
    marking = Marking(store: store, now: now)
  }

  /// How many items one command opens.
  public static let mostOpened = 9

  /// Marks the items as being read; a done item stays done.
  ///
  /// - Parameters:
  ///   - words: none means the item touched last if it is open, else the one being read, else
  ///     the first of next.
  ///   - isNext: the first of next, even while something is being read.
  ///   - isOne: whether the words must match just one item.
  ///   - check: called before anything changes, with each item's postings.
  public func open(
    _ words: [String], isNext: Bool = false, isOne: Bool = false,
    check: (Item, [PlacedPosting]) throws -> Void = { _, _ in }
  ) throws -> [Mark] {
    try marking.mark(as: ["open"] + words) { marked in
      try check(marked.item, marked.snapshot.fetchPostings(of: marked.item.id))
      return marked.facts(.opened)
    } find: { snapshot in
      if words.isEmpty { return [try requireNext(snapshot, isNext: isNext)] }
      let finder = ItemFinder(snapshot, for: .writing, on: today)
      let items = try isOne ? [finder.requireItem(words)] : finder.requireItems(words)
      guard items.count <= Self.mostOpened else {
        throw StudyError.usage(
          "open at most \(Self.mostOpened) at a time; these are \(items.count)")
      }
      return items
    }
  }

  /// Marks the items as done, all in one command; items that are already done stay as they are.
  ///
  /// - Parameters:
  ///   - day: when, if not now.
  ///   - minutes: how long it took; by default the time since the item was
  ///     opened.
  ///   - note: added to each item, done before or not.
  public func done(
    _ words: [String], on day: Day? = nil, minutes: Int? = nil, note: String? = nil
  ) throws -> [Mark] {
    try marking.mark(words, as: "done") { marked in
      var actions: [Entry.Action] = []
      if marked.status.state != .done {
        let spent = try minutes ?? (day == nil ? self.minutes(spentOn: marked) : nil)
        actions.append(.done(at: day?.noon, minutes: spent))
        if marked.status.reviewDay == nil, try isReviewed(marked) { actions.append(.scheduled) }
      }
      if let note { actions.append(.note(note)) }
      return marked.facts(actions)
    }
  }

  /// Takes the items out of next and progress; done items stay done.
  public func skip(_ words: [String], because: String? = nil) throws -> [Mark] {
    try marking.mark(words, as: "skip") { marked in
      [.done, .skipped].contains(marked.status.state)
        ? [] : marked.facts(.skipped(because: because))
    }
  }

  /// Hides the items until a day; done items stay done.
  public func park(_ words: [String], until day: Day, because: String? = nil) throws -> [Mark] {
    guard day > today else {
      throw StudyError.usage(
        "\(day) is not in the future, so nothing would be hidden",
        hint: "Name a later day, or a span: --until 2w")
    }
    return try marking.mark(words, as: "park", "--until", "\(day)") { marked in
      let isSo = marked.status.state == .parked && marked.status.parkedUntil == day
      return marked.status.state == .done || isSo
        ? [] : marked.facts(.parked(until: day, because: because))
    }
  }

  /// Records where the person stopped, and marks the item as being read.
  public func stop(_ words: [String], at position: Position) throws -> Mark {
    try marking.mark(words, as: "at", "\(position)", isOne: true) { marked in
      let isReading = [.reading, .done].contains(marked.status.state(on: today))
      return marked.facts((isReading ? [] : [.opened]) + [.stopped(position)])
    }[0]
  }

  /// Retracts what makes the items done, skipped or parked.
  public func reopen(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "reopen") { marked in
      marked.status.state.isOpen
        ? [] : try marked.retractions { $0.action.sort == .closing }
    }
  }

  private func minutes(spentOn marked: MarkedItem) throws -> Int? {
    // Most of many items were never opened.
    guard marked.status.openedAt != nil else { return nil }
    return try Stopwatch(snapshot: marked.snapshot, longest: preferences.time.gap)
      .minutes(from: marked.standingEntries(), until: now)
  }

  /// True if the item has a tag that asks for reviews.
  private func isReviewed(_ marked: MarkedItem) throws -> Bool {
    let wanted = Set(preferences.review.tags)
    return try !wanted.isEmpty && !marked.tags().isDisjoint(with: wanted)
  }

  private func requireNext(_ snapshot: Snapshot, isNext: Bool) throws -> Item {
    if !isNext, let item = try findUnfinished(snapshot) { return item }
    guard
      let next = try Agenda(snapshot, now: now, preferences: preferences).suggestions(limit: 1)
        .items.first
    else {
      throw Nothing.isLeft(to: "open")
    }
    return next.item
  }

  /// The item touched last if it is open, else the one being read that was opened last.
  private func findUnfinished(_ snapshot: Snapshot) throws -> Item? {
    if let id = try snapshot.fetchTouched(limit: 1).first,
      try (snapshot.fetchStatuses([id])[id] ?? Status()).isOpen(on: today),
      let item = try snapshot.findItem(id)
    {
      return item
    }
    return try snapshot.fetchReading(on: today, limit: 1).first
  }
}
