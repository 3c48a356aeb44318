import GRDB
public import StudyModel

/// What a tag is called, as an expression of the column that has it, with the
/// name of its table.
func tagName(_ column: String) -> String {
  "ifnull((SELECT name FROM tag_name WHERE tag_name.tag = \(column)), \(column))"
}

/// A query for all that is called by a name, itself included unless it was
/// renamed.
func tagsNamed(_ name: String) -> String {
  """
  SELECT tag FROM tag_name WHERE name = \(name)
  UNION SELECT \(name) WHERE NOT EXISTS (SELECT 1 FROM tag_name WHERE tag = \(name))
  """
}

extension Snapshot {
  /// Every tag in use, the most used first.
  public func fetchTagUse() throws -> [TagUse] {
    let spellings = Dictionary(
      grouping: try Row.fetchAll(
        db,
        sql: """
          SELECT \(tagName("posting_tag.tag")), written, count(*) FROM posting_tag
          GROUP BY 1, 2 ORDER BY 3 DESC, 2
          """)
    ) { $0[0] as String }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT tag, count(*), sum(state NOT IN ('done', 'skipped')), sum(state = 'done')
        FROM (
          SELECT DISTINCT tags.item_id, tag, ifnull(state, 'unread') AS state
          FROM (\(itemTags("IN (SELECT item_id FROM posting)"))) AS tags
          LEFT JOIN status ON status.item_id = tags.item_id)
        GROUP BY tag ORDER BY 2 DESC, 1
        """
    ).map { row in
      TagUse(
        tag: Tag(normalised: row[0]), items: row[1], open: row[2], done: row[3],
        spellings: (spellings[row[0]] ?? []).map { ($0[1], $0[2]) })
    }
  }

  /// What each tag was renamed to.
  public func fetchTagTargets() throws -> [Tag: Tag] {
    let rows = try Row.fetchAll(db, sql: "SELECT tag, target FROM tag_name")
    return Dictionary(
      uniqueKeysWithValues: rows.map { (Tag(normalised: $0[0]), Tag(normalised: $0[1])) })
  }

  /// The items of the catalogue with a tag of their own of those names.
  func fetchItems(withOwnTags tags: Set<Tag>) throws -> [Item.ID] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT item_id FROM own_tag WHERE tag IN (\(databaseQuestionMarks(count: tags.count)))
        """, arguments: StatementArguments(tags.map(\.name))
    ).map(Item.ID.init)
  }
}
