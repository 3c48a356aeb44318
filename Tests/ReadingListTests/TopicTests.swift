import ReadingList
import StudyModel
import Testing

@Suite struct TopicTests {
  @Test(arguments: [
    ("<h1>Of HTML</h1>\n\n# Only", "Of HTML"),
    ("<H1 align=\"center\">Of <b>HTML</b></H1>\n", "Of HTML"),
    ("---\ntitle: Of matter\n---\n# Only", "Of matter"),
    ("# Only\n\n## A\n\n- [a](https://a.b)", "Only"),
    ("# One\n\n# Two", "file"),
    ("- [a](https://a.b)\n\n# Only", "file"),
    ("## A\n\n# Only", "file"),
  ])
  func `D1 the list is named by the best of its names`(_ text: String, _ title: String) throws {
    #expect(try list(text, fileName: "file.md").title == title)
  }

  @Test func `D1 a heading that names the list is not a topic`() throws {
    let list = try list("# My list\n\nWords.\n\n- [a](https://a.b)\n\n## T\n\n- [b](https://b.c)")
    #expect(list.topics.map(\.title) == ["T"])
    #expect(list.topics[0].parent == nil)
    #expect(list.postings.map(\.topic) == [nil, 0])
    #expect(list.note == "Words.")
  }

  @Test func `D2 leading brackets in the name are tags of the list`() throws {
    let named = try list("- [a](https://a.b)", fileName: "[TBC] my-tracks.md")
    #expect(named.title == "my-tracks")
    #expect(named.tags == [WrittenTag(name: Tag(normalised: "TBC"), written: "TBC")])
    #expect(named.postings[0].tags.isEmpty)
    #expect(try list("<h1>[RECATEGORIZE] Amazon S3</h1>").tags.map(\.written) == ["RECATEGORIZE"])
  }

  @Test func `H2 a topic is below the nearest earlier one of a lower level`() throws {
    let list = try list("# A\n\n### B\n\n## C\n\n# D\n\nE\n-\n\n> #### F")
    #expect(list.topics.map(\.title) == ["A", "B", "C", "D", "E", "F"])
    #expect(list.topics.map(\.level) == [1, 3, 2, 1, 2, 4])
    #expect(list.topics.map(\.parent) == [nil, 0, 0, nil, 3, 4])
    #expect(list.topics.map(\.line) == [1, 3, 5, 7, 9, 12])
  }

  @Test(arguments: [
    ("7.1. How to", "7.1", "How to"), ("7) How to", "7", "How to"), ("12. A", "12", "A"),
    ("1.2 A", "1.2", "A"), ("3 ways to fail", "", "3 ways to fail"), ("2024", "", "2024"),
    ("1.", "", "1."), ("4.5.", "", "4.5."), ("1.x Guide", "", "1.x Guide"),
  ])
  func `H3 a leading number is split off`(_ heading: String, _ number: String, _ title: String)
    throws
  {
    let topic = try #require(try list("## \(heading)").topics.first)
    #expect(topic.number == number)
    #expect(topic.title == title)
  }

  @Test func `H4 the same title twice is two topics`() throws {
    let list = try list("# A\n\n## X\n\n- [a](https://a.b)\n\n## X\n\n- [b](https://b.c)\n\n# B")
    #expect(list.topics.count { $0.title == "X" } == 2)
    #expect(list.postings.map(\.topic) == [1, 2])
  }

  @Test func `H5 a link in a heading is an item of its topic`() throws {
    let list = try list("# A\n\n## See [Title by Jane Doe](https://a.b) now\n\n# B")
    #expect(list.topics[1].title == "See Title by Jane Doe now")
    #expect(list.titles == ["Title"])
    #expect(list.postings[0].topic == 1)
  }

  @Test(arguments: [
    ("<!-- TOC -->", "<!-- /TOC -->"), ("<!-- toc -->", "<!-- tocstop -->"),
    ("<!-- START doctoc generated -->", "<!-- END doctoc generated -->"),
  ])
  func `H6 a generated table of contents is left out`(_ open: String, _ close: String) throws {
    let list = try list(
      "\(open)\n\n- [x](https://x.y)\n- [y](#y)\n\n\(close)\n\n- [a](https://a.b)")
    #expect(list.titles == ["a"])
    #expect(list.ignored.map(\.reason) == [.tableOfContents, .tableOfContents])
    #expect(list.note.isEmpty)
  }

  @Test func `H6 an unclosed table of contents swallows nothing`() throws {
    #expect(try list("<!-- TOC -->\n\n- [a](https://a.b)").titles == ["a"])
  }

  @Test func `H6 fragments of the same file and badges are not items`() throws {
    let list = try list(
      "- [One](#one)\n- [![build](https://i.j/k.svg)](https://a.b)\n- [x](https://x.y)")
    #expect(list.titles == ["x"])
    // The badge's link and its picture.
    #expect(list.ignored.map(\.reason) == [.anchor, .badge, .badge])
  }
}
