import SafeText
import Testing

@Suite struct `User names in addresses` {
  @Test(arguments: [
    ("https://me:secret@a.example/x", "https://a.example/x"),
    ("https://a@b@c.example/@", "https://c.example/@"),
    (
      "see HTTP://me@a.example/ and ftp://me:x@b.example",
      "see HTTP://a.example/ and ftp://b.example"
    ),
    ("https://a.example/@x", "https://a.example/@x"), ("mailto:a@b", "mailto:a@b"),
    ("ftp://me@a.example/", "ftp://me@a.example/"), ("a@b https://c", "a@b https://c"),
    ("https://me@a.example\\b.example/", "https://a.example\\b.example/"),
    ("https://a.example\\@b.example/", "https://a.example\\@b.example/"),
    ("(https://a.example)@b", "(https://a.example)@b"),
    ("https://a.example,@b", "https://a.example,@b"),
    ("https://a:b)c@d.example", "https://d.example"),
    ("://:@://a:b@", "://://"), ("é://ü:é@ä", "é://ä"),
  ])
  func `are left out with their passwords`(text: String, shown: String) {
    #expect(withoutUserInfo(text) == shown)
    #expect(Sanitizer.clean(text) == shown)
  }
}
