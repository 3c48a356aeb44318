import StudyModel

/// Conditions on what the lists and the person say about an item. Those with an index of their
/// own are sets of ids, so that they can be the outer loop.
enum FilterColumns {
  /// - Parameter test: makes a condition on a column.
  static func words(_ field: FilterField, _ test: (String) -> String) -> String {
    switch field {
    case .topic, .author, .title, .note, .list: "item.id IN (\(items(field, test)))"
    case .tag:
      tagged(
        """
        IN (SELECT used.tag FROM (
          SELECT tag FROM posting_tag GROUP BY tag UNION SELECT tag FROM own_tag LIMIT -1) AS used
          WHERE \(test(EffectiveTags.name("used.tag"))))
        """)
    case .source: test("study_source(item.key)")
    case .url: test("item.address")
    case .kind, .status, .added, .opened, .done, .minutes, .lists, .id, .is: "false"
    }
  }

  /// The columns that a word without a field searches.
  static func text(_ test: (String) -> String) -> String {
    let fields: [FilterField] = [.title, .author, .topic, .note]
    let sets = fields.map { items($0, test) }.joined(separator: "\nUNION ALL ")
    return "item.id IN (\(sets)\nUNION ALL SELECT id FROM item WHERE \(test("address")))"
  }

  private static func items(_ field: FilterField, _ test: (String) -> String) -> String {
    switch field {
    case .topic:
      """
      SELECT posting.item_id FROM topic CROSS JOIN posting ON \(SQL.postingsBelowTopic)
      WHERE \(test("topic.title"))
      """
    case .author:
      """
      SELECT posting.item_id FROM \(SQL.postingsOfAuthors)
      WHERE \(test("posting_author.name"))
      """
    case .title:
      """
      SELECT id FROM item WHERE \(test("title"))
      UNION ALL SELECT item_id FROM posting
      WHERE NOT is_untitled AND title IS NOT NULL AND \(test("title"))
      """
    case .note:
      """
      SELECT item_id FROM posting WHERE note <> '' AND \(test("note"))
      UNION ALL SELECT item_id FROM note WHERE \(test("text"))
      """
    case .list:
      """
      SELECT posting.item_id FROM list CROSS JOIN posting ON posting.list_id = list.id
      WHERE \(test("list.title")) OR \(test("list.place"))
      """
    case .tag, .kind, .status, .source, .url, .added, .opened, .done, .minutes, .lists, .id, .is:
      "SELECT NULL WHERE false"
    }
  }

  /// Items with a tag that matches the condition, which follows the tag's name.
  static func tagged(_ condition: String) -> String {
    "item.id IN (\(EffectiveTags.items(condition)))"
  }

  /// The item that has or had a key.
  static func keyed(_ key: String) -> String {
    """
    item.id IN (SELECT id FROM item WHERE key = \(key)
      UNION ALL SELECT item_id FROM alias WHERE key = \(key))
    """
  }

  /// - Parameter range: follows a number.
  static func numbers(_ field: FilterField, _ range: String) -> String {
    switch field {
    case .id:
      """
      (item.id \(range)
        OR item.id IN (SELECT item_id FROM former_item WHERE former_item.id \(range)))
      """
    case .lists: "\(SQL.listCount()) \(range)"
    case .minutes:
      SQL.minutes("(SELECT minutes FROM edit WHERE edit.item_id = item.id)") + " \(range)"
    case .topic, .tag, .kind, .status, .list, .author, .source, .title, .note, .url, .added,
      .opened, .done, .is:
      "false"
    }
  }

  /// - Parameter range: follows the number of a day.
  static func days(_ field: FilterField, _ range: String) -> String {
    switch field {
    case .opened: "item.id IN (SELECT item_id FROM status WHERE opened_day \(range))"
    case .done: "item.id IN (SELECT item_id FROM status WHERE done_day \(range))"
    case .topic, .tag, .kind, .status, .list, .author, .source, .title, .note, .url, .added,
      .minutes, .lists, .id, .is:
      "false"
    }
  }
}
