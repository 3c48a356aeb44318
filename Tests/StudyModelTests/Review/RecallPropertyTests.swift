import StudyModel
import TestSupport
import Testing

@Suite struct `Recall of random reviews` {
  private typealias Review = (day: Int, grade: Grade)

  @Test func `its numbers stay within their bounds`() throws {
    for seed in Rounds.of(2000) {
      let reviews = Self.reviews(seed)
      let recall = try #require(Recall(reviews: reviews))
      #expect(recall.stability.isFinite && recall.stability >= 0.001, "seed \(seed): \(reviews)")
      #expect((1...10).contains(recall.difficulty), "seed \(seed): \(reviews)")
      #expect((1...36_500).contains(recall.interval), "seed \(seed): \(reviews)")
      #expect(recall.lastDay == reviews.map(\.day).max(), "seed \(seed): \(reviews)")
    }
  }

  @Test(arguments: [Grade.again, .easy], [0, 1, 100_000])
  func `a thousand times the same grade stays within the bounds`(grade: Grade, gap: Int) throws {
    let reviews = (0..<1000).map { (day: $0 * gap, grade: grade) }
    let recall = try #require(Recall(reviews: reviews))
    #expect(recall.stability.isFinite && recall.stability >= 0.001)
    #expect((1...10).contains(recall.difficulty))
    #expect((1...36_500).contains(recall.interval))
  }

  @Test func `the order of the days does not matter`() {
    for seed in Rounds.of(1000) {
      let reviews = Self.reviews(seed, apart: 1)
      var random = SplitMix(seed: seed)
      #expect(
        Recall(reviews: reviews.shuffled(using: &random)) == Recall(reviews: reviews),
        "seed \(seed): \(reviews)")
    }
  }

  @Test func `reviews of one day count in the order given`() {
    let days: [Review] = [(9, .good), (5, .again), (5, .good)]
    #expect(Recall(reviews: days) == Recall(reviews: [days[1], days[2], days[0]]))
    #expect(Recall(reviews: days) != Recall(reviews: [days[2], days[1], days[0]]))
  }

  @Test func `a worse grade never gives a longer interval`() throws {
    for seed in Rounds.of(1000) {
      let reviews = Self.reviews(seed)
      var random = SplitMix(seed: seed)
      let day = try #require(reviews.last).day + Int.random(in: 0...500, using: &random)
      let recalls = Grade.allCases.compactMap { Recall(reviews: reviews + [(day, $0)]) }
      #expect(recalls[0].interval <= recalls[2].interval, "seed \(seed): \(reviews) \(day)")
      #expect(recalls[0].stability < recalls[2].stability, "seed \(seed): \(reviews) \(day)")
      #expect(recalls[2].interval <= recalls[3].interval, "seed \(seed): \(reviews) \(day)")
    }
  }

  @Test(arguments: [0.7, 0.8, 0.9, 0.95])
  func `on the due day the chance to remember is the desired retention`(retention: Double) throws {
    for seed in Rounds.of(500) {
      let reviews = Self.reviews(seed)
      let recall = try #require(Recall(reviews: reviews, retention: retention))
      #expect(recall.retrievability(on: recall.lastDay) == 1)
      // Whole days, so retention is reached within a day of the due one.
      if recall.interval < 36_500 {
        #expect(
          recall.retrievability(on: recall.dueDay + 1) < retention, "seed \(seed): \(reviews)")
      }
      if recall.interval > 1 {
        #expect(
          recall.retrievability(on: recall.dueDay - 1) > retention, "seed \(seed): \(reviews)")
      }
      if (30..<36_500).contains(recall.interval) {
        #expect(
          abs(recall.retrievability(on: recall.dueDay) - retention) < 0.005,
          "seed \(seed): \(reviews)")
      }
    }
  }

  /// Up to twelve reviews, earliest first, at least `least` days apart.
  private static func reviews(_ seed: UInt64, apart least: Int = 0) -> [Review] {
    var random = SplitMix(seed: seed)
    var day = Int.random(in: -100...20_000, using: &random)
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      let rest = [0...0, 1...1, 0...60, 0...2000].randomElement(using: &random)!
      day += max(least, Int.random(in: rest, using: &random))
      return (day, Grade.allCases.randomElement(using: &random)!)
    }
  }
}
