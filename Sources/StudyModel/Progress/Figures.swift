/// How far the person is with some items, each counted once.
public struct Figures: Equatable, Sendable {
  public var done: Int
  /// Listed items that are not skipped.
  public var all: Int
  public var reading: Int
  /// When the person last did something with one of them.
  public var lastTouched: Instant?

  public init(done: Int, all: Int, reading: Int, lastTouched: Instant? = nil) {
    self.done = done
    self.all = all
    self.reading = reading
    self.lastTouched = lastTouched
  }
}
