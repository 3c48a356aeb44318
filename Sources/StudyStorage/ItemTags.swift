/// A query for the tags of items: what their lists say, without what the
/// person took away, and what the person gave, last. Each has the name that
/// the person gave it.
///
/// Its columns are item_id, tag, written, since, list_id, ordinal.
///
/// - Parameter condition: which items, to stand after their id: `= ?1`.
func itemTags(_ condition: String) -> String {
  """
  SELECT posting.item_id, \(tagName("posting_tag.tag")) AS tag, posting_tag.written, posting_tag.since,
    posting.list_id, posting.ordinal
  FROM posting CROSS JOIN posting_tag
    ON posting_tag.list_id = posting.list_id AND posting_tag.posting = posting.ordinal
  WHERE posting.item_id \(condition) AND NOT EXISTS (
    SELECT 1 FROM own_tag
    WHERE own_tag.item_id = posting.item_id AND own_tag.tag = \(tagName("posting_tag.tag")))
  UNION ALL
  SELECT item_id, tag, tag, since, 9223372036854775807, 0
  FROM own_tag WHERE item_id \(condition) AND is_on
  """
}
