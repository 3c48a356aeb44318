import StudyModel
import StudyStorage
import TestSupport
import Testing

@testable import StudyService

@Suite struct StatsTests {
  /// 2026-05-14, a Thursday.
  static let today = Day("2026-05-14")!

  @Test func `without anything read all is zero, and there are no habits and no end`() {
    let stats = Stats([], today: Self.today)
    #expect(stats.thisYear == Tally())
    #expect(stats.weeksRunning == 0)
    #expect(stats.longestRun == 0)
    #expect(stats.calendar.weeks.count == 53)
    #expect(stats.calendar.best == nil)
    #expect(stats.byMonth.count == 12)
    #expect(stats.byKind.isEmpty)
    #expect(stats.weekday == Habit([:], weeks: 0))
    #expect(stats.hour.best == nil)
    #expect(stats.trend.end(left: 10, today: Self.today) == nil)
    #expect(Burndown([], today: Self.today, trend: stats.trend).months.map(\.open) == [0])
  }

  @Test func `a week across two years counts as one, and a year begins on January 1`() {
    // 2026-01-01 is a Thursday.
    let counts = [count("2025-12-29"), count("2025-12-31", 2), count("2026-01-01", 4)]
    let stats = Stats(counts, today: Day("2026-01-02")!)
    #expect(stats.thisWeek == Tally(done: 7, minutes: 70))
    #expect(stats.thisMonth == Tally(done: 4, minutes: 40))
    #expect(stats.thisYear == Tally(done: 4, minutes: 40))
    #expect(stats.weeksRunning == 1)
    #expect(stats.byMonth.suffix(2).map(\.tally.done) == [3, 4])
    #expect(stats.byMonth.map(\.month.description).first == "2025-02")
  }

  @Test func `a mark dated tomorrow counts for this week, and one of years ahead does not`() {
    let sunday = Day("2025-08-31")!
    let stats = Stats(
      [count("2025-08-27"), count("2025-09-01"), count("2035-01-05")], today: sunday)
    #expect(stats.thisWeek == Tally(done: 2, minutes: 20))
    #expect(stats.thisMonth == Tally(done: 2, minutes: 20))
    #expect(stats.thisYear == Tally(done: 2, minutes: 20))
    #expect(stats.byKind.map(\.tally.done) == [2])
    #expect(stats.weeksRunning == 1)
    #expect(Stats([count("2035-01-05")], today: sunday).weeksRunning == 0)
    #expect(Stats([count("2025-09-01")], today: sunday).weeksRunning == 1)
  }

  @Test func `a leap day is in the calendar and its month`() {
    let stats = Stats([count("2024-02-29", 3)], today: Day("2024-03-01")!)
    #expect(stats.calendar.weeks.last?.done == [0, 0, 0, 3, 0, nil, nil])
    #expect(stats.calendar.best?.day == Day("2024-02-29"))
    #expect(stats.byMonth.suffix(2).map(\.tally.done) == [3, 0])
    #expect(Month(Day("2024-02-29")!).last == Day("2024-02-29"))
  }

  @Test func `the calendar begins on a Monday 52 weeks ago, and has what is dated later`() {
    let stats = Stats(
      [count("2025-05-11"), count("2025-05-12"), count("2026-05-14"), count("2026-05-15")],
      today: Self.today)
    #expect(stats.calendar.weeks.first?.monday == Day("2025-05-12"))
    #expect(stats.calendar.weeks.last?.done == [0, 0, 0, 1, 1, nil, nil])
    #expect(stats.calendar.done == 3)
    #expect(stats.calendar.activeDays == 3)
    #expect(stats.calendar.best?.day == Day("2026-05-15"), "of days alike the latest")
    #expect(stats.calendar.last(1).done == 2)
    #expect(stats.byKind.map(\.tally.done) == [2], "of twelve months, not of all")
  }

  @Test func `a gap of one week ends a run, but the current week may be empty`() {
    let weeks = [1, 2, 3, 5, 6, 9, 10, 11, 12].map { count(Self.today.monday + -7 * $0) }
    let stats = Stats(weeks.reversed(), today: Self.today)
    #expect(stats.weeksRunning == 3)
    #expect(stats.longestRun == 4)
    #expect(Stats(Array(weeks.reversed().prefix(6)), today: Self.today).weeksRunning == 0)
  }

  @Test func `a forecast takes three active weeks, and never goes beyond two years`() {
    let weeks = [1, 4, 8].map { count(Self.today.monday + -7 * $0 + 6, 2) }
    let stats = Stats(weeks.reversed(), today: Self.today)
    #expect(stats.trend == Trend(done: 6, minutes: 60, activeWeeks: 3))
    // Six in eight weeks: seven take nine and a third.
    #expect(stats.trend.end(left: 7, today: Self.today) == Self.today.monday + 70)
    #expect(stats.trend.end(left: 6, today: Self.today) == Self.today.monday + 56)
    #expect(stats.trend.end(left: 0, today: Self.today) == nil)
    #expect(stats.trend.end(left: 78, today: Self.today) == Self.today.monday + 7 * 104)
    #expect(stats.trend.end(left: 79, today: Self.today) == nil)
    #expect(stats.trend.end(left: .max, today: Self.today) == nil)
    #expect(
      Stats(Array(weeks.prefix(2)), today: Self.today).trend.end(left: 1, today: Self.today) == nil)
    // Neither this week nor the one before the eight.
    let outside = [count(Self.today.monday + -57), count(Self.today)]
    #expect(Stats(outside, today: Self.today).trend == Trend(done: 0, activeWeeks: 0))
  }

  @Test func `a habit takes twenty marks in three weeks, and a single leader`() {
    #expect(Habit([3: 12, 4: 7], weeks: 3).best == nil)
    #expect(Habit([3: 12, 4: 7], weeks: 3).of == 19)
    #expect(Habit([3: 12, 4: 8], weeks: 3).best == 3)
    #expect(Habit([3: 12, 4: 8], weeks: 2).best == nil)
    #expect(Habit([3: 10, 4: 10], weeks: 3).best == nil)
  }

  @Test func `the burndown counts what was open at each month's end`() {
    let spans = [
      OpenSpan(added: Day("2026-03-10")!, closed: nil, count: 5),
      OpenSpan(added: Day("2026-03-10")!, closed: Day("2026-03-31"), count: 2),
      OpenSpan(added: Day("2026-03-10")!, closed: Day("2026-05-01"), count: 3),
      OpenSpan(added: Day("2026-04-30")!, closed: Day("2026-01-01"), count: 9),
      OpenSpan(added: Day("2026-05-14")!, closed: nil, count: 1),
    ]
    let burndown = Burndown(spans, today: Self.today, trend: Trend(done: 8, activeWeeks: 3))
    #expect(burndown.months.map(\.month.description) == ["2026-03", "2026-04", "2026-05"])
    #expect(burndown.months.map(\.open) == [8, 8, 6])
    #expect(burndown.open == 6)
    #expect(burndown.end == Self.today.monday + 42)
  }

  private func count(_ day: String, _ done: Int = 1) -> ReadCount { count(Day(day)!, done) }

  private func count(_ day: Day, _ done: Int = 1) -> ReadCount {
    ReadCount(day: day, hour: nil, kind: .article, done: done, minutes: done * 10)
  }
}
