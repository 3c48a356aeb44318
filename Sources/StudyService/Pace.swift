public import StudyModel
public import StudyStorage

/// What was read of late: no totals of what is left, only what was done.
public struct Pace: Sendable {
  /// Items done since Monday.
  public var doneThisWeek: Int
  /// Minutes spent on them, where recorded.
  public var minutesThisWeek: Int
  /// Weeks in a row with something done, this one or the last included.
  public var weeksRunning: Int

  public init(_ snapshot: Snapshot, now: Instant) throws {
    let week = Day(now).week
    let thisWeek = try snapshot.fetchDone(since: now + -.days(8)).filter { Day($0.at).week == week }
    doneThisWeek = thisWeek.count
    minutesThisWeek = thisWeek.compactMap(\.minutes).reduce(0, +)
    weeksRunning = try Self.weeksRunning(snapshot, until: now)
  }

  /// A streak longer than two years is told as two years.
  private static let longestStreak = 104

  /// Looks up one mark a week, however many there are.
  private static func weeksRunning(_ snapshot: Snapshot, until now: Instant) throws -> Int {
    var running = 0
    var last = Day(now).week + 1
    var before = now + .days(1)
    while running < longestStreak, let at = try snapshot.fetchLastDone(before: before) {
      let day = Day(at)
      if day.week == last {
        // Still of the week that is counted: near its begin in local time.
        before = at
        continue
      }
      // The week that has just begun may still be empty.
      guard day.week == last - 1 || (running == 0 && day.week == last - 2) else { break }
      running += 1
      last = day.week
      // Ten hours before noon of its Monday it has about begun.
      let weekday = day.number + 3 - 7 * day.week
      before = min(at, day.noon + -.days(Int64(weekday)) + -36_000_000)
    }
    return running
  }
}
