/// Items read, and the minutes spent on them where recorded.
public struct Tally: Equatable, Sendable {
  public var done = 0
  public var minutes = 0

  public init(done: Int = 0, minutes: Int = 0) {
    self.done = done
    self.minutes = minutes
  }

  public static func += (a: inout Tally, b: Tally) {
    a.done += b.done
    a.minutes += b.minutes
  }
}
