import SQLite
import StudyModel

extension Snapshot {
  /// When the first command was given; nil if none was.
  func findFirstCommandTime() throws -> Instant? {
    try db.scalar("SELECT at FROM command ORDER BY id LIMIT 1")
  }

  /// True for a database that has never had any content.
  func isUnused() throws -> Bool {
    try db.scalar(
      """
      SELECT NOT EXISTS (SELECT 1 FROM list UNION ALL SELECT 1 FROM item
        UNION ALL SELECT 1 FROM entry UNION ALL SELECT 1 FROM command)
      """) ?? false
  }
}
