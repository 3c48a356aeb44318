/// A day, month or year as a filter names it, perhaps seen from today.
public enum FilterDay: Equatable, Sendable, CustomStringConvertible {
  public enum Unit: Character, Sendable {
    case days = "d"
    case weeks = "w"
    case months = "m"
    case years = "y"
  }

  case year(Int)
  case month(Int, Int)
  case day(Day)
  case today, yesterday, thisWeek, lastWeek, thisMonth
  /// One day, so long ago.
  case ago(Int, Unit)

  /// - Returns: nil for what is none, and for a day that is not on the
  ///   calendar.
  public init?(_ written: String) {
    if let named = Self.named[written.lowercased()] {
      self = named
      return
    }
    let fields = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isNumber = fields.joined().allSatisfy { 48...57 ~= $0 }
    switch fields.map(\.count) {
    case [4] where isNumber: self.init(first: written + "-01-01") { .year($0.year) }
    case [4, 2] where isNumber: self.init(first: written + "-01") { .month($0.year, $0.month) }
    case [4, 2, 2]: self.init(first: written) { .day($0) }
    default: self.init(ago: written)
    }
  }

  private init?(first written: String, _ form: (Day) -> FilterDay) {
    guard let day = Day(written) else { return nil }
    self = form(day)
  }

  private init?(ago written: String) {
    let digits = written.utf8.dropLast()
    guard let unit = written.lowercased().last.flatMap(Unit.init), (1...4).contains(digits.count),
      digits.allSatisfy({ 48...57 ~= $0 }), let count = Int(written.dropLast())
    else { return nil }
    self = .ago(count, unit)
  }

  private static let named: [String: FilterDay] = [
    "today": .today, "yesterday": .yesterday, "thisweek": .thisWeek, "lastweek": .lastWeek,
    "thismonth": .thisMonth,
  ]

  /// The days that are meant on `today`; weeks begin on Monday.
  public func days(on today: Day) -> ClosedRange<Day> {
    switch self {
    case .year(let year): Self.months(year, 1, count: 12)
    case .month(let year, let month): Self.months(year, month, count: 1)
    case .day(let day): day...day
    case .today: today...today
    case .yesterday: today + -1...today + -1
    case .thisWeek: today.monday...today.monday + 6
    case .lastWeek: today.monday + -7...today.monday + -1
    case .thisMonth: Self.months(today.year, today.month, count: 1)
    case .ago(let count, .days): today + -count...today + -count
    case .ago(let count, .weeks): today + -7 * count...today + -7 * count
    case .ago(let count, .months): today.adding(months: -count)...today.adding(months: -count)
    case .ago(let count, .years):
      today.adding(months: -12 * count)...today.adding(months: -12 * count)
    }
  }

  private static func months(_ year: Int, _ month: Int, count: Int) -> ClosedRange<Day> {
    let first = Day(firstOf: month, year)
    return first...first.adding(months: count) + -1
  }

  /// As it is written.
  public var description: String {
    switch self {
    case .year(let year): Day(firstOf: 1, year).description.prefix(4).description
    case .month(let year, let month): Day(firstOf: month, year).description.prefix(7).description
    case .day(let day): day.description
    case .ago(let count, let unit): "\(count)\(unit.rawValue)"
    case .today, .yesterday, .thisWeek, .lastWeek, .thisMonth:
      Self.named.first { $0.value == self }?.key ?? ""
    }
  }

  /// Whether what it means depends on the day on which it is asked.
  var isRelative: Bool {
    switch self {
    case .year, .month, .day: false
    default: true
    }
  }
}
