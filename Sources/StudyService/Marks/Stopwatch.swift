import StudyModel
import StudyStorage

/// How long the person spent on an item: opening starts the clock; the next mark on it, or
/// opening another item, stops it.
struct Stopwatch {
  let snapshot: Snapshot
  /// In minutes. A longer stretch does not count: the person went away.
  let longest: Int

  /// Whole minutes from all openings since the item was last done; nil if under two, since then
  /// it was not read but only ticked off.
  ///
  /// - Parameter entries: the item's standing entries.
  func minutes(from entries: [Entry], until now: Instant) throws -> Int? {
    let since = entries.lastIndex(where: \.isDone).map { $0 + 1 } ?? 0
    let stops = entries[since...].filter(\.stopsTheClock)
    var spent: Int64 = 0
    for (index, entry) in stops.enumerated() where entry.action == .opened {
      let start = entry.at
      let end = index + 1 < stops.count ? stops[index + 1].at : now
      let limit = start + Int64(longest) * 60_000
      let others = try snapshot.fetchOpenings(after: start, until: min(end, limit))
      let other = others.first { $0.itemKey != entry.itemKey }
      let stretch = min(end, other?.at ?? end) - start
      // A clock that was set back between the two says nothing of how long it took.
      if (0...limit - start).contains(stretch) { spent += stretch }
    }
    let minutes = Int((spent + 30_000) / 60_000)
    return minutes < 2 ? nil : minutes
  }
}

extension Entry {
  fileprivate var isDone: Bool {
    if case .done(_, _, byList: false) = action { true } else { false }
  }

  /// A note or an edit does not stop the clock, nor does what a list says.
  fileprivate var stopsTheClock: Bool { isOwnMark }
}
