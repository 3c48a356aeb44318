#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A memory in FSRS-6 (open-spaced-repetition): two numbers, and how a review changes them.
struct Memory: Equatable, Sendable {
  /// Days until the chance of remembering is 0.9, at least 0.001.
  private(set) var stability: Double
  /// 1 to 10.
  private(set) var difficulty: Double

  /// The published defaults, w0 to w20. They are fitted to the reviews of very many people; one
  /// reader has too few to fit others.
  static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private var w: [Double] { Self.weights }

  /// The memory after the first review.
  init(first grade: Grade) {
    stability = Self.weights[Int(grade.number) - 1]
    difficulty = Self.bounded(Self.firstDifficulty(grade))
  }

  /// Applies a review, `days` days after the previous one.
  mutating func review(_ grade: Grade, after days: Int) {
    // The new stability follows from the old difficulty.
    let next =
      if days < 1 { sameDay(grade) } else if grade == .again { lapsed(days) } else {
        recalled(grade, days)
      }
    stability = max(next, 0.001)
    difficulty = nextDifficulty(grade)
  }

  private func sameDay(_ grade: Grade) -> Double {
    let change = exp(w[17] * (grade.number - 3 + w[18])) * pow(stability, -w[19])
    // Remembering twice in a day never weakens a memory.
    return stability * (grade == .again ? change : max(change, 1))
  }

  private func recalled(_ grade: Grade, _ days: Int) -> Double {
    let ease = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
    let growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * forgotten(days)) - 1)
    return stability * (1 + growth * ease)
  }

  private func lapsed(_ days: Int) -> Double {
    let relearned =
      w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1)
      * exp(w[14] * forgotten(days))
    // Forgetting and relearning on the same day must not pay off.
    return min(relearned, stability / exp(w[17] * w[18]))
  }

  /// The chance of having forgotten after `days` days.
  private func forgotten(_ days: Int) -> Double {
    1 - ForgettingCurve.retrievability(after: days, stability: stability)
  }

  private func nextDifficulty(_ grade: Grade) -> Double {
    // The nearer to 10, the smaller the step; then a little back towards easy.
    let step = -w[6] * (grade.number - 3) * (10 - difficulty) / 9
    return Self.bounded(w[7] * Self.firstDifficulty(.easy) + (1 - w[7]) * (difficulty + step))
  }

  /// Unbounded: the number that difficulty is pulled towards is below 1.
  private static func firstDifficulty(_ grade: Grade) -> Double {
    weights[4] - exp(weights[5] * (grade.number - 1)) + 1
  }

  private static func bounded(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
