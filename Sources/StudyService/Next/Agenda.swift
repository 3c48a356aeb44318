public import StudyModel
public import StudyStorage

/// What to study now, and why.
///
/// Deterministic for a database and a day: points, then list order, then id.
public struct Agenda {
  private let snapshot: Snapshot
  private let now: Instant
  private let ranking: Ranking
  private let priorities: Priorities
  private let times: Preferences.Times

  public init(
    _ snapshot: Snapshot, now: Instant, preferences: Preferences = Preferences()
  ) throws {
    self.snapshot = snapshot
    self.now = now
    times = preferences.time
    priorities = try Priorities(snapshot, now: now, preferences.plan)
    ranking = Ranking(snapshot, now: now, weights: preferences.rank, priorities: priorities)
  }

  /// The items being read, and the first `limit` of those that come next.
  ///
  /// - Parameters:
  ///   - minutes: keeps items that take no more than 1.25 times that, and puts those first that
  ///     fill it together.
  ///   - ids: keeps those items; nil keeps all.
  ///   - isParkedToo: keeps items parked until a future day.
  public func suggestions(
    limit: Int, minutes: Int? = nil, ids: Set<Item.ID>? = nil,
    isParkedToo: Bool = false
  ) throws -> Suggestions {
    let estimates = try Estimates(snapshot, times)
    func fits(_ row: AgendaRow) -> Bool {
      if !row.status.isOpen(on: Day(now)), !isParkedToo { return false }
      if let minutes, Double(estimates.needed(by: row)) > 1.25 * Double(minutes) { return false }
      return true
    }
    let warm = try warmRows()
    let block = readingBlock(warm)
    let reading = block.filter { fits($0) && ids?.contains($0.item) ?? true }
      .map { RankedRow(row: $0, terms: []) }
    let blockIDs = Set(block.map(\.item))
    func ranks(_ row: AgendaRow) -> Bool { !blockIDs.contains(row.item) && fits(row) }
    // What fills a time is chosen among more than are shown.
    let wanted = minutes == nil ? limit : max(limit, Filling.depth)
    // A small set is ranked whole; of a large one the first are found by the index.
    let first =
      if let ids, ids.count <= 1000 {
        try ranking.ranked(snapshot.fetchAgenda(of: ids).filter(ranks))
      } else {
        try ranking.first(wanted, warm: warm) { ids?.contains($0.item) ?? true && ranks($0) }
      }
    let together = try minutes.map { minutes in
      try Filling(minutes, estimates, perRepeat: ranking.weights.sameTopic)
        .choose(reading: reading, next: first, limit: limit) { rest, chosen in
          try ranking.first(1, warm: warm, within: Filling.reach) { row in
            ids?.contains(row.item) ?? true && ranks(row) && !chosen.contains(row.item)
              && estimates.needed(by: row) <= rest
          }.first
        }
    }
    let chosen = Set((together ?? []).map(\.row.item))
    func others(_ rows: [RankedRow]) -> [RankedRow] {
      rows.filter { !chosen.contains($0.row.item) }
    }
    let left = limit - (chosen.count - (reading.count - others(reading).count))
    return Suggestions(
      time: minutes, together: try inFull(together ?? [], estimates),
      reading: try inFull(others(reading), estimates),
      items: try inFull(Array(others(first).prefix(left)), estimates))
  }

  /// The terms of one open item and its position in the whole ranking; nil if it is not ranked:
  /// done, skipped, gone or being read.
  public func explanation(of id: Item.ID) throws -> Explanation? {
    // An item near the top is found without reading every open item.
    let warm = try warmRows()
    let block = Set(readingBlock(warm).map(\.item))
    func ranks(_ row: AgendaRow) -> Bool {
      row.status.isOpen(on: Day(now)) && !block.contains(row.item)
    }
    var ranked = Array(try ranking.first(12, warm: warm, where: ranks).prefix(12))
    var count = try snapshot.countAgenda() - warm.count { !ranks($0) }
    if !ranked.prefix(10).contains(where: { $0.row.item == id }) {
      ranked = try ranking.ranked(snapshot.fetchAgenda().filter(ranks))
      count = ranked.count
    }
    guard let index = ranked.firstIndex(where: { $0.row.item == id }) else { return nil }
    let suggestion = try inFull([ranked[index]], Estimates(snapshot, times))[0]
    let behind = ranked[(index + 1)...].prefix(2).map { (id: $0.row.item, score: $0.score) }
    return Explanation(
      suggestion: suggestion, place: index + 1, count: count, behind: Array(behind))
  }

  /// The rows whose score may exceed the static one.
  private func warmRows() throws -> [AgendaRow] {
    let warm = try snapshot.fetchWarmAgenda(since: now + -.days(7))
    let wanted = priorities.items.subtracting(warm.map(\.item))
    return try wanted.isEmpty ? warm : warm + snapshot.fetchAgenda(of: wanted.sorted())
  }

  /// What stands on top, unscored, the last opened first: what is being read, but of what only
  /// lists say that it is, a few. A list can say it of everything.
  private func readingBlock(_ warm: [AgendaRow]) -> [AgendaRow] {
    let reading = warm.filter(isFreshlyReading)
      .sorted { ($0.status.openedAt ?? now, $1.item) > ($1.status.openedAt ?? now, $0.item) }
    let fromLists = reading.filter(\.status.isByList).prefix(Self.mostFromLists).map(\.item)
    return reading.filter { !$0.status.isByList || fromLists.contains($0.item) }
  }

  private static let mostFromLists = 3

  private func isFreshlyReading(_ row: AgendaRow) -> Bool {
    guard row.status.state(on: Day(now)) == .reading, let openedAt = row.status.openedAt else {
      return false
    }
    return now - openedAt <= .days(14)
  }

  private func inFull(_ ranked: [RankedRow], _ estimates: Estimates) throws -> [Suggestion] {
    let ids = ranked.map(\.row.item)
    let items = Dictionary(
      lastOf: try snapshot.fetchItems(ids).map { ($0.id, $0) })
    let facts = try snapshot.fetchFacts(
      Dictionary(lastOf: ranked.map { ($0.row.item, estimates.minutes(of: $0.row)) }))
    return ranked.compactMap { ranked in
      guard let item = items[ranked.row.item], let facts = facts[item.id] else { return nil }
      var status = ranked.row.status
      status.unpark(by: Day(now))
      return Suggestion(
        item: item, status: status,
        isBeingRead: ranked.terms.isEmpty && isFreshlyReading(ranked.row),
        terms: ranked.terms, facts: facts, left: estimates.left(of: ranked.row))
    }
  }
}
