import StudyModel
import Testing

@Suite struct CanonicalAddressTests {
  @Test(arguments: [
    ("HTTP://Example.COM/Path", "https://example.com/Path"),
    ("https://www.example.com", "https://example.com"),
    ("www.example.com/a", "https://example.com/a"),
    ("//example.com/a", "https://example.com/a"),
    ("http://example.com:80/a/", "https://example.com/a"),
    ("https://example.com:443/a", "https://example.com/a"),
    ("https://example.com:8443/a", "https://example.com:8443/a"),
    ("https://example.com/a/?x=1", "https://example.com/a?x=1"),
    ("https://example.com/a?utm_source=x&b=2&mc_cid=1&fbclid=3", "https://example.com/a?b=2"),
    ("https://example.com/a?ref=x&trk=y&icmpid=z&gclid=q", "https://example.com/a"),
    ("https://example.com/a?", "https://example.com/a"),
    ("https://example.com/a#", "https://example.com/a"),
    ("https://example.com/a#readme", "https://example.com/a"),
    ("https://example.com/a#top", "https://example.com/a"),
    ("https://example.com/a#:~:text=word", "https://example.com/a"),
    ("https://example.com/a#part:~:text=word", "https://example.com/a#part"),
    ("https://example.com/a#t=90", "https://example.com/a"),
    ("https://example.com/%7euser/%c3%a9", "https://example.com/~user/%C3%A9"),
    ("https://example.com/é b", "https://example.com/%C3%A9%20b"),
    ("  https://example.com/a\n", "https://example.com/a"),
  ])
  func `U2 parts that say nothing about the page are dropped`(_ address: String, _ key: String) {
    #expect(CanonicalAddress.key(of: address) == key)
  }

  @Test(arguments: [
    "https://youtu.be/AbC_1", "https://youtu.be/AbC_1?t=366", "http://m.youtube.com/watch?v=AbC_1",
    "https://www.youtube.com/watch?v=AbC_1&list=PL1&t=10s", "https://youtube.com/shorts/AbC_1",
    "https://www.youtube.com/embed/AbC_1?start=5", "https://www.youtube.com/watch?t=1&v=AbC_1#t=2",
    "https://www.youtube-nocookie.com/embed/AbC_1",
  ])
  func `U2 a video is its id, however it is addressed`(_ address: String) {
    #expect(CanonicalAddress.key(of: address) == "https://youtube.com/watch?v=AbC_1")
  }

  @Test(arguments: [
    ("https://www.youtube.com/playlist?list=PL1", "https://youtube.com/playlist?list=PL1"),
    ("https://www.twitch.tv/videos/223?t=1h2m", "https://twitch.tv/videos/223"),
    ("https://player.vimeo.com/video/12?t=3", "https://vimeo.com/12"),
    ("https://vimeo.com/12#t=3", "https://vimeo.com/12"),
    (
      "https://docs.aws.amazon.com/en_us/lambda/latest/dg/x.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/x.html"
    ),
    (
      "https://catalog.us-east-1.prod.workshops.aws/workshops/3a/en-US",
      "https://catalog.workshops.aws/workshops/3a"
    ),
    (
      "https://docs.aws.amazon.com/en_usage/x.html", "https://docs.aws.amazon.com/en_usage/x.html"
    ),
    ("https://www.youtube.com/watch?v=&t=9", "https://youtube.com/watch?v="),
    ("https://catalog.workshops.aws/cfn101/en-US/", "https://catalog.workshops.aws/cfn101"),
    (
      "https://catalog.workshops.aws/cfn101/en-US/advanced",
      "https://catalog.workshops.aws/cfn101/en-US/advanced"
    ),
  ])
  func `U2 hosts with several addresses for a page are known`(_ address: String, _ key: String) {
    #expect(CanonicalAddress.key(of: address) == key)
  }

  @Test(arguments: [
    ("https://example.com/a", "https://example.com/A"),
    ("https://example.com/a?x=1", "https://example.com/a?x=2"),
    ("https://example.com/a#one", "https://example.com/a#two"),
    ("https://example.com/a?t=1", "https://example.com/a"),
    ("https://exa\u{200B}mple.com/", "https://example.com/"),
    ("https://example.com/a%2Fb", "https://example.com/a/b"),
    ("./a.yaml", "a.yaml"),
    ("file:///a", "/a"),
    ("mailto:a@b.c", "a@b.c"),
  ])
  func `U2 two pages are two keys`(_ one: String, _ other: String) {
    #expect(CanonicalAddress.key(of: one) != CanonicalAddress.key(of: other))
  }

  @Test func `U2 two spellings of a letter are one key in normal form`() {
    let key = CanonicalAddress.key(of: "/tmp/cafe\u{301}.pdf")
    #expect(Array(key.utf8) == Array("file:/tmp/caf\u{E9}.pdf".utf8))
    #expect(
      CanonicalAddress.key(of: "https://a.b/cafe\u{301}")
        == CanonicalAddress.key(of: "https://a.b/caf%C3%A9"))
  }

  @Test(arguments: [
    "", ":", "://", "http://", "https://?#", "https://%", "https://a/%zz%4", "http://[::1]:80/",
    "//", "?", "#", "\u{0}", "https://youtu.be/", "https://youtube.com/watch?v=",
    "https://catalog..prod.workshops.aws", "C:\\a", "%%%", "http:/a", "https:////a",
  ])
  func `U2 the key of a key is the key itself`(_ address: String) {
    let key = CanonicalAddress.key(of: address)
    guard key.hasPrefix("https://") else { return #expect(!key.isEmpty) }
    #expect(CanonicalAddress.key(of: key) == key)
  }

  @Test func `U1 an item without an address is its path and title`() {
    let key = CanonicalAddress.key(forTitle: "Read it", path: ["List", "Topic"])
    #expect(key == "task:List/Topic/Read it")
    #expect(key != CanonicalAddress.key(forTitle: "Read it", path: ["List/Topic"]))
    #expect(key != CanonicalAddress.key(of: "task:List/Topic/Read it"))
  }
}
