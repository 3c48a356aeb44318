/// Progress over some items, each counted once.
public struct Figures: Equatable, Sendable {
  public var done: Int
  /// Listed items that are not skipped.
  public var all: Int
  public var reading: Int
  /// When the person last did something with one of them. Boxes ticked in a list do not count.
  public var lastTouched: Instant?

  public init(done: Int, all: Int, reading: Int, lastTouched: Instant? = nil) {
    self.done = done
    self.all = all
    self.reading = reading
    self.lastTouched = lastTouched
  }

  /// Whether some of them are done or being read.
  public var isBegun: Bool { done > 0 || reading > 0 }

  /// A whole percentage: 100 only when complete, 0 only when nothing is done.
  public var percent: Int {
    guard all > 0, done > 0 else { return 0 }
    return done >= all ? 100 : min(max(done * 100 / all, 1), 99)
  }
}
