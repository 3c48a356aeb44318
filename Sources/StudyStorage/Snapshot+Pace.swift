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

  /// When each done item was done, with the minutes spent.
  public func fetchDone(since instant: Instant) throws -> [(at: Instant, minutes: Int?)] {
    try Row.fetchAll(
      db, sql: "SELECT done_at, minutes FROM status WHERE done_at >= ? ORDER BY done_at",
      arguments: [instant.milliseconds]
    ).map { (Instant(milliseconds: $0[0]), $0[1]) }
  }

  /// When the last of the items done before `instant` was done.
  public func fetchLastDone(before instant: Instant) throws -> Instant? {
    try Int64.fetchOne(
      db, sql: "SELECT max(done_at) FROM status WHERE done_at < ?",
      arguments: [instant.milliseconds]
    ).map { Instant(milliseconds: $0) }
  }
}
