/// An item's tags: those of its lists without the ones that the person removed, and those that
/// the person added, each by its current name.
enum EffectiveTags {
  /// A query for the tags of items.
  ///
  /// Its columns are item_id, tag, written, since, list_id and ordinal; the person's own come
  /// last.
  ///
  /// - Parameter condition: which items; follows their id.
  static func ofItems(_ condition: String) -> String {
    """
    SELECT posting.item_id, \(name("posting_tag.tag")) AS tag, posting_tag.written,
      posting_tag.since, posting.list_id, posting.ordinal
    FROM posting CROSS JOIN posting_tag
      ON posting_tag.list_id = posting.list_id AND posting_tag.posting = posting.ordinal
    WHERE posting.item_id \(condition) AND \(isKept)
    UNION ALL
    SELECT item_id, tag, tag, since, 9223372036854775807, 0
    FROM own_tag WHERE item_id \(condition) AND is_on
    """
  }

  /// A query for the items with a tag.
  ///
  /// - Parameters:
  ///   - condition: which tags; follows their name.
  ///   - further: what else must be true of the tag's row, such as
  ///     `since < :before`.
  static func items(_ condition: String, and further: String = "true") -> String {
    """
    SELECT posting.item_id FROM \(postings)
    WHERE posting_tag.tag \(condition) AND \(further) AND \(isKept)
    UNION ALL SELECT item_id FROM own_tag WHERE own_tag.tag \(condition) AND is_on AND \(further)
    """
  }

  /// The postings of tags; tags are the outer loop.
  static let postings = """
    posting_tag CROSS JOIN posting
      ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
    """

  /// True for a tag of a posting that the person did not remove.
  static let isKept = """
    NOT EXISTS (SELECT 1 FROM own_tag
      WHERE own_tag.item_id = posting.item_id AND own_tag.tag = \(name("posting_tag.tag")))
    """

  /// A tag's current name, as an expression of its column, qualified by table.
  static func name(_ column: String) -> String {
    "ifnull((SELECT name FROM tag_name WHERE tag_name.tag = \(column)), \(column))"
  }

  /// A query for all tags whose current name is this, itself included unless it was renamed.
  static func called(_ name: String) -> String {
    """
    SELECT tag FROM tag_name WHERE name = \(name)
    UNION SELECT \(name) WHERE NOT EXISTS (SELECT 1 FROM tag_name WHERE tag = \(name))
    """
  }
}
