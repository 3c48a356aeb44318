import ReadingList
import StudyModel
import Testing

@Suite struct PostingTests {
  @Test(arguments: [
    "- [a](https://a.b)", "1. [a](https://a.b)", "* [a](https://a.b)", "> 1. [a](https://a.b)",
    "1. 1. [a](https://a.b)", "- words before the link that go on and on [a](https://a.b)",
    "- **[a](https://a.b)**", "- [a](https://a.b)\n", "+ [a](https://a.b) and many words after it",
  ])
  func `I1 a list line with a link is an item`(_ line: String) throws {
    let posting = try posting(line)
    #expect(posting.title == "a")
    #expect(posting.address == "https://a.b")
    #expect(Array(line.utf8)[posting.bytes].elementsEqual("[a](https://a.b)".utf8))
  }

  @Test func `I1 further links of a line are attachments`() throws {
    let posting = try posting("- [a](https://a.b) - [Demo](https://d.e), [code](./c.yaml)")
    #expect(
      posting.attachments == [
        Attachment(form: .link, title: "Demo", address: "https://d.e", line: 1),
        Attachment(form: .file, title: "code", address: "./c.yaml", line: 1),
      ])
  }

  @Test func `I1 a web link comes before a local one`() throws {
    #expect(try posting("- [a](./a.yaml) [b](https://a.b)").title == "b")
  }

  @Test func `I1 nested list lines are items of their own`() throws {
    let list = try list("- [a](https://a.b)\n  - [b](https://b.c)\n    - [c](./c.yaml)")
    #expect(list.titles == ["a", "b", "c"])
    #expect(list.lines(of: .localPath) == [3])
  }

  @Test func `I3 lines of a paragraph are read one by one`() throws {
    let list = try list("https://a.b/1\nAlso see https://a.b/2\n[x](https://a.b/3) by Jane Doe\n")
    #expect(list.postings.map(\.line) == [1, 2, 3])
    #expect(list.postings[2].authors == ["Jane Doe"])
  }

  @Test func `I3 prose and several links are mentions`() throws {
    let list = try list(
      "This line has quite a few words around https://a.b/1\n[x](https://x.y) [z](https://z.z)")
    #expect(list.postings.isEmpty)
    #expect(list.mentions.map(\.line) == [1, 2, 2])
    #expect(list.note.hasPrefix("This line has"))
  }

  @Test func `I3 tags, moments and names do not count as words of a paragraph`() throws {
    let line = "one two three four [MUST SEE] [x](https://a.b) by Jane Doe @ 1:10"
    let posting = try posting(line)
    #expect(posting.tags.map(\.name.name) == ["MUST_SEE"])
    #expect(posting.authors == ["Jane Doe"])
    #expect(posting.moment?.text == "1:10")
  }

  @Test func `I4 a later line that begins with a link is an item`() throws {
    let list = try list("- [a](https://a.b)\n  [b](https://b.c) too\n  see [c](https://c.d)")
    #expect(list.titles == ["a", "b"])
    #expect(list.postings[1].attachments.map(\.address) == ["https://c.d"])
  }

  @Test func `I5 a box without a link is an item without an address`() throws {
    let list = try list("- [ ] Read the manual\n- [x] Done by Jane Doe\n- [x] [a](https://a.b)")
    #expect(list.postings.map(\.checkbox) == [false, true, true])
    #expect(list.postings.map(\.address) == ["", "", "https://a.b"])
    #expect(list.postings[0].title == "Read the manual")
    #expect(list.postings[0].kind == .task)
    #expect(list.postings[1].authors == ["Jane Doe"])
  }

  @Test(arguments: [
    ("- [TODO] Write it down", "Write it down", ["TODO"], Kind.task),
    ("- [MUST READ] The manual", "The manual", ["MUST_READ"], .task),
    ("1. [[BOOK] Spring Transactions]", "Spring Transactions", ["BOOK"], .book),
    ("- **[WORKSHOP - MY NEXT]** Do it", "Do it", ["WORKSHOP", "MY_NEXT"], .workshop),
  ])
  func `I6 a leading tag makes a line without a link an item`(
    _ line: String, _ title: String, _ tags: [String], _ kind: Kind
  ) throws {
    let posting = try posting(line)
    #expect(posting.title == title)
    #expect(posting.tags.map(\.name.name) == tags)
    #expect(posting.kind == kind)
    #expect(posting.address.isEmpty)
  }

  @Test(arguments: ["- Write it down", "- [CDK] is a tool", "1. DNS failover", "- [TODO]"])
  func `I6 any other line without a link is a note`(_ line: String) throws {
    let list = try list(line)
    #expect(list.postings.isEmpty)
    #expect(!list.note.isEmpty)
  }

  @Test func `I7 a link without an address is an item without one`() throws {
    let posting = try posting("- [[HANDS-ON][BATCH] Replicate objects]()")
    #expect(posting.title == "Replicate objects")
    #expect(posting.address.isEmpty)
    #expect(posting.tags.map(\.name.name) == ["HANDS_ON", "BATCH"])
  }

  @Test(arguments: ["- []()", "- [ ]()", "- [!]()"])
  func `I7 a link without text and address is nothing`(_ line: String) throws {
    let list = try list(line)
    #expect(list.postings.isEmpty)
    #expect(list.ignored.map(\.reason) == [.empty])
  }

  @Test func `I7 a link without text is named after its address`() throws {
    let list = try list("- [](https://youtu.be/8zy?t=366)")
    #expect(list.titles == ["youtu.be/8zy?t=366"])
    #expect(list.postings[0].isUntitled)
    #expect(list.lines(of: .untitled) == [1])
  }

  @Test(arguments: [
    ("- [a](/Volumes/x/a.yaml)", "/Volumes/x/a.yaml", Kind.code),
    ("- [a](file:///x/a.pdf)", "file:///x/a.pdf", .book), ("- [a](./x/)", "./x/", .other),
    ("- /Volumes/x/a b.epub", "/Volumes/x/a b.epub", .book),
  ])
  func `I8 a local file in a list is an item`(_ line: String, _ address: String, _ kind: Kind)
    throws
  {
    let list = try list(line)
    #expect(list.postings.map(\.address) == [address])
    #expect(list.postings.map(\.kind) == [kind])
    #expect(list.lines(of: .localPath) == [1])
  }

  @Test func `I8 a local file on its own in a paragraph belongs to the item above`() throws {
    let list = try list(
      "- [a](https://a.b)\n\n[t.yaml](./t.yaml)\n\n![i](./i.png)\n<img src='j.png'>")
    #expect(list.postings[0].attachments.map(\.form) == [.file, .image, .image])
    #expect(list.postings[0].attachments.map(\.line) == [3, 5, 6])
  }

  @Test func `I8 an image without an item above is reported as ignored`() throws {
    #expect(try list("![i](./i.png)").ignored.map(\.reason) == [.looseImage])
  }

  @Test func `I9 a link to a Markdown file is a reference`() throws {
    let list = try list(
      "# T\n\n- [x](./x.md#part)\n\nSee [y](y.md)\n\n- [z](https://a.b/z.md)\n\n# U")
    #expect(list.references.map(\.address) == ["./x.md#part", "y.md"])
    #expect(list.references.map(\.topic) == [0, 0])
    #expect(list.titles == ["z"])
  }

  @Test func `I2 a row of a table is an item`() throws {
    let list = try list(
      "| a | b |\n|---|---|\n| [x](https://x.y) | words [z](https://z.z) |\n| - | 2 h |")
    #expect(list.titles == ["x"])
    #expect(list.postings[0].attachments.map(\.address) == ["https://z.z"])
  }

  @Test(arguments: [
    ("- [a](/x y/z [TODO] b.yaml)", "a", "/x y/z [TODO] b.yaml"),
    ("- [a](https://a.b/c))", "a", "https://a.b/c"), ("- [a](https://a.b/c", "a", "https://a.b/c"),
    ("- [a]](https://a.b)", "a", "https://a.b"), ("- [[a](https://a.b)", "a", "https://a.b"),
    ("- [a](https://a.b/c d)", "a", "https://a.b/c d"),
    ("- [*a] b](https://a.b)", "a] b", "https://a.b"),
  ])
  func `P4 a typo in a link does not lose it`(_ line: String, _ title: String, _ address: String)
    throws
  {
    let posting = try posting(line)
    #expect(posting.title == title)
    #expect(posting.address == address)
  }

  @Test func `P4 words in place of an address are not an address`() throws {
    let list = try list("1. [DynamoDB Book](DynamoDB Book By Alex)")
    #expect(list.postings[0].address.isEmpty)
    #expect(list.postings[0].note == "DynamoDB Book By Alex")
    #expect(list.postings[0].kind == .book)
    #expect(list.lines(of: .brokenLink) == [1])
  }

  @Test(arguments: ["htps://a.b", "ttps://a.b", "http:/a.b", "https:a.b"])
  func `P4 a mistyped scheme is an item with a warning`(_ address: String) throws {
    let list = try list("- [a](\(address))")
    #expect(list.postings.map(\.address) == [address])
    #expect(list.lines(of: .mistypedScheme) == [1])
  }

  @Test func `U5 unrelated titles make a shared address suspicious`() throws {
    let list = try list(
      """
      - [Private DNS for object storage](https://a.b)
      - [Deploying containers with blue and green](https://a.b/)
      - [Object storage and its private DNS](https://a.b)
      - [Later @ 1:10](https://a.b)
      - https://a.b
      """)
    #expect(Set(list.postings.map(\.key)).count == 1)
    #expect(list.lines(of: .sameAddress) == [2])
  }

  @Test func `U5 one word in three is enough in common`() throws {
    let list = try list(
      "- [Private object storage](https://a.b)\n- [Private mail server](https://a.b)")
    #expect(list.lines(of: .sameAddress) == [])
  }

  @Test func `U5 one title in two normal forms is one title`() throws {
    let list = try list("- [Caf\u{e9}](https://a.b)\n- [Cafe\u{301}](https://a.b)\n")
    #expect(list.lines(of: .sameAddress) == [])
  }
}
