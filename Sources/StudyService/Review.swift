public import StudyModel
public import StudyStorage

/// What has been left lying: each question with its first few items.
public struct Review: Sendable {
  /// Planned in the last weeks and still open.
  public var leftovers: Findings
  /// Being read for more than two weeks.
  public var lingering: Findings
  /// Read, to be noted, and without a note.
  public var notesOwed: Findings
  /// Called next for more than 90 days.
  public var staleNext: Findings
  /// Due for another look.
  public var due: Findings

  public var all: [Findings] { [leftovers, lingering, notesOwed, staleNext, due] }

  public init(_ snapshot: Snapshot, now: Instant, limit: Int) throws {
    let planned = try Planning.leftovers(snapshot, now: now)
    leftovers = Findings(first: Array(planned.prefix(limit)), count: planned.count)
    lingering = try snapshot.findReading(openedBefore: now + -.days(14), limit: limit)
    notesOwed = try snapshot.findWithoutNote(tag: Tag(normalised: "MAKE_NOTES"), limit: limit)
    staleNext = try snapshot.findOpen(
      tag: Tag(normalised: "MY_NEXT"), since: now + -.days(90), limit: limit)
    due = try snapshot.findDue(on: Day(now), limit: limit)
  }
}

/// Another look at what was read, when it is about to be forgotten.
public struct Reviewing {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Begins to ask for the items again; what is asked for already stays.
  public func start(_ words: [String]) throws -> [Mark] {
    try mark(words, as: "review --start") { $0.dueDay == nil ? [.scheduled] : [] }
  }

  /// Notes how well the items were remembered.
  ///
  /// - Throws: `StudyError.usage` for an item that is not reviewed.
  public func grade(_ words: [String], _ grade: Grade) throws -> [Mark] {
    try mark(words, as: "review --\(grade.rawValue)") { status in
      guard status.dueDay != nil else {
        throw StudyError.usage(
          "that item is not reviewed yet", hint: "Begin with: study review --start ITEM")
      }
      return [.graded(grade)]
    }
  }

  /// Ends the reviews of the items and forgets their grades.
  public func stop(_ words: [String]) throws -> [Mark] {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let items = try ItemFinder(snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).markFacts(items, as: "review --stop") {
        item, _ in
        Fold.standing(try snapshot.fetchEntries(of: [item.id])).filter(\.isReview)
          .map { ($0.itemKey, .retract($0.id)) }
      }
    }
  }

  private func mark(
    _ words: [String], as name: String, _ actions: (Status) throws -> [Entry.Action]
  ) throws -> [Mark] {
    try store.write { transaction in
      let items = try ItemFinder(transaction.snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).mark(items, as: name) {
        try actions($1)
      }
    }
  }
}

extension Entry {
  fileprivate var isReview: Bool {
    switch action {
    case .scheduled, .graded: true
    default: false
    }
  }
}
