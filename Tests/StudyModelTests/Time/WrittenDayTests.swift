import StudyModel
import Testing

@Suite struct `Days as people write them` {
  /// A Thursday.
  static let today = Day("2026-05-14")!

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("2026-05-14", "2026-05-14", "2026-05-14"),
    ("today", "2026-05-14", "2026-05-14"), ("yesterday", "2026-05-13", "2026-05-13"),
    ("tomorrow", "2026-05-15", "2026-05-15"),
    ("thisweek", "2026-05-11", "2026-05-17"), ("lastweek", "2026-05-04", "2026-05-10"),
    ("nextweek", "2026-05-18", "2026-05-24"),
    ("thismonth", "2026-05-01", "2026-05-31"), ("lastmonth", "2026-04-01", "2026-04-30"),
    ("nextmonth", "2026-06-01", "2026-06-30"),
    ("thisyear", "2026-01-01", "2026-12-31"), ("lastyear", "2025-01-01", "2025-12-31"),
    ("nextyear", "2027-01-01", "2027-12-31"),
    ("7d", "2026-05-07", "2026-05-07"), ("2w", "2026-04-30", "2026-04-30"),
    ("3m", "2026-02-14", "2026-02-14"), ("1y", "2025-05-14", "2025-05-14"),
    ("9999", "9999-01-01", "9999-12-31"),
  ])
  func `each word means these days`(word: String, first: String, last: String) {
    let days = WrittenDay(word)?.days(on: Self.today)
    #expect(days == Day(first)!...Day(last)!)
    #expect(WrittenDay(word)?.description == word)
  }

  @Test(arguments: [
    ("2d", "2026-05-16"), ("2w", "2026-05-28"), ("3m", "2026-08-14"), ("1y", "2027-05-14"),
    ("yesterday", "2026-05-13"), ("tomorrow", "2026-05-15"), ("2026-05-01", "2026-05-01"),
  ])
  func `only a distance can look ahead`(word: String, day: String) {
    #expect(WrittenDay(word)?.days(on: Self.today, .ahead) == Day(day)!...Day(day)!)
  }

  @Test func `no distance leads out of the years that can be written`() {
    for word in ["9999d", "9999w", "9999m", "999y"] {
      for direction in [WrittenDay.Direction.back, .ahead] {
        let day = WrittenDay(word)?.days(on: Self.today, direction).lowerBound
        #expect(day.flatMap { Day($0.description) } == day && day != nil)
      }
    }
    #expect(WrittenDay("1000y") == nil)
  }

  @Test func `months turn with the year`() {
    let days = WrittenDay("lastmonth")?.days(on: Day("2026-01-31")!)
    #expect(days == Day("2025-12-01")!...Day("2025-12-31")!)
    #expect(WrittenDay("nextmonth")?.days(on: Day("2026-12-31")!).upperBound == Day("2027-01-31"))
    #expect(WrittenDay("1m")?.days(on: Day("2026-01-31")!, .ahead).lowerBound == Day("2026-02-28"))
  }

  @Test(arguments: [
    "", "d", "7", "7x", "12345d", "-7d", "26-05", "2026-5", "2026-00", "0000", "2024-02-30",
    "someday", "٣d", "20２6",
  ])
  func `any other word means nothing`(word: String) { #expect(WrittenDay(word) == nil) }

  @Test func `all words are among the forms`() {
    for word in WrittenDay.Word.allCases { #expect(WrittenDay.forms.contains(word.rawValue)) }
    #expect(
      WrittenDay.forms.split { " ,".contains($0) }.allSatisfy { WrittenDay(String($0)) != nil })
  }

  @Test func `a day begins at its first instant`() {
    for number in stride(from: 18_000, to: 21_000, by: 1) {
      let day = Day(number: number)
      #expect(Day(day.start) == day)
      #expect(Day(day.start + -1) == day + -1)
    }
  }
}
