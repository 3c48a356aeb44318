public import StudyModel

/// A copy of the database as JSON.
public struct BackupJSON: LookRow {
  let at: String
  let reason: String
  let schema: Int
  let size: Int
  let path: String

  public init(_ copy: Backup) {
    at = copy.name.at.rfc3339
    reason = copy.name.reason.rawValue
    schema = copy.name.schema
    size = copy.size
    path = copy.path
  }

  public static let columns: [Column<Self>] = [
    Column("at") { $0.at }, Column("reason") { $0.reason }, Column("schema") { $0.schema },
    Column("size") { $0.size }, Column("path") { $0.path },
  ]
}
