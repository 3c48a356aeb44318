/// A length of time in whole minutes, at least one.
public struct Minutes: Equatable, Sendable, CustomStringConvertible {
  public let count: Int

  /// The valid forms, for the message about an invalid one.
  public static let forms = "30, 30m, 90 min, 2h, 1h30, 1:30"

  /// What a list or a person can say of a page.
  public static let written = 1...100_000

  public init?(_ count: Int) {
    guard count > 0 else { return nil }
    self.count = count
  }

  /// Reads minutes, hours and minutes with their units, as study shows them or shorter, or a
  /// clock: "90", "90m", "1 h 30 min", "1h30", "1:30".
  ///
  /// - Returns: nil for anything else, and for more than 100,000 minutes.
  public init?(_ written: String) {
    guard let count = Self.clock(written) ?? Self.units(written), count <= Self.written.upperBound
    else { return nil }
    self.init(count)
  }

  /// Hours and two digits of minutes.
  private static func clock(_ written: String) -> Int? {
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hours = number(parts[0], emptyIs: nil),
      let minutes = number(parts[1], emptyIs: nil), minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  private static func units(_ written: String) -> Int? {
    var text = written.lowercased()
    for (word, unit) in [
      ("hours", "h"), ("hour", "h"), ("minutes", "m"), ("minute", "m"),
      ("min", "m"), (" h", "h"), ("h ", "h"), (" m", "m"),
    ] {
      text = text.replacing(word, with: unit)
    }
    let parts = text.split(separator: "h", omittingEmptySubsequences: false)
    let minutes = parts.last.map { $0.hasSuffix("m") ? $0.dropLast() : $0 } ?? ""
    guard parts.count <= 2, let last = number(minutes, emptyIs: parts.count == 2 ? 0 : nil),
      let hours = parts.count == 2 ? number(parts[0], emptyIs: nil) : 0
    else { return nil }
    return hours * 60 + last
  }

  /// `15m`, `2h`, `1h30m`.
  public var description: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return hours == 0 ? "\(minutes)m" : minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
  }

  private static func number(_ digits: Substring, emptyIs empty: Int?) -> Int? {
    if digits.isEmpty { return empty }
    guard digits.utf8.count <= 6, digits.utf8.allSatisfy(\.isDigit) else {
      return nil
    }
    return Int(digits)
  }
}
