import SQLite
import StudyModel

extension Forecast {
  /// Sums over rows with one item each, its status and edit.
  static let columns = """
    sum(CASE WHEN status.state IN ('done', 'skipped') THEN 0 ELSE \(SQL.minutes()) END)
      AS minutes_left,
    count(*) FILTER (WHERE \(isRecent)) AS recently_done,
    count(DISTINCT (status.done_day + 3) / 7) FILTER (WHERE \(isRecent)) AS active_weeks
    """

  private static let isRecent =
    "\(Standing.isOwnMark) AND status.done_day BETWEEN :first_day AND :last_day"

  /// The values that `columns` binds.
  static func arguments(_ question: Question) -> [String: any DatabaseValueConvertible] {
    [
      "first_day": question.weeks.lowerBound.number, "last_day": question.weeks.upperBound.number,
    ].merging(SQL.kindMinutes(question.minutes)) { $1 }
  }

  /// Reads `columns`.
  init(_ row: NamedRow) throws {
    self.init(
      minutesLeft: try row["minutes_left"] ?? 0, recentlyDone: try row["recently_done"],
      activeWeeks: try row["active_weeks"])
  }
}
