import SQLite
public import StudyModel

/// The number of items of a kind that the person read in one hour of a day.
public struct ReadCount: Equatable, Sendable {
  public var day: Day
  /// 0 to 23 where the person was; nil if only the day is known.
  public var hour: Int?
  public var kind: Kind
  public var done: Int
  /// Minutes spent on them, if recorded.
  public var minutes: Int

  public init(day: Day, hour: Int?, kind: Kind, done: Int, minutes: Int) {
    self.day = day
    self.hour = hour
    self.kind = kind
    self.done = done
    self.minutes = minutes
  }
}

/// The number of items that were added on one day and closed on another.
public struct OpenSpan: Equatable, Sendable {
  /// In UTC: where the person was is not recorded.
  public var added: Day
  /// The day of the mark; for skipped or parked items, the day in UTC of the last change. Nil
  /// for open items.
  public var closed: Day?
  public var count: Int

  public init(added: Day, closed: Day?, count: Int) {
    self.added = added
    self.closed = closed
    self.count = count
  }
}

extension Snapshot {
  /// Everything that the person read, by day. Items that only a list marks done belong to no
  /// day.
  public func fetchReadCounts() throws -> [ReadCount] { try fetchReadCounts("", "true", [:]) }

  /// The same for the selected items.
  public func fetchReadCounts(_ selection: Selection) throws -> [ReadCount] {
    let query = FilterQuery(selection)
    return try fetchReadCounts(
      "WITH \(query.tables)", "status.item_id IN chosen", StatementArguments(query.arguments))
  }

  private func fetchReadCounts(
    _ with: String, _ condition: String, _ arguments: StatementArguments
  ) throws -> [ReadCount] {
    try db.values(
      """
      \(with)
      SELECT status.done_day, status.done_minute / 60 AS hour, item.kind, count(*) AS done,
        ifnull(sum(status.minutes), 0) AS minutes
      FROM status CROSS JOIN item ON item.id = status.item_id
      WHERE status.done_day IS NOT NULL AND \(Standing.isOwnMark) AND \(condition)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      """, arguments
    ) { row in
      ReadCount(
        day: try row["done_day"], hour: try row["hour"], kind: try row["kind"],
        done: try row["done"], minutes: try row["minutes"])
    }
  }

  /// When the selected items were added and closed.
  public func fetchOpenSpans(_ selection: Selection) throws -> [OpenSpan] {
    let query = FilterQuery(selection)
    let sql = """
      WITH \(query.tables)
      SELECT item.added_at / \(Int64.days(1)) AS added,
        CASE WHEN \(Standing.isIn(.done)) THEN status.done_day
          WHEN \(Standing.isClosed) THEN status.touched_at / \(Int64.days(1)) END AS closed,
        count(*) AS items
      FROM chosen CROSS JOIN item ON item.id = chosen.id
      LEFT JOIN status ON status.item_id = chosen.id
      GROUP BY 1, 2 ORDER BY 1, 2
      """
    let arguments = query.arguments.merging(["today": selection.today]) { a, _ in a }
    return try db.values(sql, StatementArguments(arguments)) {
      OpenSpan(added: try $0["added"], closed: try $0["closed"], count: try $0["items"])
    }
  }
}
