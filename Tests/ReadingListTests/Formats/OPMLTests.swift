import ReadingList
import StudyModel
import Testing

@Suite struct OPMLTests {
  @Test func `outlines are topics, and entries where they have an address`() throws {
    let list = try FormatFixture.list("feeds.opml")
    #expect(list.title == "Feeds of Ann & Bo")
    #expect(list.topics.map(\.title) == ["Science", "Water", "Only words"])
    #expect(list.topics.map(\.parent) == [nil, 0, nil])
    #expect(list.topics[2].note == "with a note")
    #expect(list.titles == ["Moss Weekly", "Tides \"daily\"", "A single page"])
    #expect(list.postings.map(\.topic) == [0, 1, nil])
    #expect(list.postings[0].address == "https://moss.example/")
    #expect(list.postings[0].attachments.map(\.address) == ["https://moss.example/feed.xml"])
    #expect(list.postings[1].address == "https://tides.example/rss?a=1&b=2")
    #expect(list.postings[2].tags.map(\.written) == ["misc", "slow"])
    #expect(list.postings.map(\.line) == [6, 8, 11])
  }

  @Test func `what follows a fault is read all the same`() throws {
    let list = try list(
      """
      <opml version="2.0"><body>
      <outline text="A" url="https://a.example/"/>
      <outline text="Tea & cake"><outline text="B" url="https://b.example/?x=1&y=2"/></outline>
      <outline text="C" url="https://c.example/"/>
      """, as: "list.opml")
    #expect(list.titles == ["A", "B", "C"])
    #expect(list.topics.map(\.title) == ["Tea & cake"])
    #expect(list.postings.map(\.topic) == [nil, 0, nil])
    #expect(list.lines(of: .malformed) == [3])
  }

  @Test func `no entity is expanded`() {
    #expect(throws: ListError.noReader("XML that declares entities")) {
      try list(
        """
        <?xml version="1.0"?>
        <!DOCTYPE opml [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
        <opml><body><outline text="&b;&f;" url="https://a.example/"/></body></opml>
        """, as: "list.opml")
    }
  }

  @Test func `outlines a hundred thousand deep are bounded`() throws {
    let text =
      "<opml><body>" + String(repeating: "<outline text='x'>", count: 100_000)
      + "<outline text='A' url='https://a.example/'/>"
    let list = try list(text, as: "list.opml")
    #expect(list.titles == ["A"])
    #expect(list.topics.count <= 101)
  }
}
