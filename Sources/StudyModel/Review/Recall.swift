/// What is remembered of one item after its reviews, and when it is due again
/// (FSRS-6 of open-spaced-repetition, with the published default weights).
///
/// A pure function of the reviews: no steps of minutes, no chance. So it can be
/// derived anew from the journal at any time.
public struct Recall: Equatable, Sendable {
  /// Days from the last review until the chance to remember is 0.9; at least
  /// 0.001.
  public let stability: Double
  /// 1 to 10; a difficult item gains less from a review.
  public let difficulty: Double
  /// The day of the last review, numbered as in `Day.number`.
  public let lastDay: Int
  /// When the chance to remember has fallen to the retention asked for: 1 to
  /// 36,500 days after `lastDay`.
  public let dueDay: Int

  /// Folds the reviews of one item, from the earliest day to the latest; nil
  /// without any.
  ///
  /// Days may come in any order. Reviews of the same day count in the order
  /// given, since forgetting after remembering is not the reverse of it.
  ///
  /// - Precondition: `retention` is between 0 and 1, neither of them included.
  public init?(reviews: [(day: Int, grade: Grade)], retention: Double = 0.9) {
    // The library's sort is stable.
    let reviews = reviews.sorted { $0.day < $1.day }
    guard let first = reviews.first, let last = reviews.last else { return nil }
    var memory = Memory(first: first.grade)
    for (before, review) in zip(reviews, reviews.dropFirst()) {
      memory.review(review.grade, after: review.day - before.day)
    }
    stability = memory.stability
    difficulty = memory.difficulty
    lastDay = last.day
    dueDay =
      last.day + ForgettingCurve.interval(stability: memory.stability, retention: retention)
  }

  /// Whole days between the last review and the day it is due, 1 to 36,500.
  public var interval: Int { dueDay - lastDay }

  /// The chance to remember on a day, above 0 and at most 1; 1 on the day of
  /// the last review and before.
  public func retrievability(on day: Int) -> Double {
    ForgettingCurve.retrievability(after: day - lastDay, stability: stability)
  }
}
