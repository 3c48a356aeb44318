import GRDB
public import StudyModel

/// What the completion of a command line asks: one query each, with a limit,
/// quick with 100,000 items.
extension Snapshot {
  public typealias Named = (id: Item.ID, title: String)

  /// What is being read, from the one opened last.
  public func fetchReading(limit: Int) throws -> [Named] {
    try fetchNamed(
      """
      SELECT item.id, item.title FROM status CROSS JOIN item ON item.id = status.item_id
      WHERE status.state = 'reading'
      ORDER BY status.opened_at DESC, status.item_id DESC LIMIT ?
      """, [limit])
  }

  /// The best of what is open, whatever the day.
  public func fetchBestOpen(limit: Int) throws -> [Named] {
    try fetchNamed(
      """
      SELECT item.id, item.title FROM agenda CROSS JOIN item ON item.id = agenda.item_id
      ORDER BY agenda.score DESC, agenda.list_id, agenda.ordinal, agenda.item_id LIMIT ?
      """, [limit])
  }

  /// What is open and has an id in one of those ranges, by id.
  public func fetchOpen(in ranges: [ClosedRange<Int64>], limit: Int) throws -> [Named] {
    let condition = ranges.map { _ in "agenda.item_id BETWEEN ? AND ?" }.joined(separator: " OR ")
    let bounds: [Int64] = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    return try fetchNamed(
      """
      SELECT item.id, item.title FROM agenda CROSS JOIN item ON item.id = agenda.item_id
      WHERE \(condition) ORDER BY agenda.item_id LIMIT ?
      """, StatementArguments(bounds) + [limit])
  }

  /// What is open and has a title that the pattern fits, by id.
  public func fetchOpen(titled pattern: WordPattern?, limit: Int) throws -> [Named] {
    try fetchNamed(
      """
      SELECT item.id, item.title FROM item CROSS JOIN agenda ON agenda.item_id = item.id
      WHERE ?1 IS NULL OR study_fits(item.title, ?1) LIMIT ?2
      """, [pattern?.folded, limit])
  }

  /// The different titles of topics and lists that the pattern fits.
  public func fetchTopicTitles(_ pattern: WordPattern?, limit: Int) throws -> [String] {
    try String.fetchAll(
      db,
      sql: "SELECT DISTINCT title FROM topic WHERE ?1 IS NULL OR study_fits(title, ?1) LIMIT ?2",
      arguments: [pattern?.folded, limit])
  }

  /// Every tag that a list uses.
  public func fetchTags() throws -> [Tag] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT \(tagName("listed.tag")) FROM (
          SELECT tag FROM posting_tag UNION SELECT tag FROM list_tag) AS listed
        ORDER BY 1
        """
    ).map(Tag.init(normalised:))
  }

  /// What was found by the time that a glance is interrupted is better than
  /// nothing.
  private func fetchNamed(_ sql: String, _ arguments: StatementArguments) throws -> [Named] {
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var found: [Named] = []
    do {
      while let row = try rows.next() { found.append((Item.ID(rawValue: row[0]), row[1])) }
    } catch DatabaseError.SQLITE_INTERRUPT {}
    return found
  }
}
