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
    let monday = Day(now).monday
    let minutes = try snapshot.fetchMinutes(doneOn: monday...(monday + 6))
    doneThisWeek = minutes.count
    minutesThisWeek = minutes.compactMap(\.self).reduce(0, +)
    weeksRunning = try Self.weeksRunning(snapshot, until: Day(now))
  }

  /// A streak longer than two years is told as two years.
  private static let longestStreak = 104

  /// Looks up one mark a week, however many there are.
  private static func weeksRunning(_ snapshot: Snapshot, until today: Day) throws -> Int {
    var running = 0
    var monday = today.monday
    while running < longestStreak, let day = try snapshot.fetchLastDoneDay(before: monday + 7) {
      // The week that has just begun may still be empty.
      if running == 0, day.monday == monday + -7 { monday = day.monday }
      guard day.monday == monday else { break }
      running += 1
      monday = monday + -7
    }
    return running
  }
}
