import SQLite
public import StudyModel

extension Snapshot {
  /// The minutes that the person recorded, ascending, by kind.
  public func fetchMinutes() throws -> [Kind: [Int]] {
    var minutes: [Kind: [Int]] = [:]
    try db.forEachRow(
      """
      SELECT item.kind, status.minutes FROM status JOIN item ON item.id = status.item_id
      WHERE status.minutes IS NOT NULL ORDER BY status.minutes
      """
    ) { minutes[try $0["kind"], default: []].append(try $0["minutes"]) }
    return minutes
  }

  /// Minutes spent, if recorded, on each item that the person read on these days.
  public func fetchMinutes(done days: ClosedRange<Day>) throws -> [Int?] {
    try db.column(
      """
      SELECT minutes FROM status WHERE done_day BETWEEN :first AND :last AND \(Standing.isOwnMark)
      """,
      ["first": days.lowerBound, "last": days.upperBound])
  }

  /// The last day before `day` on which the person read something.
  public func fetchLastDoneDay(before day: Day) throws -> Day? {
    try db.scalar(
      "SELECT max(done_day) FROM status WHERE done_day < :day AND \(Standing.isOwnMark)",
      ["day": day])
  }

  /// The last day after `day` with anything that a log shows: a journey over the date line, or a
  /// clock that was wrong, can make marks that are later than today.
  public func fetchLastMarkedDay(after day: Day) throws -> Day? {
    try db.scalar(
      """
      SELECT max(day) FROM (
        SELECT max(done_day) AS day FROM status WHERE done_day > :day AND \(Standing.isOwnMark)
        UNION ALL
        SELECT max(opened_day) FROM status
        WHERE opened_day > :day AND state = 'reading' AND \(Standing.isOwnMark)
        UNION ALL
        SELECT max(day) FROM note WHERE day > :day)
      """, ["day": day])
  }
}
