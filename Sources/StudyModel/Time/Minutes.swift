/// A length of time in whole minutes, at least one.
public struct Minutes: Equatable, Sendable, CustomStringConvertible {
  public let count: Int

  /// The valid forms, for the message about an invalid one.
  public static let forms = "30, 30m, 2h, 1h30m"

  private static let longestWritten = 100_000

  public init?(_ count: Int) {
    guard count > 0 else { return nil }
    self.count = count
  }

  /// - Returns: nil for anything but digits and the two letters, and for more
  ///   than 100,000 minutes.
  public init?(_ written: String) {
    let parts = written.lowercased().split(separator: "h", omittingEmptySubsequences: false)
    let minutes = parts.last.map { $0.hasSuffix("m") ? $0.dropLast() : $0 } ?? ""
    guard parts.count <= 2, let last = Self.number(minutes, emptyIs: parts.count == 2 ? 0 : nil),
      let hours = parts.count == 2 ? Self.number(parts[0], emptyIs: nil) : 0
    else { return nil }
    guard hours * 60 + last <= Self.longestWritten else { return nil }
    self.init(hours * 60 + last)
  }

  /// `15m`, `2h`, `1h30m`.
  public var description: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return hours == 0 ? "\(minutes)m" : minutes == 0 ? "\(hours)h" : "\(hours)h\(minutes)m"
  }

  private static func number(_ digits: Substring, emptyIs empty: Int?) -> Int? {
    if digits.isEmpty { return empty }
    guard digits.utf8.count <= 5, digits.utf8.allSatisfy(\.isDigit) else {
      return nil
    }
    return Int(digits)
  }
}
