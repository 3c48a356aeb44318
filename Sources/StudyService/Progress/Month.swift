public import StudyModel

/// A month of a calendar year.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  public init(_ day: Day) {
    year = day.year
    month = day.month
  }

  private init(index: Int) {
    year = index / 12
    month = index % 12 + 1
  }

  private var index: Int { year * 12 + month - 1 }

  /// The last `count` months up to this one.
  static func last(_ count: Int, until day: Day) -> [Month] {
    let last = Month(day).index
    return (last - count + 1...last).map(Month.init(index:))
  }

  /// In the form `2026-05`.
  public var description: String { String(first.description.dropLast(3)) }

  public var first: Day { Day(firstOf: month, year) }
  public var last: Day { Month(index: index + 1).first + -1 }

  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }
}
