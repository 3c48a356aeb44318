public import StudyModel
public import StudyStorage

/// What waits for the person: each question with its first few items.
public struct Review: Sendable {
  public enum Question: String, CaseIterable, Sendable {
    case away, leftover, lingering
    case noteOwed = "note-owed"
    case staleNext = "stale-next"
    case due
  }

  /// The answer to a question.
  public subscript(question: Question) -> CountedItems {
    switch question {
    case .away: away
    case .leftover: leftovers
    case .lingering: lingering
    case .noteOwed: notesOwed
    case .staleNext: staleNext
    case .due: due
    }
  }

  /// When the person last did something; nil if never.
  public var lastTouched: Instant?
  /// After two weeks without anything: what to go on with.
  public var away: CountedItems
  /// Planned in the last weeks and still open.
  public var leftovers: CountedItems
  /// Being read for more than two weeks.
  public var lingering: CountedItems
  /// Done or being read, and still without the note that their tag promises.
  public var notesOwed: CountedItems
  /// Tagged MY_NEXT for more than 90 days.
  public var staleNext: CountedItems
  /// Due for review.
  public var due: CountedItems

  /// After that many days without anything, the person was away.
  private static let absence = 14

  init(_ snapshot: Snapshot, now: Instant, limit: Int) throws {
    let last = try snapshot.findLastTouched()
    lastTouched = last?.status.touchedAt
    away = CountedItems(first: [], count: 0)
    if let last, let touched = lastTouched, Day(touched) + Self.absence <= Day(now) {
      away = CountedItems(
        first: [try snapshot.fetchReading(on: Day(now)).first ?? last], count: 1)
    }
    let planned = try snapshot.leftovers(now: now)
    leftovers = CountedItems(first: Array(planned.prefix(limit)), count: planned.count)
    lingering = try snapshot.findReading(openedBefore: now + -.days(14), limit: limit)
    notesOwed = try snapshot.findWithoutNote(tag: FilterFlag.owing, limit: limit)
    staleNext = try snapshot.findOpen(
      tag: .myNext, since: now + -.days(90), on: Day(now), limit: limit)
    due = try snapshot.findDue(on: Day(now), limit: limit)
  }
}

/// Reviews of what was read, shortly before it is forgotten.
public struct Reviewing {
  private let marking: Marking

  public init(store: Store, now: Instant) { marking = Marking(store: store, now: now) }

  /// Starts reviews of the items; those already under review stay as they are.
  public func start(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "review", "--start") {
      $0.status.reviewDay == nil ? $0.facts(.scheduled) : []
    }
  }

  /// Records how well the items were remembered.
  ///
  /// - Throws: `StudyError.usage` for an item that is not reviewed.
  public func grade(_ words: [String], _ grade: Grade) throws -> [Mark] {
    try marking.mark(words, as: "review", "--\(grade.rawValue)") { marked in
      guard marked.status.reviewDay != nil else {
        let id = marked.item.id.rawValue
        throw StudyError.usage(
          "\(id) is not in review, so nothing was changed",
          hint: "Start with: study review --start \(id)")
      }
      return marked.facts(.graded(grade))
    }
  }

  /// Ends the reviews of the items and discards their grades.
  public func stop(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "review", "--stop") {
      try $0.retractions { $0.action.sort == .review }
    }
  }
}
