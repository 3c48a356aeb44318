import StudyModel
import Testing

@Suite struct `Recall of random reviews` {
  private typealias Review = (day: Int, grade: Grade)

  @Test func `its numbers stay within their bounds`() throws {
    for _ in 0..<2000 {
      let reviews = randomReviews()
      let recall = try #require(Recall(reviews: reviews))
      #expect(recall.stability.isFinite && recall.stability >= 0.001, "\(reviews)")
      #expect((1...10).contains(recall.difficulty), "\(reviews)")
      #expect((1...36_500).contains(recall.interval), "\(reviews)")
      #expect(recall.lastDay == reviews.map(\.day).max(), "\(reviews)")
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
    for _ in 0..<1000 {
      let reviews = randomReviews(apart: 1)
      #expect(Recall(reviews: reviews.shuffled()) == Recall(reviews: reviews), "\(reviews)")
    }
  }

  @Test func `reviews of one day count in the order given`() {
    let days: [Review] = [(9, .good), (5, .again), (5, .good)]
    #expect(Recall(reviews: days) == Recall(reviews: [days[1], days[2], days[0]]))
    #expect(Recall(reviews: days) != Recall(reviews: [days[2], days[1], days[0]]))
  }

  @Test func `a worse grade never gives a longer rest`() throws {
    for _ in 0..<1000 {
      let reviews = randomReviews()
      let day = try #require(reviews.last).day + Int.random(in: 0...500)
      let recalls = Grade.allCases.compactMap { Recall(reviews: reviews + [(day, $0)]) }
      #expect(recalls[0].interval <= recalls[2].interval, "\(reviews) \(day)")
      #expect(recalls[0].stability < recalls[2].stability, "\(reviews) \(day)")
      #expect(recalls[2].interval <= recalls[3].interval, "\(reviews) \(day)")
    }
  }

  @Test(arguments: [0.7, 0.8, 0.9, 0.95])
  func `on the due day the chance to remember is the one asked for`(retention: Double) throws {
    for _ in 0..<500 {
      let reviews = randomReviews()
      let recall = try #require(Recall(reviews: reviews, retention: retention))
      #expect(recall.retrievability(on: recall.lastDay) == 1)
      // Whole days: it is crossed within a day of the due one.
      if recall.interval < 36_500 {
        #expect(recall.retrievability(on: recall.dueDay + 1) < retention, "\(reviews)")
      }
      if recall.interval > 1 {
        #expect(recall.retrievability(on: recall.dueDay - 1) > retention, "\(reviews)")
      }
      if (30..<36_500).contains(recall.interval) {
        #expect(abs(recall.retrievability(on: recall.dueDay) - retention) < 0.005, "\(reviews)")
      }
    }
  }

  /// Up to twelve reviews, from the earliest on, at least so many days apart.
  private func randomReviews(apart least: Int = 0) -> [Review] {
    var day = Int.random(in: -100...20_000)
    return (0..<Int.random(in: 1...12)).map { _ in
      day += max(least, [0, 1, Int.random(in: 0...60), Int.random(in: 0...2000)].randomElement()!)
      return (day, Grade.allCases.randomElement()!)
    }
  }
}
