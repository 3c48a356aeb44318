import SQLite

extension Transaction {
  /// Gives items with several titles the values of the posting whose title most of them have, of
  /// those with a title of their own and without a moment; the first of these in list order.
  func nameByMostLines(_ ids: StatementArguments) throws {
    try db.run(
      """
      UPDATE item SET (address, title, kind, kind_reason) = (
        SELECT address, title, kind, kind_reason FROM (
          SELECT address, title, kind, kind_reason, is_untitled, moment, list_id, ordinal,
            count(*) OVER (PARTITION BY is_untitled, moment IS NOT NULL, lower(title)) AS lines
          FROM posting WHERE item_id = item.id)
        ORDER BY is_untitled, moment IS NOT NULL, lines DESC, list_id, ordinal LIMIT 1)
      WHERE id IN (
        SELECT item_id FROM posting WHERE item_id \(SQL.among())
        GROUP BY item_id HAVING count(*) > 2 AND count(DISTINCT title) > 1)
      """, ids)
  }
}
