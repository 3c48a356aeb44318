import SQLite
public import StudyModel

extension Snapshot {
  /// Every tag in use, most used first.
  public func fetchTagUse(on today: Day) throws -> [TagUse] {
    var spellings: [Tag: [(written: String, count: Int)]] = [:]
    try db.forEachRow(
      """
      SELECT \(EffectiveTags.name("posting_tag.tag")) AS tag, written, count(*) AS lines
      FROM posting_tag GROUP BY 1, 2 ORDER BY 3 DESC, 2
      """
    ) { spellings[try $0["tag"], default: []].append((try $0["written"], try $0["lines"])) }
    return try db.values(
      """
      SELECT tag, count(*) AS items, sum(NOT is_closed) AS open, sum(is_done) AS done
      FROM (
        SELECT DISTINCT tags.item_id, tag,
          ifnull(\(Standing.isClosed), false) AS is_closed,
          ifnull(\(Standing.isIn(.done)), false) AS is_done
        FROM (\(EffectiveTags.ofItems("IN (SELECT item_id FROM posting)"))) AS tags
        LEFT JOIN status ON status.item_id = tags.item_id)
      GROUP BY tag ORDER BY 2 DESC, 1
      """, ["today": today]
    ) { row in
      let tag: Tag = try row["tag"]
      return TagUse(
        tag: tag, items: try row["items"], open: try row["open"], done: try row["done"],
        spellings: spellings[tag] ?? [])
    }
  }

  /// The new name of each renamed tag.
  public func fetchTagTargets() throws -> [Tag: Tag] {
    var targets: [Tag: Tag] = [:]
    try db.forEachRow("SELECT tag, target FROM tag_name") {
      targets[try $0["tag"]] = try $0["target"]
    }
    return targets
  }

  /// The items of the catalogue to which the person added one of those tags.
  func fetchItems(withOwnTags tags: Set<Tag>) throws -> [Item.ID] {
    try db.column(
      """
      SELECT DISTINCT item_id FROM own_tag WHERE tag \(SQL.among("tags"))
      """, ["tags": json(tags.map(\.name))])
  }
}
