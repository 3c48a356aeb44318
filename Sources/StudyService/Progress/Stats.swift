public import StudyModel
public import StudyStorage

/// What the person read, by day, week and month.
///
/// A mark belongs to its calendar day and hour where the person was then. The current time zone
/// only decides which day is today.
public struct Stats: Sendable {
  /// This month and the eleven before it.
  public static let months = 12

  public let today: Day
  /// The days on which something was read.
  public let days: [Day: Tally]
  public let thisWeek: Tally
  public let thisMonth: Tally
  public let thisYear: Tally
  public let weeksRunning: Int
  public let longestRun: Int
  public let calendar: YearCalendar
  /// Each of the last months, this one last.
  public let byMonth: [(month: Month, tally: Tally)]
  /// In these months, the most read first.
  public let byKind: [(kind: Kind, tally: Tally)]
  /// 0 is Monday.
  public let weekday: Habit
  public let hour: Habit
  public let trend: Trend

  public init(_ snapshot: Snapshot, now: Instant) throws {
    self.init(try snapshot.fetchReadCounts(), today: Day(now))
  }

  /// Of the selected items.
  public init(_ snapshot: Snapshot, _ selection: Selection) throws {
    self.init(try snapshot.fetchReadCounts(selection), today: selection.today)
  }

  init(_ counts: [ReadCount], today: Day) {
    func tally(_ days: some RangeExpression<Day>) -> Tally {
      counts.filter { days.contains($0.day) }.reduce(into: Tally()) { $0 += Tally($1) }
    }
    let days = counts.reduce(into: [Day: Tally]()) { $0[$1.day, default: Tally()] += Tally($1) }
    let sorted = days.keys.sorted()
    let month = Month(today)
    self.today = today
    self.days = days
    thisWeek = tally(today.monday...today.until(today.monday + 6))
    let thisMonth = tally(month.first...today.until(month.last))
    self.thisMonth = thisMonth
    thisYear = tally(Day(firstOf: 1, today.year)...today.until(Day(firstOf: 12, today.year) + 30))
    weeksRunning = Streak.running(until: today) { before in
      sorted.last { $0 < before }
    }
    longestRun = Streak.longest(sorted)
    calendar = YearCalendar(days, today: today)

    let months = Month.last(Self.months, until: today)
    byMonth = months.map { ($0, $0 == month ? thisMonth : tally($0.first...$0.last)) }
    let recentDays = months[0].first...today.until(month.last)
    let recent = counts.filter { recentDays.contains($0.day) }
    byKind = recent.reduce(into: [Kind: Tally]()) { $0[$1.kind, default: Tally()] += Tally($1) }
      .sorted { ($1.value.done, $0.key.rawValue) < ($0.value.done, $1.key.rawValue) }
      .map { ($0.key, $0.value) }
    let activeWeeks = Set(recent.map(\.day.week)).count
    weekday = Habit(
      recent.reduce(into: [:]) { $0[$1.day.number - $1.day.monday.number, default: 0] += $1.done },
      weeks: activeWeeks)
    hour = Habit(
      recent.reduce(into: [:]) { marks, count in
        if let hour = count.hour { marks[hour, default: 0] += count.done }
      }, weeks: activeWeeks)

    let weeks = Trend.days(before: today)
    let pace = tally(weeks)
    trend = Trend(
      done: pace.done, minutes: pace.minutes,
      activeWeeks: Set(sorted.filter(weeks.contains).map(\.week)).count)
  }
}

extension Tally {
  init(_ count: ReadCount) { self.init(done: count.done, minutes: count.minutes) }
}
