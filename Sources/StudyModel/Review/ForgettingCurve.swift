#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the chance of remembering falls over the days (FSRS-6, open-spaced-repetition).
///
/// A power law, scaled so that the chance is 0.9 after `stability` days.
enum ForgettingCurve {
  /// The longest time between reviews, in days.
  static let longestInterval = 36_500

  private static let decay = -Memory.weights[20]
  private static let factor = pow(0.9, 1 / decay) - 1

  /// The chance of remembering after `days` days, above 0 and at most 1; 1 for days before the
  /// review.
  static func retrievability(after days: Int, stability: Double) -> Double {
    pow(1 + factor * Double(max(0, days)) / stability, decay)
  }

  /// Whole days until the chance has fallen to `retention`, from 1 to `longestInterval`.
  ///
  /// - Precondition: `retention` is strictly between 0 and 1.
  static func interval(stability: Double, retention: Double) -> Int {
    precondition(retention > 0 && retention < 1, "a retention is between 0 and 1")
    let days = stability / factor * (pow(retention, 1 / decay) - 1)
    // Bounded before the conversion, since Int has no infinity.
    return Int(min(max(days.rounded(), 1), Double(longestInterval)))
  }
}
