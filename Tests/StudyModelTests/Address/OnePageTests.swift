import StudyModel
import TestSupport
import Testing

/// The first address of each group is its key, without `https://`.
@Suite struct `One page and its many addresses` {
  private func expectOne(_ key: String, _ addresses: [String]) {
    for address in [key] + addresses {
      #expect(CanonicalAddress.key(of: "https://" + address) == "https://" + key)
    }
  }

  private func expectDifferent(_ addresses: [String]) {
    let keys = addresses.map { CanonicalAddress.key(of: "https://" + $0) }
    #expect(Set(keys).count == addresses.count, "\(keys)")
  }

  @Test func `U2 a paper of arXiv is its number`() {
    expectOne(
      "arxiv.org/abs/2301.00001",
      [
        "arxiv.org/pdf/2301.00001", "arxiv.org/pdf/2301.00001v2.pdf", "arxiv.org/html/2301.00001v1",
        "www.arxiv.org/abs/2301.00001v12/", "export.arxiv.org/abs/2301.00001",
      ])
    expectOne("arxiv.org/abs/hep-th/9901001", ["arxiv.org/pdf/hep-th/9901001v3.pdf"])
    expectDifferent([
      "arxiv.org/abs/2301.00001", "arxiv.org/abs/2301.00002", "arxiv.org/list/2301.00001",
      "arxiv.org/abs/2301.00001#S2", "arxiv.org/pdf/x.pdf", "arxiv.org/abs/cs/0112017",
      "arxiv.org/abs/math/0112017",
    ])
  }

  @Test func `U2 a DOI has no case, and two hosts`() {
    expectOne(
      "doi.org/10.1000/ab(c)%2Fd", ["dx.doi.org/10.1000/AB(C)%2fd", "doi.org/10.1000/Ab(c)%2FD"])
    expectDifferent(["doi.org/10.1000/a", "doi.org/10.1001/a", "doi.org/Help", "doi.org/help"])
  }

  @Test func `U2 openreview has a paper as page and as PDF`() {
    expectOne(
      "openreview.net/forum?id=aB",
      ["openreview.net/pdf?id=aB", "openreview.net/forum?id=aB&referrer=%5Bx%5D"])
    expectDifferent([
      "openreview.net/forum?id=aB", "openreview.net/forum?id=ab", "openreview.net/pdf/x.pdf",
      "openreview.net/forum?id=aB&noteId=c", "openreview.net/pdf", "openreview.net/forum",
    ])
  }

  @Test func `U2 a book at amazon is its ASIN in every country`() {
    expectOne(
      "amazon.com/dp/0123456789",
      [
        "www.amazon.de/gp/product/0123456789/ref=ppx?ie=UTF8&psc=1",
        "amazon.co.uk/A-Long-Title/dp/0123456789/ref=sr_1_1?keywords=x#customerReviews",
        "amazon.co.jp/-/en/A-Title/dp/0123456789", "smile.amazon.com/dp/0123456789?tag=x-20",
      ])
    expectDifferent([
      "amazon.com/dp/0123456789", "amazon.com/dp/012345678X", "amazon.com/dp/012345678",
      "amazon.com/product/0123456789", "amazon.com/gp/bestsellers/0123456789",
      "aws.amazon.com/dp/0123456789", "amazon.science/dp/0123456789",
    ])
  }

  @Test func `U2 a book at goodreads is its number`() {
    expectOne(
      "goodreads.com/book/show/12",
      [
        "www.goodreads.com/book/show/12-a-title?from_search=true&rank=1",
        "goodreads.com/book/show/12.A_Title", "goodreads.com/en/book/show/12",
      ])
    expectDifferent([
      "goodreads.com/book/show/12", "goodreads.com/book/show/12a", "goodreads.com/author/show/12",
      "goodreads.com/book/show/12/reviews", "goodreads.com/book/show/a",
    ])
  }

