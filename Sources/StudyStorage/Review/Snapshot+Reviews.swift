import SQLite
public import StudyModel

extension Snapshot {
  /// The items that the person read on those days, in that order, without those that only a
  /// list marks done.
  public func fetchDone(on days: ClosedRange<Day>) throws -> [ItemStanding] {
    try fetchStandings(
      """
      status.done_day BETWEEN :first AND :last AND \(Standing.isOwnMark)
      ORDER BY status.done_day, status.done_at, status.item_id
      """, ["first": days.lowerBound, "last": days.upperBound])
  }

  /// The items last opened on one of those days and still being read.
  public func fetchOpened(on days: ClosedRange<Day>) throws -> [ItemStanding] {
    try fetchStandings(
      """
      status.opened_day BETWEEN :first AND :last AND status.state = 'reading'
        AND \(Standing.isOwnMark)
      ORDER BY status.opened_at, status.item_id
      """, ["first": days.lowerBound, "last": days.upperBound])
  }

  /// The items planned for one of those weeks and no later one, by week.
  public func fetchPlanned(for weeks: ClosedRange<Int>) throws -> [ItemStanding] {
    try fetchStandings(
      """
      status.planned_week BETWEEN :first AND :last
      ORDER BY status.planned_week, status.item_id
      """, ["first": weeks.lowerBound, "last": weeks.upperBound])
  }

  /// The items planned for that week.
  public func fetchPlannedIDs(week: Int) throws -> [Item.ID] {
    try db.column("SELECT item_id FROM status WHERE planned_week = :week", ["week": week])
  }

  /// The items of the list, in list order.
  public func fetchStandings(ofList list: Int64) throws -> [ItemStanding] {
    try fetchStandings(
      "true ORDER BY placed.ordinal", ["list": list],
      from: """
        (SELECT item_id, min(ordinal) AS ordinal FROM posting
          WHERE list_id = :list GROUP BY item_id) AS placed
        LEFT JOIN status ON status.item_id = placed.item_id
        """, item: "placed.item_id")
  }

  /// The items being read, the last opened first.
  public func fetchReading(on today: Day) throws -> [ItemStanding] {
    try fetchStandings(
      "\(Standing.isIn(.reading)) ORDER BY status.opened_at DESC, status.item_id",
      ["today": today])
  }

  /// The item with which the person did something last.
  public func findLastTouched() throws -> ItemStanding? {
    try fetchStandings(
      "\(Standing.isTouched) ORDER BY status.touched_at DESC, status.item_id LIMIT 1", [:]
    ).first
  }

  /// The items being read and last opened before `instant`, oldest first.
  public func findReading(openedBefore instant: Instant, limit: Int) throws -> CountedItems {
    try count(
      "status.state = 'reading' AND status.opened_at < :before", order: "status.opened_at",
      ["before": instant, "limit": limit])
  }

  /// The items due for review on that day, longest due first.
  public func findDue(on day: Day, limit: Int) throws -> CountedItems {
    try count(
      "status.due_day <= :day", order: "status.due_day", ["day": day, "limit": limit])
  }

  /// The items done or being read that have that tag and no note.
  public func findWithoutNote(tag: Tag, limit: Int) throws -> CountedItems {
    let tagged = EffectiveTags.items("IN (\(EffectiveTags.called(":tag")))")
    return try count(
      """
      status.item_id IN (\(tagged)) AND status.state IN ('done', 'reading')
        AND NOT EXISTS (SELECT 1 FROM note WHERE note.item_id = status.item_id)
      """, order: "status.touched_at", ["tag": tag, "limit": limit])
  }

  /// The open items that have had that tag since before `instant`, longest first. Reads at most
  /// `most` postings, so that a list of thousands is not scanned.
  public func findOpen(
    tag: Tag, since instant: Instant, on today: Day, limit: Int, most: Int = 200
  ) throws -> CountedItems {
    let isOpen = """
      agenda.item_id NOT IN (SELECT item_id FROM status WHERE \(Standing.isIn(.parked)))
      """
    let ids: [Item.ID] = try db.column(
      """
      SELECT item_id FROM (
        SELECT * FROM (
          SELECT posting.item_id, posting_tag.since FROM \(EffectiveTags.postings)
          CROSS JOIN agenda ON agenda.item_id = posting.item_id
          WHERE posting_tag.tag IN (\(EffectiveTags.called(":tag")))
            AND posting_tag.since < :before AND \(EffectiveTags.isKept) AND \(isOpen)
          ORDER BY posting_tag.since LIMIT :most)
        UNION ALL
        SELECT agenda.item_id, own_tag.since
        FROM own_tag CROSS JOIN agenda ON agenda.item_id = own_tag.item_id
        WHERE own_tag.tag = :tag AND is_on AND own_tag.since < :before AND \(isOpen))
      ORDER BY since LIMIT :most
      """, ["tag": tag, "before": instant, "today": today, "most": most])
    var seen: Set<Item.ID> = []
    let found = ids.filter { seen.insert($0).inserted }
    let first = Array(found.prefix(limit))
    let standings = try fetchStandings(
      "true", ["ids": json(first)],
      from: "json_each(:ids) AS wanted LEFT JOIN status ON status.item_id = wanted.value",
      item: "wanted.value")
    let byID = Dictionary(lastOf: standings.map { ($0.item.id, $0) })
    return CountedItems(
      first: first.compactMap { byID[$0] }, count: found.count, isMore: ids.count >= most)
  }

  private func fetchStandings(
    _ condition: String, _ arguments: StatementArguments, from tables: String = "status",
    item: String = "status.item_id"
  ) throws -> [ItemStanding] {
    try db.values(
      """
      SELECT \(ItemStanding.columns) FROM \(tables) JOIN item ON item.id = \(item)
      WHERE \(condition)
      """, arguments, ItemStanding.init)
  }

  /// One pass over the matching rows, for the first `:limit` of them and their number.
  private func count(
    _ condition: String, order: String, _ arguments: StatementArguments
  ) throws -> CountedItems {
    var found = CountedItems(first: [], count: 0)
    try db.forEachRow(
      """
      WITH found AS MATERIALIZED (
        SELECT status.item_id, \(order) AS place FROM status WHERE \(condition))
      SELECT \(ItemStanding.columns), (SELECT count(*) FROM found) AS found_count
      FROM (SELECT * FROM found ORDER BY place, item_id LIMIT :limit) AS first
      JOIN item ON item.id = first.item_id LEFT JOIN status ON status.item_id = item.id
      ORDER BY first.place, item.id
      """, arguments
    ) { row in
      found.first.append(try ItemStanding(row))
      found.count = try row["found_count"]
    }
    return found
  }
}
