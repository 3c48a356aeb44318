/// One reason for an item's rank, with its points.
public struct RankTerm: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case tag(Tag)
    /// Its position among the unread items of a topic, from 1.
    case order(Int, Topic.ID)
    /// The number of further lists it is in.
    case lists(Int)
    /// Something in this topic was done within the last week.
    case warm(Topic.ID)
    /// Added within the last fortnight.
    case fresh
    /// On this week's short list: the person's own, or the list with that title.
    case plan(String?)
    /// In the list with that title, which was the last plan.
    case lastPlan(String)
    /// In a topic in focus.
    case focus(String)
    /// Was parked until that day.
    case due(Day)
    /// Stands below a heading that says so.
    case heading(HeadingMark)
    /// Is about the list itself.
    case aside
    /// The number of items of its topic ranked above it.
    case sameTopic(Int)

    /// Whether it stands beside the item in a list; all reasons are in the explanation.
    public var isShownInBrief: Bool {
      switch self {
      case .tag, .order, .lists, .warm, .plan, .lastPlan, .focus, .due, .heading, .aside: true
      case .fresh, .sameTopic: false
      }
    }
  }

  public var points: Int
  public var reason: Reason

  public init(points: Int, reason: Reason) {
    self.points = points
    self.reason = reason
  }
}

/// What ranking knows about an item.
public struct RankSignals: Sendable {
  public var tags: [(tag: Tag, since: Instant)]
  /// The item's position among the unread items of each of its topics, from 1.
  public var places: [(topic: Topic.ID, nth: Int)]
  public var lists: Int
  public var addedAt: Instant
  public var warmTopics: Set<Topic.ID>
  /// Why it is on this week's short list, if it is.
  public var plan: Plan?
  /// The words of a focus that it belongs to.
  public var focus: String?
  /// The day until which it was parked, now past.
  public var backDay: Day?
  /// What the headings above it say together.
  public var heading: HeadingMark?
  /// Whether it is about the list itself wherever it stands.
  public var isAside = false

  public enum Plan: Equatable, Sendable {
    case own
    /// A list by its title; over if it is the last one and its days are past.
    case list(String, isOver: Bool)
  }

  public init(
    tags: [(tag: Tag, since: Instant)], places: [(topic: Topic.ID, nth: Int)], lists: Int,
    addedAt: Instant, warmTopics: Set<Topic.ID>
  ) {
    self.tags = tags
    self.places = places
    self.lists = lists
    self.addedAt = addedAt
    self.warmTopics = warmTopics
  }

  /// The terms of the score, in a fixed order; the score is the sum of their points.
  public func terms(now: Instant, weights: RankWeights = RankWeights()) -> [RankTerm] {
    personTerms(weights) + tagTerms(now: now, weights) + headingTerms(weights)
      + placeTerms(weights) + ageTerms(now: now, weights)
  }

  /// What the person said recently comes first.
  private func personTerms(_ weights: RankWeights) -> [RankTerm] {
    var terms: [RankTerm] = []
    if let plan {
      let reason: RankTerm.Reason =
        switch plan {
        case .own: .plan(nil)
        case .list(let title, isOver: false): .plan(title)
        case .list(let title, isOver: true): .lastPlan(title)
        }
      terms.append(RankTerm(points: weights.plan, reason: reason))
    }
    if let focus { terms.append(RankTerm(points: weights.focus, reason: .focus(focus))) }
    if let backDay { terms.append(RankTerm(points: weights.due, reason: .due(backDay))) }
    return terms
  }

  private func tagTerms(now: Instant, _ weights: RankWeights) -> [RankTerm] {
    if tags.isEmpty { return [] }
    // Each group of tags counts once: by the tag with the most points, or, among those that
    // take points, by the one that takes most. Any other tag counts by itself.
    return [
      points { TagGroup($0.tag) == .startHere ? weights.startHere : nil }.max(by: Self.isLess),
      points { TagGroup($0.tag) == .must ? weights.points(of: $0.tag) : nil }
        .max(by: Self.isLess),
      points { TagGroup($0.tag) == .myNext ? weights.faded(age: now - $0.since) : nil }
        .max(by: Self.isLess),
      points { TagGroup($0.tag) == .toDo ? weights.points(of: $0.tag) : nil }
        .max(by: Self.isLess),
      points { TagGroup($0.tag) == .outdated ? weights.points(of: $0.tag) : nil }
        .min(by: Self.isLess),
    ].compactMap(\.self) + freeTerms(weights)
  }

  private func freeTerms(_ weights: RankWeights) -> [RankTerm] {
    if weights.tags.isEmpty { return [] }
    return points { TagGroup($0.tag) == nil ? weights.tags[$0.tag.name] : nil }
  }

  private func points(_ points: ((tag: Tag, since: Instant)) -> Int?) -> [RankTerm] {
    tags.compactMap { tag in points(tag).map { RankTerm(points: $0, reason: .tag(tag.tag)) } }
  }

  private static func isLess(_ a: RankTerm, _ b: RankTerm) -> Bool { a.points < b.points }

  private func headingTerms(_ weights: RankWeights) -> [RankTerm] {
    let terms = heading.map { [RankTerm(points: weights.points(of: $0), reason: .heading($0))] }
    return (terms ?? [])
      + (isAside ? [RankTerm(points: weights.aside, reason: .aside)] : [])
  }

  private func placeTerms(_ weights: RankWeights) -> [RankTerm] {
    var terms: [RankTerm] = []
    if let place = places.min(by: { $0.nth < $1.nth }),
      weights.order.indices.contains(place.nth - 1)
    {
      terms.append(
        RankTerm(points: weights.order[place.nth - 1], reason: .order(place.nth, place.topic)))
    }
    if lists > 1 {
      let points = min((lists - 1) * weights.lists, weights.listsMost)
      terms.append(RankTerm(points: points, reason: .lists(lists - 1)))
    }
    if let active = places.first(where: { warmTopics.contains($0.topic) }) {
      terms.append(RankTerm(points: weights.warm, reason: .warm(active.topic)))
    }
    return terms
  }

  private func ageTerms(now: Instant, _ weights: RankWeights) -> [RankTerm] {
    now - addedAt <= .days(14) ? [RankTerm(points: weights.fresh, reason: .fresh)] : []
  }
}
