import StudyModel
public import StudyService

/// The figures of `stats` as one object. Keys are only ever added.
public struct StatsJSON: Encodable {
  public struct Sum: Encodable {
    let done: Int
    let minutes: Int

    init(_ tally: Tally) { (done, minutes) = (tally.done, tally.minutes) }
  }

  public struct OfMonth: Encodable {
    /// In the form `2026-05`.
    let month: String
    let done: Int
    let minutes: Int
  }

  public struct OfKind: Encodable {
    let kind: String
    let done: Int
    let minutes: Int
  }

  public struct Best: Encodable {
    /// A weekday from 1 for Monday, or an hour from 0; absent in a tie, or with too few marks.
    let best: Int?
    let done: Int
    /// All marks counted.
    let of: Int
  }

  public struct Pace: Encodable {
    /// The number of weeks before this one.
    let weeks: Int
    let activeWeeks: Int
    let done: Int
    let minutes: Int
  }

  public struct OpenItems: Encodable {
    struct End: Encodable {
      let month: String
      let open: Int
    }

    let months: [End]
    let open: Int
    /// The Monday of the week in which the last is read.
    let ends: String?
  }

  let today: String
  let thisWeek: Sum
  let thisMonth: Sum
  let thisYear: Sum
  let weeksRunning: Int
  let longestRun: Int
  let days: [StatsDay]
  let months: [OfMonth]
  let kinds: [OfKind]
  let weekday: Best
  let hour: Best
  let pace: Pace
  /// Only with a filter.
  let burndown: OpenItems?

  public init(_ stats: Stats, _ burndown: Burndown?) {
    today = stats.today.description
    thisWeek = Sum(stats.thisWeek)
    thisMonth = Sum(stats.thisMonth)
    thisYear = Sum(stats.thisYear)
    weeksRunning = stats.weeksRunning
    longestRun = stats.longestRun
    days = StatsDay.all(of: stats)
    months = stats.byMonth.map {
      OfMonth(month: $0.month.description, done: $0.tally.done, minutes: $0.tally.minutes)
    }
    kinds = stats.byKind.map {
      OfKind(kind: $0.kind.rawValue, done: $0.tally.done, minutes: $0.tally.minutes)
    }
    weekday = Best(
      best: stats.weekday.best.map { $0 + 1 }, done: stats.weekday.done, of: stats.weekday.of)
    hour = Best(best: stats.hour.best, done: stats.hour.done, of: stats.hour.of)
    pace = Pace(
      weeks: Trend.weeks, activeWeeks: stats.trend.activeWeeks, done: stats.trend.done,
      minutes: stats.trend.minutes)
    self.burndown = burndown.map { burndown in
      OpenItems(
        months: burndown.months.map { .init(month: $0.month.description, open: $0.open) },
        open: burndown.open, ends: burndown.end?.description)
    }
  }
}

/// A day on which something was read.
public struct StatsDay: LookRow {
  let day: String
  let done: Int
  let minutes: Int

  public static func all(of stats: Stats) -> [StatsDay] {
    stats.days.sorted { $0.key < $1.key }.map {
      StatsDay(day: $0.key.description, done: $0.value.done, minutes: $0.value.minutes)
    }
  }

  public static let columns: [Column<Self>] = [
    Column("day") { $0.day }, Column("done") { $0.done }, Column("minutes") { $0.minutes },
  ]
}
