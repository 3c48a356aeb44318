import StudyModel
import StudyStorage

/// Fills a time with items: first what is being read, then always the best that fits into the
/// rest.
///
/// An item loses points for each one of its kind that was chosen before, as it does for its
/// topic in the ranking: so an hour is an article and a video, unless four articles are much
/// better.
struct Filling {
  /// How many of the ranking are looked at.
  static let depth = 100

  private let minutes: Int
  private let estimates: Estimates
  private let perRepeat: Int

  /// - Parameter perRepeat: the points for each item of the same kind, zero or less.
  init(_ minutes: Int, _ estimates: Estimates, perRepeat: Int) {
    self.minutes = minutes
    self.estimates = estimates
    self.perRepeat = perRepeat
  }

  /// - Parameters:
  ///   - next: best first.
  ///   - limit: of the items that are not being read.
  func choose(reading: [RankedRow], next: [RankedRow], limit: Int) -> [RankedRow] {
    var rest = minutes
    var kinds: [Kind: Int] = [:]
    var chosen: [RankedRow] = []
    func take(_ ranked: RankedRow) {
      rest -= estimates.needed(by: ranked.row)
      kinds[ranked.row.kind, default: 0] += 1
      chosen.append(ranked)
    }
    for ranked in reading where estimates.needed(by: ranked.row) <= rest { take(ranked) }
    var left = Array(next.prefix(Self.depth))
    for _ in 0..<limit {
      left.removeAll { estimates.needed(by: $0.row) > rest }
      // The first of equals.
      let scores = left.map { $0.score + perRepeat * kinds[$0.row.kind, default: 0] }
      guard let best = scores.max(), let index = scores.firstIndex(of: best) else { break }
      take(left.remove(at: index))
    }
    return chosen
  }
}
