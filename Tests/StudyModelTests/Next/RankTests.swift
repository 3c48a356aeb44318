import StudyModel
import Testing

@Suite struct `Rank terms` {
  static let now = Instant(rfc3339: "2026-05-14T08:00:00Z")!
  let topic = Topic.ID(list: 1, ordinal: 1)

  @Test(arguments: [
    ("START_HERE", 25), ("MUST_SEE", 20), ("MUST_TRY", 20), ("MY_NEXT", 15), ("TODO", 6),
    ("REVISIT", 6), ("OUTDATED", -50), ("OLD_VERSION", -50), ("CDK", 0),
  ])
  func `each tag brings its points`(tag: String, points: Int) {
    #expect(score(tags: [(StudyModel.Tag(normalised: tag), Self.now)]) == points)
  }

  @Test func `two tags of one group count once`() {
    #expect(
      score(tags: ["MUST_SEE", "MUST_TRY"].map { (StudyModel.Tag(normalised: $0), Self.now) }) == 20
    )
  }

  @Test(arguments: [(0, 15), (30, 15), (31, 15), (60, 13), (105, 10), (180, 5), (402, 5)])
  func `MY_NEXT fades between day 30 and 180`(day: Int64, points: Int) {
    #expect(
      score(tags: [(StudyModel.Tag(normalised: "MY_NEXT"), Self.now + -.days(day))]) == points)
  }

  @Test(arguments: zip(1...6, [10, 8, 6, 4, 2, 0]))
  func `the first five unread of a topic come first`(nth: Int, points: Int) {
    #expect(score(places: [(topic, nth)]) == points)
  }

  @Test func `the best of several places counts`() {
    #expect(score(places: [(topic, 4), (Topic.ID(list: 2, ordinal: 1), 2)]) == 8)
  }

  @Test(arguments: [(1, 0), (2, 2), (6, 10), (18, 10)])
  func `further lists bring two points each, ten at most`(lists: Int, points: Int) {
    #expect(score(lists: lists) == points)
  }

  @Test func `a topic with something read this week is warm`() {
    #expect(score(places: [(topic, 9)], active: [topic]) == 8)
    #expect(score(places: [(topic, 9)], active: [Topic.ID(list: 9, ordinal: 9)]) == 0)
  }

  @Test(arguments: [(0, 3), (14, 3), (15, 0)])
  func `new means within a fortnight`(days: Int64, points: Int) {
    #expect(score(age: days) == points)
  }

  @Test func `any other tag brings its own setting, each by itself`() {
    var weights = RankWeights()
    weights.tags = ["CDK": 12, "PY": -4, "MUST": 7]
    let terms = signals(tags: ["CDK", "MUST_SEE", "PY", "JAVA", "MUST"].map(tag))
      .terms(now: Self.now, weights: weights)
    #expect(terms.map(\.points) == [20, 12, -4, 7])
  }

  @Test func `points for one tag of a group go before those of the group`() {
    var weights = RankWeights()
    weights.tags = ["MUST_SEE": 30, "MUST_DO": 2, "VISIT": 9, "OLD_VERSION": -10]
    func points(_ names: String...) -> [Int] {
      signals(tags: names.map(tag)).terms(now: Self.now, weights: weights).map(\.points)
    }
    #expect(points("MUST_SEE", "MUST_TRY") == [30])
    #expect(points("MUST_DO", "MUST_TRY") == [20])
    #expect(points("MUST_DO") == [2])
    #expect(points("VISIT", "TODO") == [9])
    #expect(points("OLD_VERSION") == [-10])
    // One warning does not weaken another.
    #expect(points("OLD_VERSION", "OUTDATED") == [-50])
  }

  @Test func `a fingerprint tells weights apart and outlives the run`() {
    var weights = RankWeights()
    #expect(weights.fingerprint == 1_625_780_965_062_761_285)
    var seen: Set = [weights.fingerprint]
    weights.tags = ["A": 1, "B": 2]
    #expect(seen.insert(weights.fingerprint).inserted)
    var other = RankWeights()
    other.tags["B"] = 2
    #expect(seen.insert(other.fingerprint).inserted)
    other.tags["A"] = 1
    #expect(other == weights)
    #expect(other.fingerprint == weights.fingerprint)
    // A new weight belongs in the paths, and in the settings.
    #expect(
      Mirror(reflecting: weights).children.count { $0.value is Int } == Self.paths.count)
    for path in Self.paths {
      var weights = RankWeights()
      weights[keyPath: path] += 1
      #expect(seen.insert(weights.fingerprint).inserted)
    }
    weights.order.removeLast()
    #expect(seen.insert(weights.fingerprint).inserted)
  }

  private static let paths: [any WritableKeyPath<RankWeights, Int> & Sendable] = [
    \.startHere, \.must, \.myNext, \.myNextFaded, \.toDo, \.lists, \.listsMost,
    \.warm, \.fresh, \.outdated, \.sameTopic, \.plan, \.focus, \.due,
    \.inProgress, \.carriedOver, \.onHold, \.aside,
  ]

  private func tag(_ name: String) -> (tag: StudyModel.Tag, since: Instant) {
    (StudyModel.Tag(normalised: name), Self.now)
  }

  private func signals(tags: [(tag: StudyModel.Tag, since: Instant)]) -> RankSignals {
    RankSignals(
      tags: tags, places: [], lists: 1, addedAt: Self.now + -.days(99), warmTopics: [])
  }

  private func score(
    tags: [(tag: StudyModel.Tag, since: Instant)] = [], places: [(topic: Topic.ID, nth: Int)] = [],
    lists: Int = 1, age: Int64 = 99, active: Set<Topic.ID> = []
  ) -> Int {
    RankSignals(
      tags: tags, places: places, lists: lists, addedAt: Self.now + -.days(age),
      warmTopics: active
    ).terms(now: Self.now).map(\.points).reduce(0, +)
  }
}
