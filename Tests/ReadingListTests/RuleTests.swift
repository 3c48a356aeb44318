import ReadingList
import StudyModel
import Testing

/// The rules about links in other forms than `- [title](address)`, each by its name in the
/// rules.
@Suite struct RuleTests {
  @Test func `H1 a heading in a list item or a quote is a topic`() throws {
    let list = try list("- ## A\n\n  [a](https://a.b)\n\n> ### B\n>\n> - [b](https://b.c)")
    #expect(list.topics.map(\.title) == ["A", "B"])
    #expect(list.topics.map(\.level) == [2, 3])
    #expect(list.postings.map(\.topic) == [0, 1])
  }

  @Test func `H1 headings of HTML are topics`() throws {
    let list = try list(
      "<h1>T</h1>\n<h2 id='x'>3. A &amp; B</h2>\n\n- [a](https://a.b)\n\n<h3>C</h3>\n\nhttps://c.d")
    #expect(list.title == "T")
    #expect(list.topics.map(\.title) == ["A & B", "C"])
    #expect(list.topics.map(\.number) == ["3", ""])
    #expect(list.topics.map(\.line) == [2, 6])
    #expect(list.topics[1].parent == 0)
    #expect(list.postings.map(\.topic) == [0, 1])
  }

  @Test func `H6 a badge and the picture in it are ignored`() throws {
    let list = try list("# T [![b](b.svg)](https://a.b)\n\n<a href='x'><img src='c.svg'></a>")
    #expect(list.postings.isEmpty && list.mentions.isEmpty)
    #expect(list.ignored.map(\.reason) == [.badge, .badge, .badge, .badge])
  }

  @Test(arguments: [
    ("[a][r]", "a"), ("[r][]", "r"), ("[r]", "r"), ("- [a][r] by Jane Doe", "a"),
    ("<https://a.b/c>", ""), ("https://a.b/c", ""),
    ("<a href=\"https://a.b/c\">a <b>c</b></a>", "a c"),
    ("Read <a href=https://a.b/c>a</a> now", "a"),
    ("<p><a class='x' href='https://a.b/c'>a</a></p>", "a"),
    ("<ul>\n<li>Five words stand before it: <a href='https://a.b/c'>a</a></li>\n</ul>", "a"),
    ("- <a href=\"https://a.b/c\">a\n", "a"), ("<a href='https://a.b/c'>https://a.b/c</a>", ""),
  ])
  func `I1 every form of a link is read`(_ text: String, _ title: String) throws {
    let list = try list(text + "\n\n[r]: https://a.b/c 'With \"quotes\"'\n")
    #expect(list.postings.map(\.address) == ["https://a.b/c"])
    #expect(list.postings.first?.isUntitled == title.isEmpty)
    #expect(title.isEmpty || list.titles == [title])
  }

  @Test func `I1 HTML links belong to their lines`() throws {
    let text =
      "<div>\nhello\n<a href='https://a.b'>a</a>\n<img src='i.png'>\n<script>'<a href=x>'</script>\n</div>"
    let list = try list(text)
    #expect(list.postings.map(\.line) == [3])
    #expect(list.postings[0].attachments.map(\.line) == [4])
    #expect(list.note == "hello")
  }

  private static let head = "| # | Name | Where |\n|---|---|---|\n"

  @Test(arguments: [
    ("| 1 | [Two Sum](https://a.b) | easy |", "Two Sum", "easy"),
    ("| [1](https://a.b) | Two Sum | easy |", "Two Sum", "easy"),
    ("| Intro | [video](https://a.b) | 2 h |", "Intro", "2 h"),
    ("| 1 | [video](https://a.b) | Intro |", "Intro", ""),
    ("| Intro by Jane Doe | [here](https://a.b) | |", "Intro", ""),
    ("| x | `[c](d)` [Ti](https://a.b/c d) | y |", "Ti", "[c](d)\nx\ny"),
  ])
  func `I2 a body row is an item, named by the link or by a cell`(
    _ row: String, _ title: String, _ note: String
  ) throws {
    let list = try list(Self.head + row)
    #expect(list.titles == [title])
    #expect(list.postings[0].note == note)
    #expect(list.postings[0].rule == .row)
  }

  @Test func `I2 the header of a table has no items`() throws {
    let list = try list("| [a](https://a.b) | ![i](i.png) |\n|---|---|\n| - | [m](mailto:x@y.z) |")
    #expect(list.postings.isEmpty)
    #expect(list.mentions.map(\.reason) == [.tableHead, .noPage])
    #expect(list.ignored.map(\.reason) == [.looseImage])
  }

  @Test(arguments: [
    ("- Skip lists: [video](https://a.b/x)", "Skip lists", Kind.video),
    ("- [here](https://a.b/x)", "Topic – here", .article),
    ("- [Part 1](https://a.b/x)", "Topic – Part 1", .article),
    ("See [slides](https://a.b/x)", "Topic – slides", .slides),
    ("- [The video of the year](https://a.b/x)", "The video of the year", .article),
    ("- [[TODO] Video](https://a.b/x)", "Topic – Video", .video),
    ("[Two Trees] (https://a.b/x)", "Two Trees", .article),
    ("- [x] [Two Trees] (https://a.b/x) (video)", "Two Trees", .video),
  ])
  func `T1 a generic text takes the words before it or the topic's`(
    _ line: String, _ title: String, _ kind: Kind
  ) throws {
    let list = try list("# List\n\n## Topic\n\n\(line)")
    #expect(list.titles == [title])
    #expect(list.postings.map(\.kind) == [kind])
    #expect(list.postings.map(\.address) == ["https://a.b/x"])
  }

  @Test func `T1 a generic text takes its parent's title`() throws {
    let list = try list(
      "- [Trees](https://a.b)\n  - [video](https://b.c)\n- Graphs\n  - [Part 2](https://c.d)")
    #expect(list.titles == ["Trees", "Trees – video", "Graphs – Part 2"])
  }

  @Test func `P4 a typo leaves the other links of its line alone`() throws {
    let line =
      "- `[c](d e)` ![i](i.png) [a](https://a.b/c d) [e](https://e.f) https://g.h <https://i.j>"
    let list = try list(line)
    #expect(list.postings.map(\.address) == ["https://a.b/c d"])
    #expect(
      list.postings[0].attachments.map(\.address)
        == ["i.png", "https://e.f", "https://g.h", "https://i.j"])
    #expect(list.postings[0].note == "[c](d e)")
  }

  @Test func `P4 a slip ends with its own parenthesis`() throws {
    let list = try list("- [a](https://a.b/c_(d) e) and so on")
    #expect(list.postings.map(\.address) == ["https://a.b/c_(d) e"])
  }

  @Test func `P4 a typo in a cell ends with the cell`() throws {
    let list = try list("| a | b |\n|---|---|\n| [x](https://x.y/a b | [z](https://z.z) |")
    #expect(list.postings.map(\.address) == ["https://x.y/a"])
    #expect(list.postings[0].attachments.map(\.address) == ["https://z.z"])
  }
}
