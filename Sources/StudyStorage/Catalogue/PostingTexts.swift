import SQLite
import StudyModel

/// What a posting says of its item. Where that is what the item has, the column is null, so that
/// most texts are kept once; who changes an item writes them out before.
enum PostingTexts {
  static let columns = ["address", "title", "kind", "kind_reason"]

  /// The value of a column, whether it is null or not. Its row and that of its item have those
  /// names.
  static func value(
    _ column: String, of posting: String = "posting", item: String = "item"
  ) -> String {
    "ifnull(\(posting).\(column), \(item).\(column))"
  }

  /// The expressions that give a row as it would be without the rule, for those columns of it.
  static func writtenOut(_ names: [String]) -> [String] {
    names.map { columns.contains($0) ? value($0) : "posting.\($0)" }
  }
}

extension Transaction {
  /// Writes out the texts of those items' postings, before the items or their postings change.
  func widenPostings(of items: some Sequence<Item.ID>) throws {
    try setPostingTexts(
      PostingTexts.value, where: { "posting.\($0) IS NULL" }, "posting.item_id",
      ["ids": json(items)])
  }

  /// Leaves out the texts again that those items have.
  func narrowPostings(of items: some Sequence<Item.ID>) throws {
    try narrowPostings("posting.item_id", ["ids": json(items)])
  }

  /// Leaves out the texts of those lists that their items have.
  func narrowPostings(ofLists lists: [Int64]) throws {
    try narrowPostings("posting.list_id", ["ids": json(lists)])
  }

  private func narrowPostings(_ key: String, _ arguments: StatementArguments) throws {
    try setPostingTexts(
      { column, _, _ in "nullif(posting.\(column), item.\(column))" },
      where: { "posting.\($0) = item.\($0)" }, key, arguments)
  }

  private func setPostingTexts(
    _ value: (String, String, String) -> String, where condition: (String) -> String,
    _ key: String, _ arguments: StatementArguments
  ) throws {
    let columns = PostingTexts.columns
    try db.run(
      """
      UPDATE posting SET \(columns.map { "\($0) = \(value($0, "posting", "item"))" }.joined(separator: ", "))
      FROM item WHERE item.id = posting.item_id AND \(key) \(SQL.among())
        AND (\(columns.map(condition).joined(separator: " OR ")))
      """, arguments)
  }
}
