/// A hybrid logical clock: it never runs backwards, even when the machine's own clock does, and
/// otherwise follows it, with a counter for ties.
public struct Clock: Hashable, Comparable, Sendable {
  public let wall: Instant
  public let counter: Int64

  public init(wall: Instant, counter: Int64) {
    self.wall = wall
    self.counter = counter
  }

  public static func < (a: Clock, b: Clock) -> Bool { (a.wall, a.counter) < (b.wall, b.counter) }

  /// Counters that other machines take.
  public static let counters: ClosedRange<Int64> = 0...1 << 40

  /// The first reading after `last`, at the time `now`; the very last reading follows itself, for
  /// one beyond it would be refused.
  public static func next(after last: Clock?, now: Instant) -> Clock {
    guard let last, last.wall >= now else { return Clock(wall: now, counter: 0) }
    if last.counter < counters.upperBound {
      return Clock(wall: last.wall, counter: last.counter + 1)
    }
    return last.wall < Instant.calendar.upperBound
      ? Clock(wall: Instant(milliseconds: last.wall.milliseconds + 1), counter: 0) : last
  }
}
