/// A date as people write it beside what they have read: "2023-10-12", "12.10.2023",
/// "Oct 12, 2023", "12 octobre 2023", "2023年10月12日", "[[2023-10-12]]".
public struct DateInText: Equatable, Sendable {
  /// With a time after it, and the brackets around both.
  public var range: Range<String.Index>
  /// Nil for a month or a year alone, and for 01/02/2023, which is two days in two countries.
  public var day: Day?

  /// Longer texts are prose, and have no date that says when something was read.
  private static let most = 400

  /// The first date in `text`; nil without one. A year alone is a date only if it is the whole
  /// text.
  public static func first(in text: Substring) -> DateInText? {
    guard let scan = DateScan(text, most) else { return nil }
    for index in scan.tokens.indices {
      if let found = scan.date(at: index) { return found }
    }
    return nil
  }

  /// The date at the very end of `text`.
  public static func last(in text: Substring) -> DateInText? {
    // The last words are enough.
    let rest = text.utf8.count > most ? text.suffix(60) : text
    guard let scan = DateScan(rest, most) else { return nil }
    for index in scan.tokens.indices {
      if let found = scan.date(at: index), found.range.upperBound == rest.endIndex {
        return found
      }
    }
    return nil
  }

  /// `text` as a date and nothing else.
  public static func whole(_ text: Substring) -> DateInText? {
    guard let scan = DateScan(text, most), !scan.tokens.isEmpty else { return nil }
    if let found = scan.date(at: 0), found.range == text.startIndex..<text.endIndex {
      return found
    }
    guard scan.tokens.count == 1, scan.tokens[0].isYear else { return nil }
    return DateInText(range: text.startIndex..<text.endIndex, day: nil)
  }
}
