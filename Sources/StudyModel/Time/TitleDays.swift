/// The days that a title or a name speaks of: "Sprint 3: Oct 21 - Oct 27, 2024", "2026-W20",
/// "21-27 May 2026", "2026-05".
///
/// A year alone is no span of days, and neither is a date without a year. Dates such as 5/8/2026
/// are left alone: they mean two days in two countries.
public enum TitleDays {
  /// From the first day of the first date to the last day of the last; nil if there is none, or
  /// if they are the wrong way round.
  public static func days(in title: String) -> ClosedRange<Day>? {
    var scan = TitleScan(title)
    let dates = scan.dates()
    guard let first = dates.first?.lowerBound, let last = dates.last?.upperBound, first <= last
    else { return nil }
    return first...last
  }
}

/// Reads the dates of a title from its numbers and words.
private struct TitleScan {
  private let tokens: [TitleToken]
  private var place = 0
  /// The first token after the last date.
  private var taken = 0
  private var found: [WrittenDate] = []

  init(_ title: String) { tokens = TitleToken.all(of: title) }

  mutating func dates() -> [ClosedRange<Day>] {
    while place < tokens.count {
      if takeNumbers() || takeWeek() || takeMonth() { taken = place } else { place += 1 }
    }
    return found.indices.compactMap { index in
      let date = found[index]
      if let year = date.year { return date.days(year) }
      // Without a year of its own: "Dec 28 - Jan 3, 2027" begins in 2026.
      if let next = found[index...].first(where: { $0.year != nil }) {
        return date.days(beside: next) { $0 > $1 ? -1 : 0 }
      }
      return found[..<index].last { $0.year != nil }
        .flatMap { date.days(beside: $0) { $0 < $1 ? 1 : 0 } }
    }
  }

  private func token(_ offset: Int) -> TitleToken? {
    tokens.indices.contains(place + offset) ? tokens[place + offset] : nil
  }

  private func number(_ offset: Int, in range: ClosedRange<Int>, after gap: TitleToken.Gap) -> Int?
  {
    guard let token = token(offset), let number = token.number, range.contains(number),
      gap.fits(token.gap)
    else { return nil }
    return number
  }

  /// "2026-05-14" or "2026-05".
  private mutating func takeNumbers() -> Bool {
    guard let year = token(0)?.year, let sign = token(1)?.gap,
      let month = number(1, in: 1...12, after: .sign), token(1)?.text.utf8.count == 2
    else { return false }
    if token(2)?.gap == sign, token(2)?.text.utf8.count == 2,
      let day = number(2, in: 1...31, after: .sign)
    {
      add(year) { Self.day($0, month, day) }
      place += 3
    } else {
      add(year) { Self.month($0, month) }
      place += 2
    }
    return true
  }

  /// "2026-W20", "2026 week 20" or "week 20, 2026": a week of the calendar that ISO 8601 counts.
  private mutating func takeWeek() -> Bool {
    if let year = token(0)?.year, token(1)?.isWeek == true,
      let week = number(2, in: 1...53, after: .any)
    {
      add(year) { Self.week($0, week) }
      place += 3
      return true
    }
    if token(0)?.isWeek == true, let week = number(1, in: 1...53, after: .any),
      let year = token(2)?.year
    {
      add(year) { Self.week($0, week) }
      place += 3
      return true
    }
    return false
  }

  /// "May 14, 2026", "May 14-20, 2026", "14-20 May 2026", "14 May" or "May 2026".
  private mutating func takeMonth() -> Bool {
    guard let month = token(0)?.month else { return false }
    let before = place > taken ? token(-1)?.year : nil
    if let day = number(1, in: 1...31, after: .blank) {
      place += 2
      var end = number(0, in: 1...31, after: .dash)
      if token(1)?.month != nil { end = nil }
      if end != nil { place += 1 }
      add(takeYear() ?? before) { Self.span($0, month, day, end ?? day) }
    } else if place > taken, token(0)?.gap.allSatisfy(\.isWhitespace) == true,
      let end = number(-1, in: 1...31, after: .any)
    {
      let isSpan = place - 1 > taken && TitleToken.Gap.dash.fits(tokens[place - 1].gap)
      let start = isSpan ? number(-2, in: 1...31, after: .any) : nil
      place += 1
      add(takeYear()) { Self.span($0, month, start ?? end, end) }
    } else {
      place += 1
      guard let year = takeYear() ?? before else {
        place -= 1
        return false
      }
      add(year) { Self.month($0, month) }
    }
    return true
  }

  private mutating func takeYear() -> Int? {
    guard let token = token(0), let year = token.year, TitleToken.Gap.blank.fits(token.gap) else {
      return nil
    }
    place += 1
    return year
  }

  private mutating func add(_ year: Int?, _ days: @escaping (Int) -> ClosedRange<Day>?) {
    found.append(WrittenDate(year: year, days: days))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> ClosedRange<Day>? {
    span(year, month, day, day)
  }

  private static func span(_ year: Int, _ month: Int, _ a: Int, _ b: Int) -> ClosedRange<Day>? {
    let first = Day(firstOf: month, year)
    let (start, end) = (first + (a - 1), first + (b - 1))
    return start <= end && end.month == month ? start...end : nil
  }

  private static func month(_ year: Int, _ month: Int) -> ClosedRange<Day> {
    let first = Day(firstOf: month, year)
    return first...first.adding(months: 1) + -1
  }

  private static func week(_ year: Int, _ week: Int) -> ClosedRange<Day> {
    // The first week has the fourth of January.
    let monday = (Day(firstOf: 1, year) + 3).monday + 7 * (week - 1)
    return monday...monday + 6
  }
}

/// A date of a title, perhaps without its year.
private struct WrittenDate {
  var year: Int?
  /// Its days in that year; nil if they are not on the calendar.
  var days: (Int) -> ClosedRange<Day>?

  /// Its days in the year of `other`, or in one beside it.
  ///
  /// - Parameter shift: the years to add, given the first days of both.
  func days(beside other: WrittenDate, _ shift: (Day, Day) -> Int) -> ClosedRange<Day>? {
    guard let year = other.year, let first = days(year), let second = other.days(year) else {
      return nil
    }
    return days(year + shift(first.lowerBound, second.lowerBound))
  }
}