  @Test func `U2 a repository has no case, a main branch and an address to clone`() {
    expectOne(
      "github.com/owner/name",
      [
        "github.com/Owner/Name", "github.com/owner/name.git", "github.com/owner/name/tree/main",
        "github.com/OWNER/name/tree/master/#readme", "www.github.com/owner/NAME/",
      ])
    expectOne("github.com/owner/name/blob/main/A.md", ["github.com/Owner/NAME/blob/main/A.md"])
    expectDifferent([
      "github.com/a/b", "github.com/a", "github.com/a/b/tree/dev", "github.com/a/b/tree/main/x",
      "github.com/a/b/tree/main/X", "github.com/a/b/blob/main/x", "github.com/a/b/issues",
      "gist.github.com/a/b", "gist.github.com/A/b", "github.com/a/b#use", "github.com/a/.git",
    ])
  }

  @Test func `U2 a page of Wikipedia is the same on a phone`() {
    expectOne("de.wikipedia.org/wiki/Kaffee", ["de.m.wikipedia.org/wiki/Kaffee"])
    expectDifferent(["de.wikipedia.org/wiki/Kaffee", "en.wikipedia.org/wiki/Kaffee"])
  }

  @Test func `U2 twitter and x are one, and old reddit is reddit`() {
    expectOne(
      "twitter.com/ann/status/1",
      ["x.com/ann/status/1?s=20&t=ab", "mobile.twitter.com/ann/status/1"])
    expectDifferent(["x.com/ann", "x.com/bob", "x.com/search?s=1", "nitter.net/ann", "t.co/ann"])
    expectOne("reddit.com/r/x/comments/1", ["old.reddit.com/r/x/comments/1/"])
  }

  @Test func `U2 a question is its number`() {
    expectOne(
      "stackoverflow.com/questions/12",
      [
        "stackoverflow.com/q/12/34", "stackoverflow.com/questions/12/a-title?rq=1",
        "stackoverflow.com/questions/12/a-title/56#56",
      ])
    expectOne("unix.stackexchange.com/questions/12", ["unix.stackexchange.com/q/12"])
    expectDifferent([
      "stackoverflow.com/questions/12", "stackoverflow.com/questions/13", "stackoverflow.com/a/12",
      "pt.stackoverflow.com/questions/12", "unix.stackexchange.com/questions/12",
      "stackoverflow.com/questions/tagged/swift", "stackoverflow.com/users/12",
    ])
  }

  @Test func `U2 where a reader came from says nothing of a post`() {
    expectOne(
      "medium.com/@ann/a-title-1a2b", ["medium.com/@ann/a-title-1a2b?source=rss----1---4"])
    expectOne("ann.medium.com/a-title-1a2b", ["ann.medium.com/a-title-1a2b?source=user_profile"])
    expectOne(
      "ann.substack.com/p/a",
      ["ann.substack.com/p/a?r=1a&s=r", "open.substack.com/pub/ann/p/a?r=1a"])
    expectDifferent([
      "ann.substack.com/p/a", "bob.substack.com/p/a", "ann.substack.com/p/a?x=1",
      "medium.com/a?source=x&y=1", "medium.com/a", "example.com/a", "example.com/a?source=x",
      "example.com/a?r=1",
    ])
  }

  @Test func `U2 a video is its id, cut at what no id has`() {
    expectOne(
      "youtube.com/watch?v=AbC_1",
      [
        "youtube.com/live/AbC_1?si=x", "music.youtube.com/watch?v=AbC_1&t=3", "youtu.be/AbC_1&t=9",
        "youtube.com/watch?v=AbC_1?t=9", "youtu.be/AbC_1%3Ft=9", "youtube.com/embed/AbC_1/",
      ])
  }

  @Test func `U2 a page of AWS is one in every language`() {
    expectOne("aws.amazon.com/lambda", ["aws.amazon.com/de/lambda/", "aws.amazon.com/jp/lambda"])
    expectOne("aws.amazon.com", ["aws.amazon.com/es/"])
    expectDifferent(["aws.amazon.com/ai", "aws.amazon.com", "aws.amazon.com/ai/x"])
  }

  @Test(arguments: [
    ("https://münchen.example/a", "http://xn--mnchen-3ya.example/a"),
    ("https://MÜNCHEN.example/a", "https://XN--Mnchen-3ya.example/a"),
    ("https://例え.example", "https://xn--r8jz45g.example"),
    ("https://правда.example/x", "https://xn--80aafi6cg.example/x"),
    ("https://münchen.example./a", "https://www.xn--mnchen-3ya.example:443/a"),
    ("https://a.example/b", "https://a.example./b"),
  ])
  func `U2 a host in Punycode is the one in letters`(_ one: String, _ other: String) {
    #expect(CanonicalAddress.key(of: one) == CanonicalAddress.key(of: other))
    #expect(Address("http://www.a.example.:80/b").host == "a.example")
  }

