import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The doctor of lists` {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    (
      Finding.Rule.sameAddress, 3,
      "- [Alpha beta](https://a.example)\n\n- [Gamma delta](https://a.example/)\n"
    ),
    (
      .nearDuplicate, 4,
      "- [One page of four](https://a.example/1)\n\n\n- [One page, of FOUR](https://a.example/2)\n"
    ),
    (.missingList, 1, "- [See there](./there.md)\n"),
    (.missingFile, 1, "- [Template](./t.yaml)\n"),
    (.missingFile, 2, "- [A](https://a.example)\n  ![x](./x.png)\n"),
    (.damagedText, 1, "- [Alpha â€“ beta](https://a.example)\n"),
    (.untitled, 1, "- [](https://a.example)\n"),
    (.brokenLink, 1, "- [DynamoDB Book](DynamoDB Book By Alex)\n"),
    (.otherMachine, 1, "- [A](/Volumes/none/a.pdf)\n- [B](/Volumes/none/b/b.pdf)\n"),
    (
      .missingFile, 2,
      "- [A](https://a.example)\n  ![a](i/a.png)\n  ![b](i/b.png)\n  ![c](./i/c.png)\n"
    ),
    (
      .tagSpelling, 2, "- [[MUST_SEE] A](https://a.example)\n- [[MUSTSEE] B](https://b.example)\n"
    ),
  ])
  func `each fault is found in its place`(rule: Finding.Rule, line: Int, text: String) throws {
    try world.importing(text, as: "l.md")
    let findings = try findings()
    #expect(findings.map(\.rule) == [rule], "\(findings)")
    #expect(findings.first?.line == line)
    #expect(findings.first?.place == "l.md")
  }

  @Test func `lists of which nothing is an item are one finding`() throws {
    try world.write(
      "# Notes\n\nHow a lock is taken, and by whom, and when it is given back.\n", to: "n/a.md")
    try world.write("# More\n\n```sh\nflock x\n```\n", to: "n/b.md")
    try world.write("# Week\n\n- Locks\n- Queues\n- Clocks\n", to: "n/c.md")
    try world.importing("n")
    let found = try findings()
    #expect(found.map(\.rule) == [.littleRead, .littleRead], "\(found)")
    #expect(found.map(\.place) == ["c.md", "a.md"])
    #expect(found.first?.text.hasPrefix("3 entries without a link") == true)
    #expect(found.last?.text.hasPrefix("nothing of it is an item, nor of b.md;") == true)
  }

  @Test func `a heading that another list does not have is missing`() throws {
    try world.importing("# M\n\n## 1. Some where\n\n- [A](https://a.example)\n", as: "m.md")
    try world.importing(
      "- [See here](./m.md#nowhere)\n- [There](./m.md#1-some-where)\n- [B](https://b.example)\n",
      as: "l.md")
    let found = try findings()
    #expect(found.map(\.rule) == [.missingHeading], "\(found)")
    #expect(found.first?.line == 1)
    #expect(found.first?.place == "l.md")
  }

  @Test(arguments: [
    ("KUBERNETES", "KUBERNETIS", true), ("SERVERLESS", "SERVERLES", true),
    ("SERVERLESS", "SSERVERLESS", true), ("STREAMING", "STREAIMNG", true),
    ("QUEUE", "QUEUES", true), ("MAKE_NOTES", "MAKENOTE_S", true), ("CDK", "CFK", false),
    ("PART_ONE_1", "PART_ONE_2", false), ("STREAMING", "STRAEMNIG", false),
  ])
  func `one typo in a longer tag is reported`(one: String, other: String, isTold: Bool) throws {
    try world.importing(
      "- [[\(one)] A](https://a.example)\n- [[\(other)] B](https://b.example)\n", as: "l.md")
    #expect(try findings().map(\.rule) == (isTold ? [.tagSpelling] : []))
  }

  @Test func `a list in good order has no findings`() throws {
    try world.write("x", to: "t.yaml")
    try world.importing(
      """
      # List
      ## 1. Some where
      - [See here](./l.md#1-some-where) 
      - [Here too](./l.md#1-Some-Where)
      - [And here](./l.md#list)
      - [[MY NEXT] A](https://a.example)
      - [[MY_NEXT] A](https://a.example)
      - [T](./t.yaml)
      - [The talk](https://youtu.be/x)
      - [At the end @ 1:24](https://youtu.be/x)
      """, as: "l.md")
    let found = try findings()
    #expect(found == [], "\(found)")
  }

  @Test func `faults are found across lists, in the current files`() throws {
    try world.write("- [Alpha beta](https://a.example)\n", to: "l/a.md")
    try world.write("- [Alpha beta](https://a.example)\n", to: "l/b.md")
    try world.importing("l")
    #expect(try findings() == [])
    try world.write("- [Alpha beta by Ann Lee](https://a.example)\n", to: "l/a.md")
    try world.write("- [Gamma delta by Bo Berg](https://a.example)\n", to: "l/b.md")
    #expect(try findings().map(\.place) == ["b.md"])
    try world.remove("l/a.md")
    #expect(try findings().map(\.rule) == [.unreadable])
  }

  @Test(arguments: [
    // A talk and an article.
    ("https://youtu.be/abc", "https://a.example/one-page-of-four"),
    // A page of a manual by the name of the whole, and two of them.
    ("https://a.example/manual", "https://a.example/manual/validation"),
    ("https://a.example/manual/caching", "https://a.example/manual/validation"),
    // Four words are too common on two sites.
    ("https://a.example/1", "https://b.example/1"),
    // Two videos.
    ("https://youtu.be/abc", "https://youtu.be/def"),
  ])
  func `two things of one name are no duplicates`(one: String, other: String) throws {
    try world.importing(
      "- [One page of four](\(one))\n\n# Far\n\n- [One page of four](\(other))\n", as: "l.md")
    let found = try findings()
    #expect(found == [], "\(found)")
  }

  @Test func `two addresses in a row are meant, and C is not C++`() throws {
    try world.importing(
      """
      - [One page of four](https://a.example/1)
      - [One page of four](https://a.example/2)

      # Far

      - [C notes for professionals](https://a.example/c)

      # Farther

      - [C++ notes for professionals](https://a.example/cpp)
      """, as: "l.md")
    let found = try findings()
    #expect(found == [], "\(found)")
  }

  @Test(arguments: [
    ("https://a.example/manual", "https://a.example/manual/introduction.html"),
    ("https://a.example/manual/v4.1", "https://a.example/manual/v5"),
    ("https://a.example/one-page", "https://a.example/page-of-four"),
    ("https://a.example/one-page", "https://a.example/one-page#top-of-it"),
  ])
  func `one page under two addresses is`(one: String, other: String) throws {
    try world.importing(
      "- [One page of four](\(one))\n\n# Far\n\n- [One page of four](\(other))\n", as: "l.md")
    #expect(try findings().map(\.rule) == [.nearDuplicate])
  }

  @Test func `a mistake in several lists is told once, and so is what is missing together`() throws
  {
    let paste =
      "- [Storage engines by Ann Lee](https://a.example/storage)\n"
      + "- [Cooking pasta by Bo Berg](https://a.example/storage)\n"
    try world.write(paste + "- [See](./gone.md)\n", to: "l/a.md")
    try world.write(paste + "- [See](../l/gone.md)\n- [x](i/a.yaml)\n", to: "l/b.md")
    try world.write("- [x](i/b.yaml)\n- [x](i/c.yaml)\n- <https://a.example/x>\n", to: "l/c.md")
    try world.write("- <https://a.example/y>\n- [P](/Volumes/n/x.pdf)\n", to: "l/d.md")
    try world.write("- [P](/Volumes/n/m/y.pdf)\n", to: "l/e.md")
    try world.importing("l")
    #expect(
      try findings().map { "\($0.rule.rawValue) \($0.place):\($0.line) \($0.text)" } == [
        "same-address a.md:2 \"Cooking pasta\" has the address of \"Storage engines\" (a.md:1)"
          + " (in 2 places)",
        "missing-list a.md:3 \"See\": ./gone.md does not exist (in 2 places)",
        "missing-file b.md:4 i does not exist; 3 files should be in it",
        "other-machine d.md:2 2 paths below /Volumes/n are of another machine",
        "untitled c.md:3 2 pages in 2 lists have no title",
      ])
  }

  private func findings() throws -> [Finding] {
    try world.store.read { try ListDoctor().findings(in: $0) }
  }
}
