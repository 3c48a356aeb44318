import GRDB
public import StudyModel

/// What is left of some items, and how much of them was read of late.
public struct Outlook: Equatable, Sendable {
  /// How long the open ones probably take; what is parked is open here.
  public var minutesLeft: Int
  /// Read in the weeks that were asked about.
  public var lately: Int
  /// In how many of these weeks something was read.
  public var activeWeeks: Int

  public init(minutesLeft: Int, lately: Int, activeWeeks: Int) {
    self.minutesLeft = minutesLeft
    self.lately = lately
    self.activeWeeks = activeWeeks
  }

  /// What it takes to work one out.
  public struct Question: Sendable {
    /// How long an item of each kind probably takes.
    public var minutes: [Kind: Int]
    /// Whole weeks.
    public var weeks: ClosedRange<Day>
    public var today: Day

    public init(minutes: [Kind: Int], weeks: ClosedRange<Day>, today: Day) {
      self.minutes = minutes
      self.weeks = weeks
      self.today = today
    }
  }

  /// Sums over rows that each have an item, its status and edit once.
  static let columns = """
    sum(CASE WHEN status.state IN ('done', 'skipped') THEN 0 ELSE ifnull(edit.minutes,
      CASE item.kind \(Kind.allCases.map { "WHEN '\($0.rawValue)' THEN :\($0.rawValue)" }
        .joined(separator: " ")) END) END),
    count(*) FILTER (WHERE \(isLate)),
    count(DISTINCT (status.done_day + 3) / 7) FILTER (WHERE \(isLate))
    """

  private static let isLate =
    "status.by_list = 0 AND status.done_day BETWEEN :first_day AND :last_day"

  static func arguments(_ question: Question) -> [String: any DatabaseValueConvertible] {
    var arguments: [String: any DatabaseValueConvertible] = [
      "first_day": question.weeks.lowerBound.number, "last_day": question.weeks.upperBound.number,
    ]
    for kind in Kind.allCases {
      arguments[kind.rawValue] = question.minutes[kind] ?? kind.usualMinutes
    }
    return arguments
  }

  /// Decodes `columns`, which start at `first`.
  init(_ row: Row, from first: Int) {
    self.init(
      minutesLeft: row[first] ?? 0, lately: row[first + 1], activeWeeks: row[first + 2])
  }
}
