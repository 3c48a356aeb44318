import SQLite
import StudyModel

/// What a posting says of its item. A column that would repeat the item's value is null, so most
/// texts are kept once. Code that changes an item writes them out first, with `widenPostings`.
enum PostingTexts {
  static let columns = ["address", "title", "kind", "kind_reason"]

  /// The value that a column stands for, null or not.
  ///
  /// - Parameters:
  ///   - posting: what the query calls the posting's row.
  ///   - item: what it calls the row of its item.
  static func value(
    _ column: String, of posting: String = "posting", item: String = "item"
  ) -> String {
    "ifnull(\(posting).\(column), \(item).\(column))"
  }

  /// Expressions for those columns of a posting, with every text written out.
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

  /// Leaves out the texts of those lists that their items have, and the titles as written, which only
  /// the own list needs: rows of older schemas have both.
  func narrowPostings(ofLists lists: [Int64]) throws {
    let others: StatementArguments = ["ids": json(lists.filter { $0 != OwnList.id })]
    try db.run(
      """
      UPDATE posting SET written_title = NULL
      WHERE list_id \(SQL.among()) AND written_title IS NOT NULL
      """, others)
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
    let values = columns.map { "\($0) = \(value($0, "posting", "item"))" }
    try db.run(
      """
      UPDATE posting SET \(values.joined(separator: ", "))
      FROM item WHERE item.id = posting.item_id AND \(key) \(SQL.among())
        AND (\(columns.map(condition).joined(separator: " OR ")))
      """, arguments)
  }
}
