public import StudyModel
public import StudyStorage

/// Turns filters into selections, for a day and with the person's own times.
public struct SelectionBuilder {
  public let today: Day
  private let minutes: [Kind: Int]

  public init(
    _ snapshot: Snapshot, now: Instant, preferences: Preferences = Preferences()
  ) throws {
    today = Day(now)
    let estimates = try Estimates(snapshot, preferences.time)
    minutes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, estimates[$0]) })
  }

  /// The selection for a filter.
  ///
  /// Leaves out done, skipped, parked and gone items, unless the filter asks for them.
  ///
  /// - Parameter isAll: includes done, skipped and parked items.
  public func selection(_ filter: Filter, isAll: Bool = false) -> Selection {
    let scope: Selection.Scope =
      filter.speaksOfGone ? .everything : isAll || filter.speaksOfState ? .listed : .open
    return selection(filter, in: scope)
  }

  public func selection(_ filter: Filter, in scope: Selection.Scope) -> Selection {
    Selection(filter, in: scope, on: today, minutes: minutes)
  }

  /// How long an item of that kind probably takes.
  public subscript(kind: Kind) -> Int { minutes[kind] ?? kind.usualMinutes }
}

extension SelectionBuilder {
  /// The input of a forecast.
  public var forecast: Forecast.Question {
    Forecast.Question(minutes: minutes, weeks: Trend.days(before: today))
  }
}

extension Forecast {
  /// The Monday of the week in which the last of them is read at the latest; nil without a
  /// trend, see `Trend`.
  public func end(left: Int, today: Day) -> Day? {
    Trend(done: recentlyDone, activeWeeks: activeWeeks).end(left: left, today: today)
  }
}
