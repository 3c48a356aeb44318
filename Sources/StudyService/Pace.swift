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
    // A streak longer than two years is told as two years and more.
    let done = try snapshot.fetchDone(since: now + -.days(740))
    let weeks = Set(done.map { Day($0.at).week })
    let thisWeek = done.filter { Day($0.at).week == week }
    doneThisWeek = thisWeek.count
    minutesThisWeek = thisWeek.compactMap(\.minutes).reduce(0, +)
    var running = 0
    var at = weeks.contains(week) ? week : week - 1
    while weeks.contains(at) {
      running += 1
      at -= 1
    }
    weeksRunning = running
  }
}
