public import StudyModel
import StudyStorage

/// What was read, and how much of it was open.
public struct StatsAnswer: Sendable {
  public var stats: Stats
  /// Only with a filter: a total of everything open would only discourage.
  public var burndown: Burndown?
}

extension Questions {
  /// Where a log without an end ends: today, or the last mark if it is dated later.
  public func lastDay() throws -> Day {
    try snapshot.fetchLastMarkedDay(after: today) ?? today
  }

  /// What the person did on those days.
  public func log(_ days: ClosedRange<Day>, _ filter: Filter) throws -> Answer<Log> {
    let ids = try everyItem(filter)
    return Answer(try Log(days, snapshot, of: ids.value), advice: ids.advice)
  }

  /// A year of reading.
  public func stats(_ filter: Filter) throws -> Answer<StatsAnswer> {
    guard !filter.isEverything else {
      return Answer(StatsAnswer(stats: try Stats(snapshot, now: now)))
    }
    let selections = try selections(for: filter)
    let selection = selections.selection(filter, in: .everything)
    let stats = try Stats(snapshot, selection)
    let burndown = try Burndown(
      snapshot, selections.selection(filter, in: .listed), trend: stats.trend)
    let isEmpty = stats.days.isEmpty && burndown.open == 0
    return Answer(
      StatsAnswer(stats: stats, burndown: burndown),
      advice: isEmpty ? try advice(on: selection) : nil)
  }
}
