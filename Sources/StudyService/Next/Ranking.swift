import StudyModel
import StudyStorage

/// An open item with the terms of its score.
struct RankedRow {
  var row: AgendaRow
  var terms: [RankTerm]

  var score: Int { terms.map(\.points).reduce(0, +) }
}

/// Ranks open items.
struct Ranking {
  private let snapshot: Snapshot
  private let now: Instant
  let weights: RankWeights
  private let priorities: Priorities

  init(_ snapshot: Snapshot, now: Instant, weights: RankWeights, priorities: Priorities) {
    self.snapshot = snapshot
    self.now = now
    self.weights = weights
    self.priorities = priorities
  }

  /// The first `limit` of the whole ranking, or a few more, without reading all of it.
  ///
  /// The static score of a row bounds its score from above, except for being new, for a warm
  /// topic and for the person's priorities. So all rows of these, `warm`, are read, and the
  /// others in descending order of static score, until none of the rest can rank before the
  /// last one wanted. The points that an item loses for others of its topic above it only widen
  /// the gap.
  ///
  /// - Parameter most: of the whole ranking, how many rows to look at.
  func first(
    _ limit: Int, warm: [AgendaRow], within most: Int = .max, where isWanted: (AgendaRow) -> Bool
  ) throws -> [RankedRow] {
    var seen = Set(warm.map(\.item))
    var rows = warm.filter(isWanted)
    var last: AgendaRow?
    var looked = 0
    var batch = 2 * min(max(16, limit), 1 << 20)
    while true {
      let more = try snapshot.fetchAgenda(after: last, limit: batch)
      rows += more.filter { seen.insert($0.item).inserted && isWanted($0) }
      let ranked = try ranked(rows)
      looked += more.count
      guard more.count == batch, let next = more.last, looked < most else { return ranked }
      if ranked.count >= limit {
        let edge = ranked[limit - 1]
        let bound = next.score + max(weights.fresh, 0)
        if bound < edge.score || bound == edge.score && edge.row.place < next.place {
          return ranked
        }
      }
      last = next
      batch *= 4
    }
  }

  /// The rows, best first, each with its terms.
  ///
  /// An item loses points for each item of its topic above it. Within a topic the better item
  /// always comes first, so the n-th of a topic has n-1 above it, regardless of other topics:
  /// one sort gives the order of a greedy pick.
  func ranked(_ rows: [AgendaRow]) throws -> [RankedRow] {
    let ids = rows.map(\.item)
    let tags = try snapshot.fetchTags(of: ids)
    let active = try snapshot.fetchTopics(withDoneSince: now + -.days(7))
    let topics = active.isEmpty ? [:] : try snapshot.fetchTopics(of: ids)
    let scored = rows.map { row in
      let further = (topics[row.item] ?? []).filter { $0 != row.nthTopic }.map { ($0, Int.max) }
      var signals = RankSignals(
        tags: tags[row.item] ?? [], places: [(row.nthTopic, row.nth ?? .max)] + further,
        lists: row.lists, addedAt: row.addedAt, warmTopics: active)
      signals.plan = priorities.plan(of: row.item)
      signals.focus = priorities.focus(of: row.item)
      signals.heading = row.heading
      signals.isAside = row.isAside
      if row.status.state == .parked { signals.backDay = row.status.parkedUntil }
      let terms = signals.terms(now: now, weights: weights)
      return (ranked: RankedRow(row: row, terms: terms), score: terms.map(\.points).reduce(0, +))
    }
    let best = scored.sorted { Self.isBefore($0, $1) }
    var above: [Topic.ID: Int] = [:]
    let spread = best.map { entry in
      var entry = entry
      let count = above[entry.ranked.row.home, default: 0]
      above[entry.ranked.row.home] = count + 1
      if count > 0 {
        let points = count * weights.sameTopic
        entry.ranked.terms.append(RankTerm(points: points, reason: .sameTopic(count)))
        entry.score += points
      }
      return entry
    }
    return spread.sorted { Self.isBefore($0, $1) }.map(\.ranked)
  }

  private static func isBefore(
    _ a: (ranked: RankedRow, score: Int), _ b: (ranked: RankedRow, score: Int)
  ) -> Bool {
    a.score != b.score ? a.score > b.score : a.ranked.row.place < b.ranked.row.place
  }
}

extension AgendaRow {
  /// Its position in list order, for ties.
  var place: (Int64, Int, Item.ID) { (home.list, ordinal, item) }
}
