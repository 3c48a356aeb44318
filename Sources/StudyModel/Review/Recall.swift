/// What is remembered of one item after its reviews, and when it is due again (FSRS-6 of
/// open-spaced-repetition, with the published default weights).
///
/// A pure function of the reviews, without learning steps or randomness, so it can be derived
/// from the journal at any time.
public struct Recall: Equatable, Sendable {
  /// Days from the last review until the chance of remembering is 0.9; at least 0.001.
  public let stability: Double
  /// 1 to 10; a difficult item gains less from a review.
  public let difficulty: Double
  /// The day of the last review, numbered as in `Day.number`.
  public let lastDay: Int
  /// When the chance of remembering has fallen to the desired retention: 1 to 36,500 days after
  /// `lastDay`.
  public let dueDay: Int

  /// Folds the reviews of one item, from the earliest day to the latest; nil without any.
  ///
  /// Days may come in any order. Reviews of the same day count in the order given, since
  /// forgetting after remembering is not the reverse of it.
  ///
  /// - Precondition: `retention` is strictly between 0 and 1.
  public init?(reviews: [(day: Int, grade: Grade)], retention: Double = 0.9) {
    // The standard library's sort is stable.
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

  /// Whole days from the last review to the day it is due, 1 to 36,500.
  public var interval: Int { dueDay - lastDay }

  /// The chance of remembering on a day, above 0 and at most 1; 1 on and before the day of the
  /// last review.
  public func retrievability(on day: Int) -> Double {
    ForgettingCurve.retrievability(after: day - lastDay, stability: stability)
  }
}
