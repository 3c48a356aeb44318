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
  /// How far a rest that none of these fits into is filled from.
  static let reach = 5000
  /// The shortest rest, in minutes, that is worth looking further.
  private static let shortestRest = 5

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
  ///   - further: the first of the whole ranking that fits into so many minutes, besides those.
  func choose(
    reading: [RankedRow], next: [RankedRow], limit: Int,
    further: (Int, Set<Item.ID>) throws -> RankedRow?
  ) rethrows -> [RankedRow] {
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
      if let best = scores.max(), let index = scores.firstIndex(of: best) {
        take(left.remove(at: index))
      } else if next.count >= Self.depth, rest >= Self.shortestRest,
        let ranked = try further(rest, Set(chosen.map(\.row.item)))
      {
        take(ranked)
      } else {
        break
      }
    }
    return chosen
  }
}
