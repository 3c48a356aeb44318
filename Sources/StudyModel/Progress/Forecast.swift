/// What is left of some items, and how many of them were read recently.
public struct Forecast: Equatable, Sendable {
  /// How long those that are neither done nor skipped probably take. What is
  /// parked counts: it is put off and still to be read.
  public var minutesLeft: Int
  /// Read in the weeks that were asked about.
  public var recentlyDone: Int
  /// In how many of these weeks something was read.
  public var activeWeeks: Int

  public init(minutesLeft: Int, recentlyDone: Int, activeWeeks: Int) {
    self.minutesLeft = minutesLeft
    self.recentlyDone = recentlyDone
    self.activeWeeks = activeWeeks
  }

  /// What it takes to work one out.
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
