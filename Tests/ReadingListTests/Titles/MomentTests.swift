import ReadingList
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("https://youtu.be/x?t=360", "t=360", 360),
    ("https://youtu.be/x?a=b&t=29m24s", "t=29m24s", 1764),
    ("https://www.twitch.tv/videos/1?t=1h2m", "t=1h2m", 3720),
    ("https://www.youtube.com/embed/x?start=5", "start=5", 5),
    ("https://vimeo.com/1#t=1308s", "t=1308s", 1308),
    ("https://music.youtube.com/watch?v=x&t=90", "t=90", 90),
    ("https://m.youtube.com/watch?v=x&t=90", "t=90", 90),
    ("https://m.twitch.tv/videos/1?t=90s", "t=90s", 90),
    ("https://player.vimeo.com/video/1#t=90", "t=90", 90),
    ("https://www.youtube-nocookie.com/embed/x?start=90", "start=90", 90),
  ])
  func `S1 an address can have a moment`(_ address: String, _ text: String, _ seconds: Int) throws {
    #expect(try posting("- [T](\(address))").moment == Moment(text: text, seconds: seconds))
  }

  @Test(arguments: [
    "https://a.b/?t=360", "https://youtu.be/x?t=abc", "https://youtu.be/x?t=",
    "https://youtu.be/x?t=1000000",
  ])
  func `S1 not every t is a moment`(_ address: String) throws {
    #expect(try posting("- [T](\(address))").moment == nil)
  }

  @Test(arguments: [
    ("[T @ 1:24](https://a.b)", "1:24", nil), ("[T](https://a.b) @ 0:44", "0:44", nil),
    ("[T @1:02:03](https://a.b)", "1:02:03", 3723),
    ("[T by Jane Doe @ 1:24](https://a.b)", "1:24", nil),
  ])
  func `S1 a written moment is kept as written`(_ line: String, _ text: String, _ seconds: Int?)
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.moment == Moment(text: text, seconds: seconds))
    #expect(posting.title == "T")
  }

  @Test(arguments: ["T @ home", "T a@1:24", "Chapter 6 @ Cookbook", "T @ 1:2:3:4"])
  func `S1 other words after an at sign are a title`(_ text: String) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.moment == nil)
    #expect(posting.title == text)
  }

  @Test func `S1 a moment alone is a title too`() throws {
    #expect(try posting("- [ ] @ 1:24").title == "@ 1:24")
  }
}
