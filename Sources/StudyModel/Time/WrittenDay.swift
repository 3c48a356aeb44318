/// A day, week, month or year as a person writes it, perhaps relative to today.
public enum WrittenDay: Equatable, Sendable, CustomStringConvertible {
  public enum Word: String, CaseIterable, Sendable {
    case today, yesterday, tomorrow
    case thisWeek = "thisweek"
    case lastWeek = "lastweek"
    case nextWeek = "nextweek"
    case thisMonth = "thismonth"
    case lastMonth = "lastmonth"
    case nextMonth = "nextmonth"
    case thisYear = "thisyear"
    case lastYear = "lastyear"
    case nextYear = "nextyear"

    /// Without case, blanks and hyphens: "Last week".
    init?(_ written: String) {
      self.init(rawValue: written.lowercased().filter { $0 != " " && $0 != "-" })
    }
  }

  public enum Unit: Character, Sendable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  /// The direction of a distance such as `2w`.
  public enum Direction: Sendable { case back, ahead }

  case year(Int)
  case month(Int, Int)
  case day(Day)
  case word(Word)
  /// One day, at a distance.
  case away(Int, Unit)

  /// - Returns: nil if it is not a day, or not on the calendar.
  public init?(_ written: String) {
    if let word = Word(written) {
      self = .word(word)
      return
    }
    let fields = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isNumber = fields.joined().allSatisfy(\.isDigit)
    switch fields.map(\.count) {
    case [4] where isNumber: self.init(first: written + "-01-01") { .year($0.year) }
    case [4, 2] where isNumber: self.init(first: written + "-01") { .month($0.year, $0.month) }
    case [4, 2, 2]: self.init(first: written) { .day($0) }
    default: self.init(away: written)
    }
  }

  private init?(first written: String, _ form: (Day) -> WrittenDay) {
    guard let day = Day(written) else { return nil }
    self = form(day)
  }

  private init?(away written: String) {
    let digits = written.utf8.dropLast()
    // Even 999 years lead to a year of four digits, the only years that can be written.
    guard let unit = written.lowercased().last.flatMap(Unit.init),
      (1...(unit == .years ? 3 : 4)).contains(digits.count),
      digits.allSatisfy(\.isDigit), let count = Int(written.dropLast())
    else { return nil }
    self = .away(count, unit)
  }

  /// The valid forms, for the message about an invalid one.
  public static let forms =
    (["2026", "2026-05", "2026-05-14"] + Word.allCases.map(\.rawValue)).joined(separator: " ")
    + ", 7d 2w 3m 1y"

  /// The words for days that have begun, or only for those to come; of one day each, if
  /// `isSingle`.
  public static func words(isAhead: Bool, isSingle: Bool = false) -> [String] {
    let today = Day(firstOf: 1, 2026)
    return Word.allCases.filter { word in
      let days = days(of: word, on: today)
      return (days.lowerBound > today) == isAhead
        && (!isSingle || days.lowerBound == days.upperBound)
    }.map(\.rawValue)
  }

  /// The days meant on `today`; weeks begin on Monday.
  public func days(on today: Day, _ direction: Direction = .back) -> ClosedRange<Day> {
    switch self {
    case .year(let year): Self.months(year, 1, count: 12)
    case .month(let year, let month): Self.months(year, month, count: 1)
    case .day(let day): day...day
    case .word(let word): Self.days(of: word, on: today)
    case .away(let count, let unit):
      Self.day(direction == .back ? -count : count, unit, from: today)
    }
  }

  private static func days(of word: Word, on today: Day) -> ClosedRange<Day> {
    switch word {
    case .today: today...today
    case .yesterday: today + -1...today + -1
    case .tomorrow: today + 1...today + 1
    case .thisWeek: today.monday...today.monday + 6
    case .lastWeek: today.monday + -7...today.monday + -1
    case .nextWeek: today.monday + 7...today.monday + 13
    case .thisMonth: months(today.year, today.month, count: 1)
    case .lastMonth: months(today.year, today.month, count: 1, later: -1)
    case .nextMonth: months(today.year, today.month, count: 1, later: 1)
    case .thisYear: months(today.year, 1, count: 12)
    case .lastYear: months(today.year, 1, count: 12, later: -12)
    case .nextYear: months(today.year, 1, count: 12, later: 12)
    }
  }

  private static func day(_ count: Int, _ unit: Unit, from today: Day) -> ClosedRange<Day> {
    let day =
      switch unit {
      case .days: today + count
      case .weeks: today + 7 * count
      case .months: today.adding(months: count)
      case .years: today.adding(months: 12 * count)
      }
    return day...day
  }

  private static func months(
    _ year: Int, _ month: Int, count: Int, later: Int = 0
  ) -> ClosedRange<Day> {
    let first = Day(firstOf: month, year).adding(months: later)
    return first...first.adding(months: count) + -1
  }

  /// As a person writes it.
  public var description: String {
    switch self {
    case .year(let year): Day(firstOf: 1, year).description.prefix(4).description
    case .month(let year, let month): Day(firstOf: month, year).description.prefix(7).description
    case .day(let day): day.description
    case .word(let word): word.rawValue
    case .away(let count, let unit): "\(count)\(unit.rawValue)"
    }
  }

  /// Whether its meaning depends on today.
  var isRelative: Bool {
    switch self {
    case .year, .month, .day: false
    case .word, .away: true
    }
  }
}
