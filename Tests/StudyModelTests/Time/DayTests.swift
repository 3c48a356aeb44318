import StudyModel
import Testing

@Suite struct `Days and instants` {
  @Test(arguments: [
    "0000-00-00", "2024-02-30", "2023-02-29", "2026-13-01", "2026-1-01", "tomorrow", "",
    "2026-05-14\n", "+026-05-14", "２０２６-05-14",
  ])
  func `a day that is not on the calendar is not a day`(written: String) {
    #expect(Day(written) == nil)
  }

  @Test(arguments: ["2026-05-14", "2024-02-29", "1970-01-01", "9999-12-31"])
  func `a day reads as it is written`(written: String) throws {
    #expect(try #require(Day(written)).description == written)
  }

  @Test func `days are numbered from 1970 and weeks begin on Monday`() throws {
    #expect(try #require(Day("1970-01-01")).number == 0)
    #expect(try #require(Day("2000-03-01")).number == 11_017)
    let sunday = try #require(Day("2026-05-17"))
    let monday = try #require(Day("2026-05-18"))
    #expect(monday.week == sunday.week + 1)
    #expect(monday.monday == monday)
    #expect(sunday.monday == monday + -7)
    #expect(try #require(Day("2026-05-11")).week == sunday.week)
  }

  @Test(arguments: ["2026-05-14T08:00:00Z", "1969-12-31T23:59:59Z", "2038-01-19T03:14:08Z"])
  func `an instant reads as it is written`(written: String) throws {
    #expect(try #require(Instant(rfc3339: written)).rfc3339 == written)
  }

  @Test(arguments: ["2026-05-14", "2026-05-14T24:00:00Z", "2026-05-14T08:00:00+02:00", "x"])
  func `other forms are not instants`(written: String) {
    #expect(Instant(rfc3339: written) == nil)
  }
}
