/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  /// The years 1 to 9999.
  public static let calendar =
    Instant(milliseconds: -62_135_596_800_000)...Instant(milliseconds: 253_402_300_799_999)

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// The instant the given number of milliseconds later.
  public static func + (a: Instant, milliseconds: Int64) -> Instant {
    Instant(milliseconds: a.milliseconds + milliseconds)
  }

  /// Milliseconds from `b` to `a`.
  public static func - (a: Instant, b: Instant) -> Int64 { a.milliseconds - b.milliseconds }
}

extension Int64 {
  /// Milliseconds in `count` days of 24 hours.
  public static func days(_ count: Int64) -> Int64 { count * 86_400_000 }
}
