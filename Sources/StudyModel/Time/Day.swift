#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A calendar day in the person's time zone.
///
/// Uses the C library's `localtime_r`, which reads the machine's time-zone files: the linker
/// can drop Foundation's zone data from a static binary, which then silently uses GMT.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// The day of `instant` in this process's time zone.
  public init(_ instant: Instant) {
    let parts = LocalTime.parts(of: instant)
    year = Int(parts.tm_year) + 1900
    month = Int(parts.tm_mon) + 1
    day = Int(parts.tm_mday)
  }

  /// The day of `instant`, `zone` minutes east of UTC: the same on every machine.
  public init(_ instant: Instant, zone: Int) {
    let parts = LocalTime.utcParts(of: instant + Int64(zone) * 60_000)
    year = Int(parts.tm_year) + 1900
    month = Int(parts.tm_mon) + 1
    day = Int(parts.tm_mday)
  }

  /// The numbers of the days of the years 1 to 9999.
  public static let numbers: ClosedRange<Int64> = -719_162...2_932_896

  /// The day with the given `number`.
  public init(number: Int) { self.init(Instant(milliseconds: .days(Int64(number))), zone: 0) }

  /// A day written `2026-05-14`; nil unless it is on the calendar.
  public init?(_ written: some StringProtocol) {
    let fields = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.map(\.count) == [4, 2, 2], fields.joined().allSatisfy(\.isDigit)
    else { return nil }
    let numbers = fields.map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    self.init(onCalendar: numbers[0], numbers[1], numbers[2])
  }

  /// Nil unless it is on the calendar.
  init?(onCalendar year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
    guard Day(noon) == self else { return nil }
  }

  /// Noon of the day, in the person's time zone.
  public var noon: Instant {
    var parts = tm()
    parts.tm_year = Int32(year - 1900)
    parts.tm_mon = Int32(month - 1)
    parts.tm_mday = Int32(day)
    parts.tm_hour = 12
    parts.tm_isdst = -1
    return Instant(milliseconds: Int64(mktime(&parts)) * 1000)
  }

  /// When the day begins, in the person's time zone.
  public var start: Instant {
    // Where the clock goes forward at midnight, the C library may return an hour of the day
    // before.
    let guess = noon + -12 * 3_600_000
    let near = (-4...4).map { guess + $0 * 1_800_000 }
    return near.first { Day($0) >= self } ?? guess
  }

  /// Days since 1970-01-01, for arithmetic.
  public var number: Int {
    // Howard Hinnant's days_from_civil: March-based years make leap days last.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let yearOfEra = y - era * 400
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Weeks since the week of 1970-01-01. Weeks begin on Monday.
  public var week: Int { Int((Double(number + 3) / 7).rounded(.down)) }

  /// The same day the given number of months later, or the last day of that month.
  public func adding(months: Int) -> Day {
    let index = year * 12 + month - 1 + months
    let first = Day(year: index / 12, month: index % 12 + 1, day: 1)
    let next = Day(year: (index + 1) / 12, month: (index + 1) % 12 + 1, day: 1)
    return Day(number: min(first.number + day - 1, next.number - 1))
  }

  /// The first day of a month.
  public init(firstOf month: Int, _ year: Int) { self.init(year: year, month: month, day: 1) }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The Monday of its week.
  public var monday: Day { Day(number: 7 * week - 3) }

  public var description: String {
    pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2)
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// The day `days` days later.
  public static func + (a: Day, days: Int) -> Day { Day(number: a.number + days) }
}

extension Instant {
  /// Minutes east of UTC at that time in this process's time zone.
  public var zone: Int { Int(LocalTime.parts(of: self).tm_gmtoff) / 60 }

  /// Minutes after midnight, `zone` minutes east of UTC.
  func minute(zone: Int) -> Int {
    let parts = LocalTime.utcParts(of: self + Int64(zone) * 60_000)
    return Int(parts.tm_hour) * 60 + Int(parts.tm_min)
  }

  /// RFC 3339 in UTC with whole seconds: `2026-05-14T08:00:00Z`.
  public var rfc3339: String {
    let parts = LocalTime.utcParts(of: self)
    let date = "\(pad(Int(parts.tm_year) + 1900, 4))-\(pad(Int(parts.tm_mon) + 1, 2))"
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { pad(Int($0), 2) }
    return "\(date)-\(pad(Int(parts.tm_mday), 2))T\(clock.joined(separator: ":"))Z"
  }

  /// Reads an instant in the format of `rfc3339`; nil for anything else.
  public init?(rfc3339 written: String) {
    let bytes = Array(written.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(written.prefix(10))
    else { return nil }
    let clock = written.dropFirst(11).dropLast().split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0..<60).contains(clock[2])
    else { return nil }
    let seconds = clock[0] * 3600 + clock[1] * 60 + clock[2]
    self.init(milliseconds: .days(Int64(day.number)) + seconds * 1000)
  }
}

enum LocalTime {
  static func parts(of instant: Instant) -> tm {
    var seconds = time_t(floorDivide(instant.milliseconds, 1000))
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }

  static func utcParts(of instant: Instant) -> tm {
    var seconds = time_t(floorDivide(instant.milliseconds, 1000))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return parts
  }

  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    a >= 0 ? a / b : (a - b + 1) / b
  }
}

private func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
