public import StudyModel
public import StudyStorage

/// The short list of a week.
public struct Planning {
  /// How many weeks back a plan is carried over from.
  public static let longestCarry = 8

  private let store: Store
  private let now: Instant
  private var week: Int { Day(now).week }

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Puts the items on this week's list; what is done stays off it.
  public func plan(_ words: [String]) throws -> [Mark] {
    try mark(words, as: "plan") { _, status, _ in
      status.plannedWeek == week || status.state == .done ? [] : [(.planned(week: week))]
    }
  }

  /// Takes the items off this week's list.
  public func remove(_ words: [String]) throws -> [Mark] {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let items = try ItemFinder(snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).markFacts(items, as: "plan --remove") {
        item, _ in
        Fold.standing(try snapshot.fetchEntries(of: [item.id]))
          .filter { $0.action == .planned(week: week) }.map { ($0.itemKey, .retract($0.id)) }
      }
    }
  }

  /// Puts what was planned in the last weeks and is still open on this week's
  /// list.
  public func roll() throws -> [Mark] {
    try store.write { transaction in
      let items = try Self.leftovers(transaction.snapshot, now: now).map(\.item)
      return try Marking(transaction: transaction, now: now).mark(items, as: "plan") { _, _ in
        [.planned(week: week)]
      }
    }
  }

  /// What was planned in the last weeks, not for this one, and is still open.
  public static func leftovers(_ snapshot: Snapshot, now: Instant) throws -> [ItemStanding] {
    let week = Day(now).week
    return try snapshot.fetchPlanned(for: (week - longestCarry)...(week - 1))
      .filter { $0.status.isOpen(on: Day(now)) }
  }

  private func mark(
    _ words: [String], as name: String,
    _ actions: (Item, Status, Snapshot) throws -> [Entry.Action]
  ) throws -> [Mark] {
    try store.write { transaction in
      let items = try ItemFinder(transaction.snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).mark(items, as: name) {
        try actions($0, $1, transaction.snapshot)
      }
    }
  }
}
