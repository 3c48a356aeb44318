public import StudyModel
public import StudyStorage

/// What to study now, and why.
public struct Agenda {
  private let snapshot: Snapshot
  private let now: Instant
  private let weights: RankWeights

  public init(_ snapshot: Snapshot, now: Instant, weights: RankWeights = RankWeights()) {
    self.snapshot = snapshot
    self.now = now
    self.weights = weights
  }

  /// The whole ranking with its first `limit` items in full.
  ///
  /// The same for the same database and day: points, then list order, then id.
  ///
  /// - Parameters:
  ///   - minutes: keeps what is estimated at no more than 1.25 of that.
  ///   - kinds: keeps those kinds; empty keeps all.
  ///   - ids: keeps those items; nil keeps all.
  public func suggestions(
    limit: Int, minutes: Int? = nil, kinds: Set<Kind> = [], ids: Set<Item.ID>? = nil
  ) throws -> Suggestions {
    let estimates = try Estimates(snapshot)
    var candidates = try self.candidates()
    candidates.removeAll { candidate in
      if let minutes, Double(estimates[candidate.kind]) > 1.25 * Double(minutes) { return true }
      if !kinds.isEmpty, !kinds.contains(candidate.kind) { return true }
      return ids.map { !$0.contains(candidate.item) } ?? false
    }
    let reading = candidates.filter(isFreshlyReading).sorted {
      $0.openedAt ?? now > $1.openedAt ?? now
    }
    let ranked = ranked(candidates.filter { !isFreshlyReading($0) })
    return Suggestions(
      reading: try inFull(reading.map { ($0, []) }, estimates),
      items: try inFull(Array(ranked.prefix(limit)), estimates),
      ranking: ranked.map { ($0.0.item, $0.1.map(\.points).reduce(0, +)) })
  }

  /// The terms of one open item with its place in the whole ranking; nil when
  /// it is not ranked: done, skipped, gone or being read.
  public func explanation(of id: Item.ID) throws -> Explanation? {
    let ranked = ranked(try candidates().filter { !isFreshlyReading($0) })
    guard let index = ranked.firstIndex(where: { $0.0.item == id }) else { return nil }
    let suggestion = try inFull([ranked[index]], Estimates(snapshot))[0]
    let behind = ranked[(index + 1)...].prefix(2).map {
      (id: $0.0.item, score: $0.1.map(\.points).reduce(0, +))
    }
    return Explanation(
      suggestion: suggestion, place: index + 1, count: ranked.count, behind: Array(behind))
  }

  private func isFreshlyReading(_ candidate: Candidate) -> Bool {
    guard candidate.isReading, let openedAt = candidate.openedAt else { return false }
    return now - openedAt <= .days(14)
  }

  /// Every open item with its signals.
  private func candidates() throws -> [Candidate] {
    let tags = try snapshot.fetchTags()
    let active = try snapshot.fetchTopics(withDoneSince: now + -.days(7))
    var candidates: [Candidate] = []
    var index: [Item.ID: Int] = [:]
    var seenInTopic: [Topic.ID: Int] = [:]
    for posting in try snapshot.fetchOpenPostings() {
      let at = index[posting.item] ?? candidates.count
      if at == candidates.count {
        index[posting.item] = at
        candidates.append(Candidate(posting))
      }
      // A page that stands twice in a topic takes one place there.
      guard !candidates[at].places.contains(where: { $0.topic == posting.topic }) else { continue }
      let nth = seenInTopic[posting.topic, default: 0] + (posting.isReading ? 0 : 1)
      seenInTopic[posting.topic] = nth
      candidates[at].places.append((posting.topic, posting.isReading ? .max : nth))
    }
    for at in candidates.indices {
      let candidate = candidates[at]
      let signals = RankSignals(
        tags: tags[candidate.item] ?? [], places: candidate.places,
        lists: Set(candidate.places.map(\.topic.list)).count, addedAt: candidate.addedAt,
        activeTopics: active)
      candidates[at].terms = signals.terms(now: now, weights: weights)
    }
    return candidates
  }

  /// The candidates from the best down, each with its terms.
  ///
  /// An item loses points for each of its topic above it. Within a topic the
  /// better item always comes first, so the n-th of a topic has n-1 above it,
  /// whatever the other topics do: one sort gives the order of a greedy pick.
  private func ranked(_ candidates: [Candidate]) -> [(Candidate, [RankTerm])] {
    let scored = candidates.enumerated().map { order, candidate in
      (candidate: candidate, order: order, score: candidate.terms.map(\.points).reduce(0, +))
    }
    let best = scored.sorted { ($1.score, $0.order) < ($0.score, $1.order) }
    var above: [Topic.ID: Int] = [:]
    let spread = best.map { entry in
      let topic = entry.candidate.places[0].topic
      let count = above[topic, default: 0]
      above[topic] = count + 1
      return (entry, count, score: entry.score + count * weights.sameTopic)
    }
    return spread.sorted { ($1.score, $0.0.order) < ($0.score, $1.0.order) }.map {
      entry, count, _ in
      let penalty = RankTerm(points: count * weights.sameTopic, reason: .sameTopic(count))
      return (entry.candidate, entry.candidate.terms + (count > 0 ? [penalty] : []))
    }
  }

  private func inFull(
    _ ranked: [(Candidate, [RankTerm])], _ estimates: Estimates
  ) throws -> [Suggestion] {
    let ids = ranked.map(\.0.item)
    let items = Dictionary(
      uniqueKeysWithValues: try snapshot.fetchItems(ids).map { ($0.id, $0) })
    let topics = try snapshot.fetchTopics(ranked.flatMap { $0.0.places.map(\.topic) })
    let statuses = try snapshot.fetchStatuses(ids)
    return ranked.compactMap { candidate, terms in
      guard let item = items[candidate.item] else { return nil }
      return Suggestion(
        item: item, status: statuses[item.id] ?? Status(), terms: terms,
        minutes: estimates[item.kind], topics: candidate.places.compactMap { topics[$0.topic] })
    }
  }
}

/// An open item on its way through the ranking.
private struct Candidate {
  let item: Item.ID
  let kind: Kind
  let addedAt: Instant
  let isReading: Bool
  let openedAt: Instant?
  var places: [(topic: Topic.ID, nth: Int)] = []
  var terms: [RankTerm] = []

  init(_ posting: OpenPosting) {
    item = posting.item
    kind = posting.kind
    addedAt = posting.addedAt
    isReading = posting.isReading
    openedAt = posting.openedAt
  }
}
