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

  /// When each done item was done, with its kind and the minutes spent.
  public func fetchDone(since instant: Instant) throws -> [(
    at: Instant, kind: Kind, minutes: Int?
  )] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT status.done_at, item.kind, status.minutes
        FROM status JOIN item ON item.id = status.item_id
        WHERE status.done_at >= ? ORDER BY status.done_at
        """,
      arguments: [instant.milliseconds]
    ).map { (Instant(milliseconds: $0[0]), Kind(rawValue: $0[1]) ?? .other, $0[2]) }
  }
}
