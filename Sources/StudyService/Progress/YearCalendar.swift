public import StudyModel

/// A year of days in columns of weeks, this week last.
public struct YearCalendar: Sendable {
  public static let weeks = 53

  public struct Week: Sendable {
    public let monday: Day
    /// Items read on each of the seven days; nil for a future day without any.
    public let done: [Int?]
  }

  public let weeks: [Week]
  /// Items read in these weeks.
  public let done: Int
  /// Days on which something was read.
  public let activeDays: Int
  /// The day on which the most was read; the latest if there are several.
  public let best: (day: Day, done: Int)?

  init(_ days: [Day: Tally], today: Day) {
    self.init(
      (1 - Self.weeks...0).map { back in
        let monday = today.monday + 7 * back
        return Week(
          monday: monday,
          done: (0..<7).map { days[monday + $0]?.done ?? (monday + $0 > today ? nil : 0) })
      })
  }

  private init(_ weeks: [Week]) {
    self.weeks = weeks
    let days = weeks.flatMap { week in
      week.done.enumerated().map { (day: week.monday + $0.offset, done: $0.element ?? 0) }
    }.filter { $0.done > 0 }
    done = days.reduce(0) { $0 + $1.done }
    activeDays = days.count
    best = days.max { ($0.done, $0.day) < ($1.done, $1.day) }
  }

  /// Its last weeks only.
  public func last(_ count: Int) -> YearCalendar { YearCalendar(Array(weeks.suffix(count))) }
}
