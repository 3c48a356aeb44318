public import StudyModel
public import StudyStorage

/// What was read recently; never how much is left.
public struct Pace: Sendable {
  /// Items done in the week of today; see `Day.until(_:)`.
  public var doneThisWeek: Int
  /// Minutes spent on them, where recorded.
  public var minutesThisWeek: Int
  /// The number of consecutive weeks with something done, up to this one or the last.
  public var weeksRunning: Int

  public init(_ snapshot: Snapshot, now: Instant) throws {
    let today = Day(now)
    let minutes = try snapshot.fetchMinutes(done: today.monday...today.until(today.monday + 6))
    doneThisWeek = minutes.count
    minutesThisWeek = minutes.compactMap(\.self).reduce(0, +)
    weeksRunning = try Streak.running(until: today, atMost: Self.longestStreak) {
      try snapshot.fetchLastDoneDay(before: $0)
    }
  }

  /// A streak longer than two years counts as two years.
  private static let longestStreak = 104
}
