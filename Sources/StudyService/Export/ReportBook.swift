public import StudyModel
public import StudyStorage

/// The content of a report: the figures of a year, progress by topic, and what was done when.
public struct ReportBook: Sendable {
  /// The eleven months before this one, and then up to today or the last mark.
  public let days: ClosedRange<Day>
  public let stats: Stats
  public let burndown: Burndown
  /// Progress over everything listed, or over the part that matches.
  public let topics: [TopicProgress]
  public let log: Log
  /// True if nothing matches.
  public let isEmpty: Bool

  /// - Parameter filter: what to report on. Done items count even if they are in no list any
  ///   more.
  public init(_ snapshot: Snapshot, _ filter: Filter, _ selections: SelectionBuilder) throws {
    let listed = selections.selection(filter, in: .listed)
    let all = selections.selection(filter, in: .everything)
    let today = selections.today
    let last = try snapshot.fetchLastMarkedDay(after: today) ?? today
    days = Month.last(Stats.months, until: today)[0].first...last
    stats = try Stats(snapshot, all)
    burndown = try Burndown(snapshot, listed, trend: stats.trend)
    topics =
      try filter.isEverything
      ? snapshot.fetchProgress(on: today) : snapshot.fetchProgress(of: listed)
    let ids = try filter.isEverything ? nil : Set(snapshot.fetchItemIDs(all))
    log = try Log(days, snapshot, of: ids)
    isEmpty = ids?.isEmpty ?? false
  }
}
