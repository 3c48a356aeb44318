import StudyModel
import Testing

@Suite struct `Addresses shown` {
  @Test(arguments: [
    ("https://me:secret@a.example/x", "https://a.example/x"),
    ("https://a@b@c.example/", "https://c.example/"),
    ("https://a.example/@x", "https://a.example/@x"),
    ("ftp://me@a.example/", "ftp://me@a.example/"),
    // Whose host that is, programs do not agree.
    ("https://me@a.example\\b.example/", "https://me@a.example\\b.example/"),
  ])
  func `a user name is not shown where the host is plain`(address: String, shown: String) {
    #expect(WebAddress.shown(address) == shown)
  }
}
