import StudyModel
import Testing

@Suite struct `Keys in people's databases` {
  /// Keys are identity: if one changes, everything recorded under it is lost.
  static let keys: [(address: String, key: String)] = [
    (
      "https://www.youtube.com/watch?v=i_AQT_XfvD8&index=6&list=PLFDnELG9dpVxQCxuD-9BSy2E7BWY3t5Sm",
      "https://youtube.com/watch?v=i_AQT_XfvD8"
    ),
    ("https://youtu.be/watch?v=x", "https://youtube.com/watch?v=watch"),
    ("https://youtu.be/?t=3", "https://youtu.be?t=3"),
    ("https://youtube.com/v/", "https://youtube.com/v"),
    ("https://music.youtube.com/playlist?list=a&t=3", "https://youtube.com/playlist?list=a"),
    ("https://user:pw@youtube.com/watch?v=a", "https://user:pw@youtube.com/watch?v=a"),
    ("https://youtube.com:8080/watch?v=a", "https://youtube.com:8080/watch?v=a"),
    ("https://m.twitch.tv/videos/1?t=3&start=4&x=5", "https://twitch.tv/videos/1?x=5"),
    ("https://player.vimeo.com/video/", "https://vimeo.com/video"),
    ("https://player.vimeo.com/videos/1", "https://vimeo.com/videos/1"),
    ("https://vimeo.com/video/12", "https://vimeo.com/video/12"),
    ("https://catalog.prod.workshops.aws/a/en-us", "https://catalog.workshops.aws/a"),
    ("https://docs.aws.amazon.com/en_us", "https://docs.aws.amazon.com"),
    ("www.www.a.b", "https://a.b"),
    ("www.a.b:80/x", "https://a.b:80/x"),
    ("WWW.A.b:443", "https://a.b"),
    ("//a.b:80", "https://a.b:80"),
    ("http://a.b:443/", "https://a.b"),
    ("https://a.b\\c/d", "https://a.b/%5Cc/d"),
    ("http:a.b", "url:http:a.b"),
    ("htps://a.b", "url:htps://a.b"),
    ("ftp://a.b/c", "url:ftp://a.b/c"),
    ("C:\\a b.pdf", "file:C:\\a b.pdf"),
    ("c:/x", "file:c:/x"),
    ("file:///tmp/a%20b.pdf", "file:file:///tmp/a%20b.pdf"),
    ("-x:y", "file:-x:y"),
    ("a/b:c", "file:a/b:c"),
    ("#top", "file:#top"),
    ("mailto:a@b.c", "url:mailto:a@b.c"),
    ("https://a.b/?&&x=1&utm_source=y&", "https://a.b?x=1"),
    ("https://a.b/?ref", "https://a.b"),
    ("https://a.b/#:~:text=x", "https://a.b"),
    ("https://a.b/x?a#b?c&d", "https://a.b/x?a#b?c&d"),
    ("https://a.b?́#́", "https://a.b?%CC%81#%CC%81"),
    ("https://a.b/%7E%2f%zz%", "https://a.b/~%2F%25zz%25"),
    ("https://a.b/[x]?[y]#[z]", "https://a.b/%5Bx%5D?[y]#[z]"),
    (" https://a.b", "file: https://a.b"),
    ("\0 https://a.b \u{07}", "https://a.b"),
    ("https://é.example/é", "https://é.example/%C3%A9"),
    ("https://é.example/é", "https://é.example/%C3%A9"),
    ("https://a.b/K;", "https://a.b/K;"),
    ("https://A​B.c//d//", "https://a​b.c//d"),
    ("https://[::1]:443/a", "https://[::1]/a"),
    ("https://a.b:443:443/", "https://a.b"),
    (
      "https://safari1814:euuinavr@javaspecialists.eu/git/safari/dpc5-1814.git",
      "https://safari1814:euuinavr@javaspecialists.eu/git/safari/dpc5-1814.git"
    ),
    ("./notes/Event Storming.md#Part 2", "file:./notes/Event Storming.md#Part 2"),
    ("https://", "https://"),
  ]

  @Test(arguments: keys)
  func `a key never changes`(address: String, key: String) {
    #expect(Array(CanonicalAddress.key(of: address).utf8) == Array(key.utf8))
  }
}
