/// One reason for an item's place, with its points.
public struct RankTerm: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case tag(Tag)
    /// Its place among the unread items of a topic, from 1.
    case order(Int, Topic.ID)
    /// In how many further lists it stands.
    case furtherLists(Int)
    /// Something in this topic was done within the week.
    case activeTopic(Topic.ID)
    case new
    /// How many items of its topic stand above it.
    case sameTopic(Int)
  }

  public var points: Int
  public var reason: Reason

  public init(points: Int, reason: Reason) {
    self.points = points
    self.reason = reason
  }
}

/// The points that each signal brings. Whole numbers, so that a total can be
/// checked in the head.
public struct RankWeights: Equatable, Sendable {
  public var startHere = 25
  public var must = 20
  public var myNext = 15
  /// What is left of `myNext` when the tag is old.
  public var myNextFaded = 5
  public var toDo = 6
  /// For the first, second … unread item of a topic.
  public var order = [10, 8, 6, 4, 2]
  public var furtherList = 2
  public var furtherListsMost = 10
  public var activeTopic = 8
  public var new = 3
  public var outdated = -50
  public var sameTopic = -10

  public init() {}
}

/// What is known of an item when it is ranked.
public struct RankSignals: Sendable {
  public var tags: [(tag: Tag, since: Instant)]
  /// The item's place among the unread of each topic it stands in, from 1.
  public var places: [(topic: Topic.ID, nth: Int)]
  public var lists: Int
  public var addedAt: Instant
  public var activeTopics: Set<Topic.ID>

  public init(
    tags: [(tag: Tag, since: Instant)], places: [(topic: Topic.ID, nth: Int)], lists: Int,
    addedAt: Instant, activeTopics: Set<Topic.ID>
  ) {
    self.tags = tags
    self.places = places
    self.lists = lists
    self.addedAt = addedAt
    self.activeTopics = activeTopics
  }

  /// The terms of the score, in a fixed order; their points add up to it.
  public func terms(now: Instant, weights: RankWeights = RankWeights()) -> [RankTerm] {
    tagTerms(now: now, weights) + placeTerms(weights) + ageTerms(now: now, weights)
  }

  private func tagTerms(now: Instant, _ weights: RankWeights) -> [RankTerm] {
    // Each group of tags counts once, by the tag that brings most.
    [
      best { $0.tag.name == "START_HERE" ? weights.startHere : nil },
      best { $0.tag.name.hasPrefix("MUST_") ? weights.must : nil },
      best { $0.tag.name == "MY_NEXT" ? weights.faded(age: now - $0.since) : nil },
      best { ["TODO", "VISIT", "REVISIT"].contains($0.tag.name) ? weights.toDo : nil },
      best { ["OUTDATED", "OLD_VERSION"].contains($0.tag.name) ? weights.outdated : nil },
    ].compactMap(\.self)
  }

  private func best(_ points: ((tag: Tag, since: Instant)) -> Int?) -> RankTerm? {
    tags.compactMap { tag in points(tag).map { RankTerm(points: $0, reason: .tag(tag.tag)) } }
      .max { $0.points < $1.points }
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
      let points = min((lists - 1) * weights.furtherList, weights.furtherListsMost)
      terms.append(RankTerm(points: points, reason: .furtherLists(lists - 1)))
    }
    if let active = places.first(where: { activeTopics.contains($0.topic) }) {
      terms.append(RankTerm(points: weights.activeTopic, reason: .activeTopic(active.topic)))
    }
    return terms
  }

  private func ageTerms(now: Instant, _ weights: RankWeights) -> [RankTerm] {
    now - addedAt <= .days(14) ? [RankTerm(points: weights.new, reason: .new)] : []
  }
}

extension RankWeights {
  /// What MY_NEXT is worth so many milliseconds after it was first seen: all
  /// of it for 30 days, then less by the day until day 180.
  func faded(age: Int64) -> Int {
    let days = age / .days(1)
    guard days > 30 else { return myNext }
    guard days < 180 else { return myNextFaded }
    return myNext - (myNext - myNextFaded) * Int(days - 30) / 150
  }
}
