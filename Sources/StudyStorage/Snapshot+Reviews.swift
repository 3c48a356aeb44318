import GRDB
public import StudyModel

/// An item with how the person stands with it.
public struct ItemStanding: Sendable {
  public var item: Item
  public var status: Status
}

/// The first items of a question, and how many there are in all.
public struct Findings: Sendable {
  public var first: [ItemStanding]
  public var count: Int
  /// True where there are more than were counted.
  public var isMore: Bool

  public init(first: [ItemStanding], count: Int, isMore: Bool = false) {
    self.first = first
    self.count = count
    self.isMore = isMore
  }
}

extension Snapshot {
  /// What the person read on those days, in that order; not what only a list
  /// says is done.
  public func fetchDone(on days: ClosedRange<Day>) throws -> [ItemStanding] {
    try fetchStandings(
      """
      status.done_day BETWEEN ? AND ? AND status.by_list = 0
      ORDER BY status.done_day, status.done_at, status.item_id
      """, [days.lowerBound.number, days.upperBound.number])
  }

  /// What was opened last on one of those days and is still being read.
  public func fetchOpened(on days: ClosedRange<Day>) throws -> [ItemStanding] {
    try fetchStandings(
      """
      status.opened_day BETWEEN ? AND ? AND status.state = 'reading'
      ORDER BY status.opened_at, status.item_id
      """, [days.lowerBound.number, days.upperBound.number])
  }

  /// What was planned for one of those weeks and no later one, by week.
  public func fetchPlanned(for weeks: ClosedRange<Int>) throws -> [ItemStanding] {
    try fetchStandings(
      "status.planned_week BETWEEN ? AND ? ORDER BY status.planned_week, status.item_id",
      [weeks.lowerBound, weeks.upperBound])
  }

  /// What is planned for that week.
  public func fetchPlannedIDs(week: Int) throws -> [Item.ID] {
    try Int64.fetchAll(
      db, sql: "SELECT item_id FROM status WHERE planned_week = ?", arguments: [week]
    ).map(Item.ID.init)
  }

  /// What stands in the list, in list order.
  public func fetchStandings(ofList list: Int64) throws -> [ItemStanding] {
    try fetchStandings(
      "TRUE ORDER BY placed.ordinal", [list],
      from: """
        (SELECT item_id, min(ordinal) AS ordinal FROM posting WHERE list_id = ? GROUP BY item_id)
        AS placed LEFT JOIN status ON status.item_id = placed.item_id
        """, item: "placed.item_id")
  }

  /// What is being read and was opened last before `instant`, oldest first.
  public func findReading(openedBefore instant: Instant, limit: Int) throws -> Findings {
    try findings(
      "status.state = 'reading' AND status.opened_at < ?", order: "status.opened_at",
      [instant.milliseconds], limit)
  }

  /// What is due for another look on that day, the longest due first.
  public func findDue(on day: Day, limit: Int) throws -> Findings {
    try findings("status.due_day <= ?", order: "status.due_day", [day.number], limit)
  }

  /// What is read or being read, has that tag and no note.
  public func findWithoutNote(tag: Tag, limit: Int) throws -> Findings {
    try findings(
      """
      status.item_id IN (\(tagged)) AND status.state IN ('done', 'reading')
        AND NOT EXISTS (SELECT 1 FROM note WHERE note.item_id = status.item_id)
      """, order: "status.touched_at", ["tag": tag.name, "before": Int64.max], limit)
  }

  /// What is open and has had that tag since before `instant`, the longest
  /// first. Counted to `most` places; a list of thousands is not walked.
  public func findOpen(
    tag: Tag, since instant: Instant, limit: Int, most: Int = 200
  ) throws -> Findings {
    let ids = try Int64.fetchAll(
      db,
      sql: """
        SELECT * FROM (
          SELECT agenda.item_id FROM posting_tag INDEXED BY posting_tag_by_tag
          CROSS JOIN posting
            ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
          CROSS JOIN agenda ON agenda.item_id = posting.item_id
          LEFT JOIN status ON status.item_id = agenda.item_id
          WHERE posting_tag.tag IN (\(tagsNamed(":tag"))) AND posting_tag.since < :before
            AND status.state IS NOT 'parked' AND NOT EXISTS (
              SELECT 1 FROM own_tag WHERE own_tag.item_id = agenda.item_id AND own_tag.tag = :tag)
          ORDER BY posting_tag.since LIMIT :most)
        UNION ALL
        SELECT agenda.item_id FROM own_tag CROSS JOIN agenda ON agenda.item_id = own_tag.item_id
        LEFT JOIN status ON status.item_id = agenda.item_id
        WHERE own_tag.tag = :tag AND is_on AND own_tag.since < :before
          AND status.state IS NOT 'parked'
        """, arguments: ["tag": tag.name, "before": instant.milliseconds, "most": most])
    var seen: Set<Int64> = []
    let found = ids.filter { seen.insert($0).inserted }
    let first = Array(found.prefix(limit))
    let standings = try fetchStandings(
      "TRUE", [json(first)],
      from: "json_each(?) AS wanted LEFT JOIN status ON status.item_id = wanted.value",
      item: "wanted.value")
    let byID = Dictionary(uniqueKeysWithValues: standings.map { ($0.item.id.rawValue, $0) })
    return Findings(
      first: first.compactMap { byID[$0] }, count: found.count, isMore: ids.count >= most)
  }

  private var tagged: String {
    """
    SELECT posting.item_id FROM posting_tag CROSS JOIN posting
      ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
    WHERE posting_tag.tag IN (\(tagsNamed(":tag"))) AND posting_tag.since < :before
      AND NOT EXISTS (
        SELECT 1 FROM own_tag WHERE own_tag.item_id = posting.item_id AND own_tag.tag = :tag)
    UNION SELECT item_id FROM own_tag WHERE tag = :tag AND is_on AND since < :before
    """
  }

  private func fetchStandings(
    _ condition: String, _ arguments: StatementArguments, from tables: String = "status",
    item: String = "status.item_id"
  ) throws -> [ItemStanding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(itemColumns), \(statusColumns) FROM \(tables) JOIN item ON item.id = \(item)
        WHERE \(condition)
        """, arguments: arguments
    ).map { ItemStanding(item: Item($0), status: Status($0, from: 7)) }
  }

  /// One pass over what the condition finds, for its first rows and their
  /// number.
  private func findings(
    _ condition: String, order: String, _ arguments: StatementArguments, _ limit: Int,
    from tables: String = "status", item: String = "status.item_id"
  ) throws -> Findings {
    let rows = try Row.fetchAll(
      db,
      sql: """
        WITH found AS MATERIALIZED (
          SELECT \(item) AS item_id, \(order) AS place FROM \(tables) WHERE \(condition))
        SELECT \(itemColumns), \(statusColumns), (SELECT count(*) FROM found)
        FROM (SELECT * FROM found ORDER BY place, item_id LIMIT \(limit)) AS first
        JOIN item ON item.id = first.item_id LEFT JOIN status ON status.item_id = item.id
        ORDER BY first.place, item.id
        """, arguments: arguments)
    return Findings(
      first: rows.map { ItemStanding(item: Item($0), status: Status($0, from: 7)) },
      count: rows.first?[19] ?? 0)
  }
}
