/// What is left of some items, and how many of them were read recently.
public struct Forecast: Equatable, Sendable {
  /// How long all that are not done or skipped probably take. Parked items count: they are put
  /// off, but still to be read.
  public var minutesLeft: Int
  /// Read in the weeks asked about.
  public var recentlyDone: Int
  /// The number of those weeks in which something was read.
  public var activeWeeks: Int

  public init(minutesLeft: Int, recentlyDone: Int, activeWeeks: Int) {
    self.minutesLeft = minutesLeft
    self.recentlyDone = recentlyDone
    self.activeWeeks = activeWeeks
  }

  /// The input of a forecast.
  public struct Question: Sendable {
    /// How long an item of each kind probably takes.
    public var minutes: [Kind: Int]
    /// Whole weeks.
    public var weeks: ClosedRange<Day>

    public init(minutes: [Kind: Int], weeks: ClosedRange<Day>) {
      self.minutes = minutes
      self.weeks = weeks
    }
  }
}
