import StudyModel
import Testing

@Suite struct OpenAddressTests {
  @Test(arguments: [
    ("https://www.youtube.com/watch?v=a_B", "https://www.youtube.com/watch?v=a_B&t=84s"),
    (
      "https://www.youtube.com/watch?v=a&t=5&list=L",
      "https://www.youtube.com/watch?v=a&list=L&t=84s"
    ),
    ("https://www.youtube.com/watch?t=1h&v=a&start=3", "https://www.youtube.com/watch?v=a&t=84s"),
    ("https://www.youtube.com/watch?v=a#t=29m24s", "https://www.youtube.com/watch?v=a&t=84s"),
    ("https://www.youtube.com/watch?v=a#x&t=1", "https://www.youtube.com/watch?v=a&t=84s#x"),
    ("https://youtu.be/a", "https://youtu.be/a?t=84s"),
    ("https://youtu.be/a?si=x&t=3", "https://youtu.be/a?si=x&t=84s"),
    ("HTTPS://YouTu.be:443/a?", "HTTPS://YouTu.be:443/a?t=84s"),
    ("http://m.youtube.com/live/a", "http://m.youtube.com/live/a?t=84s"),
    ("https://youtube.com/embed/a?start=5&rel=0", "https://youtube.com/embed/a?rel=0&start=84"),
    ("https://vimeo.com/12", "https://vimeo.com/12#t=84s"),
    ("https://player.vimeo.com/video/12?h=1#t=3s", "https://player.vimeo.com/video/12?h=1#t=84s"),
    ("https://vimeo.com/12#comments", "https://vimeo.com/12#t=84s"),
    ("https://www.twitch.tv/videos/22?t=1h", "https://www.twitch.tv/videos/22?t=1m24s"),
    ("https://www.twitch.tv/who/video/22", "https://www.twitch.tv/who/video/22?t=1m24s"),
    ("https://a.example/p/Talk.MP3", "https://a.example/p/Talk.MP3#t=84"),
    ("https://a.example/x.webm?k=v#t=1,2", "https://a.example/x.webm?k=v#t=84"),
    ("https://a.example/x.mp4#track=2&t=9", "https://a.example/x.mp4#track=2&t=84"),
  ])
  func `a recording opens at its second`(address: String, opened: String) {
    #expect(OpenAddress.at(.seconds(84), of: address) == opened)
  }

  @Test(arguments: [(3723, "1h2m3s"), (3600, "1h0m0s"), (60, "1m0s"), (0, "0s")])
  func `one host wants its units apart`(count: Int, written: String) {
    let address = "https://www.twitch.tv/videos/22"
    #expect(OpenAddress.at(.seconds(count), of: address) == address + "?t=" + written)
  }

  @Test(arguments: [
    ("https://a.example/x.pdf", "https://a.example/x.pdf#page=30"),
    ("https://a.example/X.PDF?d=1#page=2&zoom=50", "https://a.example/X.PDF?d=1#zoom=50&page=30"),
    ("https://a.example/x.pdf#nameddest=intro", "https://a.example/x.pdf#page=30"),
    ("https://a.example/x.pdf#intro", "https://a.example/x.pdf#page=30"),
  ])
  func `a document opens at the page`(address: String, opened: String) {
    #expect(OpenAddress.at(.page(30), of: address) == opened)
  }

  @Test(arguments: [
    "https://a.example/", "https://a.example", "https://a.example/pdf",
    "https://a.example/x.pdf.html",
    "https://www.youtube.com/playlist?list=L", "https://www.youtube.com/@who", "https://youtu.be/",
    "https://vimeo.com/about", "https://www.twitch.tv/who", "https://www.twitch.tv/videos/x",
    "https://youtube.com@evil.example/watch?v=a", "https://youtube.com.evil.example/watch?v=a",
    "https://evilyoutube.com/watch?v=a", "http:youtu.be/a", "//youtu.be/a", "youtu.be/a",
    "file:///talk.mp3", "./talk.mp3", "talk.pdf", "", "http://", "https://?v=1&&x#",
    "https://a/?\u{301}#\u{301}",
    "https://a.example/?a&&b=&#c&", "-flag",
  ])
  func `an address without such a position stays as it is`(address: String) {
    for position in [Position.seconds(84), .page(30), .percent(40)] {
      #expect(OpenAddress.at(position, of: address) == address)
    }
  }

  @Test func `a position out of bounds changes nothing`() {
    for position in [Position.seconds(-1), .seconds(360_000), .page(0), .percent(101)] {
      for address in ["https://youtu.be/a", "https://a.example/x.pdf"] {
        #expect(OpenAddress.at(position, of: address) == address)
      }
    }
  }

  @Test func `a mark after a delimiter is kept`() {
    let opened = OpenAddress.at(.seconds(1), of: "https://youtu.be/a?\u{301}b=1&\u{301}c=2")
    #expect(Array(opened.utf8) == Array("https://youtu.be/a?\u{301}b=1&\u{301}c=2&t=1s".utf8))
  }
}
