import CSQLite
import SQLite
public import StudyModel

/// What the completion of a command line asks: one query each, with a limit,
/// quick with 100,000 items.
extension Snapshot {
  public typealias Named = (id: Item.ID, title: String)

  /// `fetchTouched`, with titles.
  public func fetchTouchedTitles(limit: Int) throws -> [Named] {
    let ids = try fetchTouched(limit: limit)
    let items = try fetchItems(ids)
    return ids.compactMap { id in items.first { $0.id == id }.map { ($0.id, $0.title) } }
  }

  /// The best of what is open, by the scores that do not depend on the day.
  public func fetchBestOpen(limit: Int) throws -> [Named] {
    try fetchNamed(
      """
      SELECT item.id, item.title FROM agenda CROSS JOIN item ON item.id = agenda.item_id
      \(Self.agendaOrder) LIMIT :limit
      """, ["limit": limit])
  }

  /// What is open and has an id in one of those ranges, by id.
  public func fetchOpen(in ranges: [ClosedRange<Int64>], limit: Int) throws -> [Named] {
    let condition = ranges.map {
      "agenda.item_id BETWEEN \($0.lowerBound) AND \($0.upperBound)"
    }.joined(separator: " OR ")
    return try fetchNamed(
      """
      SELECT item.id, item.title FROM agenda CROSS JOIN item ON item.id = agenda.item_id
      WHERE \(condition) ORDER BY agenda.item_id LIMIT :limit
      """, ["limit": limit])
  }

  /// What is open and has a title that the pattern fits, by id.
  public func fetchOpen(titled pattern: WordPattern?, limit: Int) throws -> [Named] {
    try fetchNamed(
      """
      SELECT item.id, item.title FROM item CROSS JOIN agenda ON agenda.item_id = item.id
      WHERE :pattern IS NULL OR study_fits(item.title, :pattern) LIMIT :limit
      """, ["pattern": pattern?.folded, "limit": limit])
  }

  /// The different titles of topics and lists that the pattern fits.
  public func fetchTopicTitles(_ pattern: WordPattern?, limit: Int) throws -> [String] {
    try fetchTexts(
      """
      SELECT DISTINCT title AS text FROM topic
      WHERE :pattern IS NULL OR study_fits(title, :pattern) LIMIT :limit
      """, ["pattern": pattern?.folded, "limit": limit])
  }

  /// Every tag that a list uses.
  public func fetchTags() throws -> [Tag] {
    try db.column(
      """
      SELECT DISTINCT \(EffectiveTags.name("listed.tag")) FROM (
        SELECT tag FROM posting_tag UNION SELECT tag FROM list_tag) AS listed
      ORDER BY 1
      """)
  }

  /// The different names of authors that the pattern fits.
  public func fetchAuthors(_ pattern: WordPattern?, limit: Int) throws -> [String] {
    try fetchTexts(
      """
      SELECT DISTINCT name AS text FROM posting_author
      WHERE :pattern IS NULL OR study_fits(name, :pattern) LIMIT :limit
      """, ["pattern": pattern?.folded, "limit": limit])
  }

  /// The different titles of lists and their places that the pattern fits.
  public func fetchListNames(_ pattern: WordPattern?, limit: Int) throws -> [String] {
    try fetchTexts(
      """
      SELECT text FROM (SELECT title AS text FROM list UNION ALL SELECT place FROM list)
      WHERE text <> '' AND (:pattern IS NULL OR study_fits(text, :pattern)) LIMIT :limit
      """, ["pattern": pattern?.folded, "limit": limit])
  }

  /// The different hosts that the pattern fits.
  public func fetchSources(_ pattern: WordPattern?, limit: Int) throws -> [String] {
    try fetchTexts(
      """
      SELECT DISTINCT study_source(key) AS text FROM item
      WHERE :pattern IS NULL OR study_fits(study_source(key), :pattern) LIMIT :limit
      """, ["pattern": pattern?.folded, "limit": limit])
  }

  private func fetchTexts(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    var found: [String] = []
    do {
      try db.forEachRow(sql, arguments) { found.append(try $0["text"]) }
    } catch let error as DatabaseError where error.resultCode == SQLITE_INTERRUPT {}
    return found
  }

  /// The rows that were read before the query was interrupted are an answer.
  private func fetchNamed(_ sql: String, _ arguments: StatementArguments) throws -> [Named] {
    var found: [Named] = []
    do {
      try db.forEachRow(sql, arguments) { found.append((try $0["id"], try $0["title"])) }
    } catch let error as DatabaseError where error.resultCode == SQLITE_INTERRUPT {}
    return found
  }
}