  @Test func `U2 what hides or is no Punycode stays as it is`() {
    expectDifferent([
      // Decoded, the first would have an invisible character, and the second capital letters.
      "xn--ab-j1t.example", "xn--mnchen-q9a.example", "ab.example", "xn--.example", "xn--a.example",
      "xn--99999999999.example", "xn--mnchen-3ya!.example",
    ])
  }

  @Test(arguments: [
    ("https://amazon.de/A-Title/dp/0123456789", Kind.book),
    ("https://amazon.co.jp/gp/product/0123456789", .book),
    ("https://dx.doi.org/10.1/x", .whitepaper),
    ("https://aws.amazon.com/de/getting-started/hands-on/x", .workshop),
  ])
  func `any address of a page has its kind`(_ address: String, _ kind: Kind) {
    #expect(Hosts.kind(of: Address(address)) == kind)
  }

  /// Addresses of the shapes above, with parts that belong together or not.
  private static func address(_ random: inout SplitMix) -> String {
    func pick(_ texts: [String]) -> String { texts[random.below(texts.count)] }
    let path = (0..<random.below(6)).map { _ in "/" + pick(parts) }.joined()
    return pick(["https://", "http://", "HTTP://", "//"]) + pick(hosts) + path + pick(tails)
  }

  private static let hosts =
    Hosts.table.flatMap(\.names).map { $0.replacing("*", with: "a") } + [
      "a.b", "é.b", "xn--mnchen-3ya.b", "www.a.b.", "a.b:80", "a.b:443", "u@a.b", "A.b:8080", "",
      "xn--xn--a-.b", "open.substack.com", "www.www.", ".", "a.m.m.wikipedia.org", "a .b ",
      "a.b:443:80", "a.b:443.", "www. www.a", "İ.b", "\u{212A}.b",
    ]
  private static let parts = [
    "", "abs", "pdf", "2301.00001v2.pdf", "10.1", "dp", "0123456789", "gp", "product", "book",
    "show", "12-a", "A", "b.git", "tree", "main", "questions", "q", "12", "watch", "embed", "de",
    "en_us", "en-US", "%", "%41", "%zz", "%%341", "é", "pub", "x", "p", "&t=1", "\\", "video",
    "b.git.git", "hep-th", "9901001v2v3",
  ]
  private static let tails = [
    "", "?", "?v=a?t=1", "?t=1&v=b", "?id=a", "?source=b", "?s=1&t=2", "?utm_source=x", "#t=1",
    "#readme", "#a", "?%75tm_x=1", "?v=%41&list=b", "?&&", "?a#b?c", "\\x", " ", "#a:~:text=b",
  ]

  @Test func `U2 the key of a key is the key itself, of any site`() {
    for seed in Rounds.of(20_000) {
      var random = SplitMix(seed: seed)
      let address = Self.address(&random)
      let key = CanonicalAddress.key(of: address)
      #expect(CanonicalAddress.key(of: key) == key, "\(address), seed \(seed)")
    }
  }

  @Test func `U2 nothing is merged at a host that nobody named`() {
    for seed in Rounds.of(10_000) {
      var random = SplitMix(seed: seed)
      func pick(_ texts: [String]) -> String { texts[random.below(texts.count)] }
      let names = [
        "source", "s", "r", "t", "id", "v", "q", "dp", "abs", "pdf", "questions", "12", "A", "a",
        "tree", "main", "x.git", "10.1", "en_us", "de", "status",
      ]
      let hosts = ["a.b", "notgithub.com", "x.org", "gist.github.com", "amazon.x"]
      var address = "https://" + pick(hosts)
      for _ in 0..<random.below(5) { address += "/" + pick(names) }
      if random.below(2) == 0 { address += "?" + pick(names) + "=" + pick(names) }
      if random.below(3) == 0 { address += "#" + pick(names) }
      #expect(CanonicalAddress.key(of: address) == address, "seed \(seed)")
    }
  }
}
