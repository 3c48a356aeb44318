public import StudyModel
public import StudyStorage

/// What was read recently; never how much is left.
public struct Pace: Sendable {
  /// Items done since Monday, with any that are dated later than today.
  public var doneThisWeek: Int
  /// Minutes spent on them, where recorded.
  public var minutesThisWeek: Int
  /// The number of consecutive weeks with something done, up to this one or the last.
  public var weeksRunning: Int

  public init(_ snapshot: Snapshot, now: Instant) throws {
    let monday = Day(now).monday
    let minutes = try snapshot.fetchMinutes(doneSince: monday)
    doneThisWeek = minutes.count
    minutesThisWeek = minutes.compactMap(\.self).reduce(0, +)
    weeksRunning = try Streak.running(until: Day(now), atMost: Self.longestStreak) {
      try snapshot.fetchLastDoneDay(before: $0)
    }
  }

  /// A streak longer than two years counts as two years.
  private static let longestStreak = 104
}
