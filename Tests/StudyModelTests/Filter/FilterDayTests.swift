import StudyModel
import Testing

@Suite struct `Days of filters` {
  /// A Thursday.
  static let today = Day("2026-05-14")!

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2026-12", "2026-12-01", "2026-12-31"), ("2026-05-14", "2026-05-14", "2026-05-14"),
    ("today", "2026-05-14", "2026-05-14"), ("yesterday", "2026-05-13", "2026-05-13"),
    ("thisweek", "2026-05-11", "2026-05-17"), ("lastweek", "2026-05-04", "2026-05-10"),
    ("thismonth", "2026-05-01", "2026-05-31"), ("7d", "2026-05-07", "2026-05-07"),
    ("2w", "2026-04-30", "2026-04-30"), ("3m", "2026-02-14", "2026-02-14"),
    ("1y", "2025-05-14", "2025-05-14"), ("9999", "9999-01-01", "9999-12-31"),
  ])
  func `a word names these days`(word: String, first: String, last: String) {
    let days = FilterDay(word)?.days(on: Self.today)
    #expect(days == Day(first)!...Day(last)!)
    #expect(FilterDay(word)?.description == word)
  }

  @Test(arguments: [
    "", "d", "7", "7x", "12345d", "-7d", "26-05", "2026-5", "2026-00", "0000", "2024-02-30",
    "tomorrow",
    "٣d", "20２6",
  ])
  func `any other word names none`(word: String) { #expect(FilterDay(word) == nil) }

  @Test func `a day begins where it does on the clock`() {
    for number in stride(from: 18_000, to: 21_000, by: 1) {
      let day = Day(number: number)
      #expect(Day(day.start) == day)
      #expect(Day(day.start + -1) == day + -1)
    }
  }
}
