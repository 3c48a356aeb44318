public import StudyModel

/// How fast the person read in the eight whole weeks before this one.
///
/// The week that has just begun would make it look slower than it is, and its length would
/// depend on the time zone.
public struct Trend: Equatable, Sendable {
  public static let weeks = 8
  /// How many of the weeks must have something read for a forecast.
  public static let enough = 3
  /// No forecast goes beyond this, in weeks.
  public static let horizon = 104

  /// Of all weeks together.
  public var done: Int
  public var minutes: Int
  /// Weeks with something read.
  public var activeWeeks: Int

  public init(done: Int, minutes: Int = 0, activeWeeks: Int) {
    self.done = done
    self.minutes = minutes
    self.activeWeeks = activeWeeks
  }

  /// The days of those weeks.
  public static func days(before today: Day) -> ClosedRange<Day> {
    today.monday + -7 * weeks...today.monday + -1
  }

  /// The Monday of the week in which `left` items are read at the latest, at this pace; nil if
  /// nothing is left, if too few weeks had something read, or if it would take more than two
  /// years.
  public func end(left: Int, today: Day) -> Day? {
    guard left > 0, done > 0, activeWeeks >= Self.enough else { return nil }
    let (product, overflows) = left.multipliedReportingOverflow(by: Self.weeks)
    guard !overflows else { return nil }
    let weeks = (product - 1) / done + 1
    return weeks > Self.horizon ? nil : today.monday + 7 * weeks
  }
}
