public import StudyModel
public import StudyStorage

/// What waits for the person: each question with its first few items.
public struct Review: Sendable {
  public enum Question: String, CaseIterable, Sendable {
    case leftover, lingering
    case noteOwed = "note-owed"
    case staleNext = "stale-next"
    case due
  }

  /// What answers a question.
  public subscript(question: Question) -> CountedItems {
    switch question {
    case .leftover: leftovers
    case .lingering: lingering
    case .noteOwed: notesOwed
    case .staleNext: staleNext
    case .due: due
    }
  }

  /// Planned in the last weeks and still open.
  public var leftovers: CountedItems
  /// Being read for more than two weeks.
  public var lingering: CountedItems
  /// Read, to be noted, and without a note.
  public var notesOwed: CountedItems
  /// Called next for more than 90 days.
  public var staleNext: CountedItems
  /// Due for another look.
  public var due: CountedItems

  init(_ snapshot: Snapshot, now: Instant, limit: Int) throws {
    let planned = try snapshot.leftovers(now: now)
    leftovers = CountedItems(first: Array(planned.prefix(limit)), count: planned.count)
    lingering = try snapshot.findReading(openedBefore: now + -.days(14), limit: limit)
    notesOwed = try snapshot.findWithoutNote(tag: FilterFlag.owing, limit: limit)
    staleNext = try snapshot.findOpen(
      tag: .myNext, since: now + -.days(90), limit: limit)
    due = try snapshot.findDue(on: Day(now), limit: limit)
  }
}

/// Another look at what was read, when it is about to be forgotten.
public struct Reviewing {
  private let marking: Marking

  public init(store: Store, now: Instant) { marking = Marking(store: store, now: now) }

  /// Begins to ask for the items again; what is asked for already stays.
  public func start(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "review", "--start") {
      $0.status.reviewDay == nil ? $0.facts(.scheduled) : []
    }
  }

  /// Keeps how well the items were remembered.
  ///
  /// - Throws: `StudyError.usage` for an item that is not reviewed.
  public func grade(_ words: [String], _ grade: Grade) throws -> [Mark] {
    try marking.mark(words, as: "review", "--\(grade.rawValue)") { marked in
      guard marked.status.reviewDay != nil else {
        throw StudyError.usage(
          "that item is not in review yet", hint: "Start with: study review --start ITEM")
      }
      return marked.facts(.graded(grade))
    }
  }

  /// Ends the reviews of the items and forgets their grades.
  public func stop(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "review", "--stop") { try $0.retractions { $0.isReview } }
  }
}

extension Entry {
  fileprivate var isReview: Bool {
    switch action {
    case .scheduled, .graded: true
    case .opened, .stopped, .done, .skipped, .parked, .planned, .note, .revised, .titled, .kindSet,
      .estimated, .tagged, .added, .renamed, .focused, .retract:
      false
    }
  }
}
