import GRDB
public import StudyModel

extension Snapshot {
  /// Minutes that the person recorded, ascending, by kind.
  public func fetchMinutes() throws -> [Kind: [Int]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT item.kind, status.minutes FROM status JOIN item ON item.id = status.item_id
        WHERE status.minutes IS NOT NULL ORDER BY status.minutes
        """)
    return Dictionary(
      grouping: rows.map { (Kind(rawValue: $0[0]) ?? .other, $0[1] as Int) }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  /// Minutes spent, where recorded, on each item that the person read in
  /// those days.
  public func fetchMinutes(doneOn days: ClosedRange<Day>) throws -> [Int?] {
    try Optional<Int>.fetchAll(
      db, sql: "SELECT minutes FROM status WHERE done_day BETWEEN ? AND ? AND by_list = 0",
      arguments: [days.lowerBound.number, days.upperBound.number])
  }

  /// The last day before that one on which the person read something.
  public func fetchLastDoneDay(before day: Day) throws -> Day? {
    Day(
      try Int.fetchOne(
        db, sql: "SELECT max(done_day) FROM status WHERE done_day < ? AND by_list = 0",
        arguments: [day.number]))
  }
}
