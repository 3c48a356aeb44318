public import StudyModel

/// Consecutive weeks in which something was read.
public enum Streak {
  /// Up to this week, or to the one before if this one is still empty. What a journey dates
  /// later counts for this one; see `Day.until(_:)`.
  ///
  /// Looks up one day a week, regardless of the number of marks.
  ///
  /// - Parameters:
  ///   - most: where to stop counting.
  ///   - lastDay: the last day before that one on which something was read.
  public static func running(
    until today: Day, atMost most: Int = .max, lastDay: (Day) throws -> Day?
  ) rethrows -> Int {
    var running = 0
    var monday = today.monday
    var end = today.until(monday + 6) + 1
    while running < most, let day = try lastDay(end) {
      if running == 0, day.monday == monday + -7 { monday = day.monday }
      guard day.monday == monday || (running == 0 && day > monday) else { break }
      running += 1
      end = monday
      monday = monday + -7
    }
    return running
  }

  /// The longest run of consecutive weeks.
  ///
  /// - Parameter days: ascending.
  static func longest(_ days: [Day]) -> Int {
    var (longest, running) = (0, 0)
    var last: Int?
    for week in days.map(\.week) where week != last {
      running = week - 1 == last ? running + 1 : 1
      longest = max(longest, running)
      last = week
    }
    return longest
  }
}
