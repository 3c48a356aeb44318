public import StudyModel
public import StudyStorage

/// The short list of a week.
public struct Planning {
  /// How many weeks back unfinished plans are carried over from.
  public static let longestCarry = 8

  private let now: Instant
  private let marking: Marking
  private var week: Int { Day(now).week }

  public init(store: Store, now: Instant) {
    self.now = now
    marking = Marking(store: store, now: now)
  }

  /// Puts the items on this week's list, except those that are done.
  public func plan(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "plan") { marked in
      marked.status.plannedWeek == week || marked.status.state == .done
        ? [] : marked.facts(.planned(week: week))
    }
  }

  /// Takes the items off this week's list.
  public func remove(_ words: [String]) throws -> [Mark] {
    try marking.mark(words, as: "plan", "--remove") { marked in
      try marked.retractions { $0.action == .planned(week: week) }
    }
  }

  /// Puts the still open items of the last weeks' plans on this week's list.
  public func roll() throws -> [Mark] {
    try marking.mark(as: ["plan", "--roll"]) {
      $0.facts(.planned(week: week))
    } find: {
      try $0.leftovers(now: now).map(\.item)
    }
  }
}

extension Snapshot {
  /// The items planned in the last weeks, not for this one, and still open.
  func leftovers(now: Instant) throws -> [ItemStanding] {
    let week = Day(now).week
    return try fetchPlanned(for: (week - Planning.longestCarry)...(week - 1))
      .filter { $0.status.isOpen(on: Day(now)) }
  }
}
