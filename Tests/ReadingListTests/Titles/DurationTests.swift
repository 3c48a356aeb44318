import ReadingList
import Testing

@Suite struct DurationTests {
  @Test(arguments: [
    ("[Tides (1:12:30)](https://a.b)", 73), ("[Tides (47m)](https://a.b)", 47),
    ("[Tides](https://a.b) (2h 30m)", 150), ("[Tides](https://a.b) 1h20", 80),
    ("[Tides](https://a.b) - 12 min read", 12), ("[Tides 12 min read](https://a.b)", 12),
    ("[Tides](https://a.b) (47:12)", 47), ("[Tides – 1.5 hours](https://a.b)", 90),
    ("[Tides（1小时20分钟）](https://a.b)", 80), ("[Tides (45 Min.)](https://a.b)", 45),
    ("[Tides by Ann Lee (1h)](https://a.b)", 60), ("[ ] Tides (30 min)", 30),
  ])
  func `K a length of time is minutes and no title`(_ line: String, _ minutes: Int) throws {
    let posting = try posting("- \(line)")
    #expect(posting.title == "Tides")
    #expect(posting.minutes == minutes)
    #expect(posting.note.isEmpty)
  }

  @Test(arguments: [
    "Go in 24 hours", "The 5M problem", "Run for 10 min", "Matthew (5:14)", "A (b)", "Tides (2023)",
    "Tides - 3 hours of fun",
  ])
  func `K other numbers are a title`(_ text: String) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.title == text)
    #expect(posting.minutes == nil)
  }
}
