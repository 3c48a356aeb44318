import SQLite
import StudyModel

extension Transaction {
  /// Brings up to date which of those items are in no list.
  func refreshUnlisted(_ ids: some Sequence<Item.ID>) throws {
    let ids: StatementArguments = ["ids": json(ids)]
    try db.run(
      """
      DELETE FROM unlisted WHERE item_id \(SQL.among())
        AND (item_id NOT IN (SELECT id FROM item) OR \(SQL.isListed("unlisted.item_id")))
      """, ids)
    try insertUnlisted(SQL.among(), ids)
  }

  /// Derives it of all items.
  func rebuildUnlisted() throws {
    try db.run("DELETE FROM unlisted")
    try insertUnlisted("IS NOT NULL", [])
  }

  private func insertUnlisted(_ condition: String, _ arguments: StatementArguments) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO unlisted
      SELECT id FROM item WHERE id \(condition) AND NOT \(SQL.isListed())
      """, arguments)
  }
}
