import StudyModel
import Testing

@Suite struct `Recall after reviews` {
  /// Whole days between reviews as computed by FSRS-6 of open-spaced-repetition; without gaps,
  /// each review is on its due day.
  @Test(arguments: [
    ("GGGGGG", nil, [2, 11, 46, 163, 497, 1346]),
    ("GGGAGG", nil, [2, 11, 46, 3, 8, 19]),
    ("A", nil, [1]),
    ("H", nil, [1]),
    ("E", nil, [8]),
    ("GGGGGGGGGGGG", nil, [2, 11, 46, 163, 497, 1346, 3292, 7398, 15_466, 30_394, 36_500, 36_500]),
    // Early, late, and both.
    ("GGGGG", [1, 3, 10, 30], [2, 7, 20, 54, 139]),
    ("GGGGG", [5, 40, 200, 900], [2, 18, 108, 464, 1702]),
    ("GGAGGAG", [2, 30, 1, 5, 60, 2], [2, 11, 2, 4, 11, 2, 4]),
    ("GGGA", [2, 10, 3650], [2, 11, 44, 5]),
    ("EHGEAHG", [8, 20, 30, 100, 2, 3], [8, 27, 74, 199, 5, 7, 11]),
    // On the same day.
    ("GGGG", [0, 0, 2], [2, 2, 2, 11]),
    ("AGGG", [0, 0, 1], [1, 1, 1, 2]),
    ("GAGG", [2, 0, 3], [2, 1, 1, 4]),
    ("GHEG", [0, 0, 0], [2, 2, 4, 4]),
    ("GGGAAG", [2, 11, 46, 0, 0], [2, 11, 46, 3, 1, 1]),
  ])
  func `intervals are those of the reference`(grades: String, gaps: [Int]?, intervals: [Int])
    throws
  {
    try expect(intervals, of: grades, gaps: gaps ?? intervals)
  }

  @Test(arguments: [
    ("GGGGGG", [0, 2, 13, 59, 222, 719], 1345.528778, 2.083724),
    ("GGAGGAG", [0, 2, 32, 33, 38, 98, 100], 3.601144, 9.106191),
    ("AAAAAA", [0, 0, 0, 0, 0, 0], 0.003541, 9.964319),
    ("AAAAAA", [0, 1, 2, 3, 4, 5], 0.015356, 9.964319),
    ("AAEEE", [0, 0, 0, 0, 0], 0.694828, 7.104503),
    ("GHEG", [0, 0, 0, 0], 3.946054, 2.97698),
    ("EHGEAHG", [0, 8, 28, 58, 158, 160, 163], 10.868329, 8.213045),
  ])
  func `stability and difficulty are those of the reference`(
    grades: String, days: [Int], stability: Double, difficulty: Double
  ) throws {
    let recall = try #require(Recall(reviews: Array(zip(days, Self.grades(grades)))))
    #expect(abs(recall.stability - stability) < 0.000_001)
    #expect(abs(recall.difficulty - difficulty) < 0.000_001)
  }

  @Test(arguments: [(0.8, [8, 75, 521, 2762, 11_761]), (0.95, [1, 3, 8, 19, 43])])
  func `a higher retention brings reviews sooner`(retention: Double, intervals: [Int]) throws {
    try expect(intervals, of: "GGGGG", gaps: intervals, retention: retention)
  }

  @Test func `without a review there is nothing to remember`() {
    #expect(Recall(reviews: []) == nil)
  }

  @Test func `two of the four grades are offered`() {
    #expect(Grade.offered == [.again, .good])
  }

  /// Adds reviews one by one, with the given gaps, and checks after each.
  private func expect(
    _ intervals: [Int], of grades: String, gaps: [Int], retention: Double = 0.9
  ) throws {
    var reviews: [(day: Int, grade: Grade)] = []
    var day = 20_000
    for (n, grade) in Self.grades(grades).enumerated() {
      reviews.append((day, grade))
      let recall = try #require(Recall(reviews: reviews, retention: retention))
      #expect(recall.interval == intervals[n], "review \(n + 1)")
      #expect(recall.lastDay == day)
      #expect(recall.dueDay == day + intervals[n])
      if n < gaps.count { day += gaps[n] }
    }
  }

  /// One grade for each letter, the first of its name.
  private static func grades(_ letters: String) -> [Grade] {
    letters.lowercased().compactMap { letter in
      Grade.allCases.first { $0.rawValue.first == letter }
    }
  }
}
