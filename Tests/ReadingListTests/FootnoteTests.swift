import ReadingList
import Testing

@Suite struct FootnoteTests {
  @Test(arguments: [
    "- [A](https://a.b)[^1]\n- [B](https://b.c)\n\n[^1]: https://x.y",
    "- [A](https://a.b) and more.[^1]\n- [B](https://b.c)\n\n[^1]: See https://x.y",
    "- [A](https://a.b)\n  continued[^n o]\n  here[^note]\n- [B](https://b.c)\n\n[^note]: [Y](https://x.y)",
    "| t |\n|---|\n| [A](https://a.b) [^1] |\n| [B](https://b.c) |\n\n[^1]: by https://x.y",
    "[^1]: First https://x.y\n\n- [A](https://a.b)[^1]\n- [B](https://b.c)",
    "- [A](https://a.b)[^1]\n- [B](https://b.c)\n\n[^0]: Nothing\n[^1]: A text\n    over lines https://x.y",
  ])
  func `V7 the link of a footnote belongs to the item that has it`(_ text: String) throws {
    let list = try list(text)
    #expect(list.titles == ["A", "B"])
    #expect(list.postings[0].attachments.map(\.address) == ["https://x.y"])
    #expect(list.postings[1].attachments.isEmpty)
    #expect(list.mentions.isEmpty && list.ignored.isEmpty)
    #expect(!list.postings[0].note.contains("^1"))
  }

  @Test func `V7 a footnote that no item has is a mention`() throws {
    let list = try list("Some words[^1] of prose.\n\n[^1]: More words https://x.y")
    #expect(list.postings.isEmpty)
    #expect(list.mentions.map(\.address) == ["https://x.y"])
    #expect(list.note.contains("More words"))
  }

  @Test func `V7 the footnote of an entry without a link is not the item's above`() throws {
    let list = try list(
      """
      - [A](https://a.b)[^1]
      - Words on locks[^2]
        - [B](https://b.c)[^3]

      [^1]: https://x.y/1
      [^2]: [A paper](https://x.y/2)
      [^3]: https://x.y/3
      """)
    #expect(list.titles == ["A", "B"])
    #expect(
      list.postings.map { $0.attachments.map(\.address) } == [["https://x.y/1"], ["https://x.y/3"]])
    #expect(list.mentions.map(\.address) == ["https://x.y/2"])
    #expect(list.unread.plainEntries == 1)
  }

  @Test func `V10 entries that are anchors are no plain entries`() throws {
    let list = try list("- [A](#a)\n- [B](./#b)\n- [C](list.md#c)\n- Words")
    #expect(list.ignored.count == 3)
    #expect(list.unread.plainEntries == 1)
  }

  @Test(arguments: ["#part", "./#part", "list.md#part", "./list.md#part", "List.md", "list.md"])
  func `V7 a link into the list itself is an anchor`(_ address: String) throws {
    let list = try list("- [Part](\(address))")
    #expect(list.ignored.map(\.reason) == [.anchor])
    #expect(list.references.isEmpty && list.postings.isEmpty)
  }

  @Test(arguments: ["other.md#part", "x/list.md#part", "../list.md"])
  func `V7 a link into another list is none`(_ address: String) throws {
    #expect(try list("- [Part](\(address))").ignored.isEmpty)
  }

  @Test(arguments: [
    "[![A talk](https://img.youtube.com/vi/x/0.jpg)](https://youtu.be/x)",
    "[![A talk](./shots/talk.png)](https://a.b/talk)",
    "<a href=\"https://a.b\"><img src=\"talk.jpg\" alt=\"A talk\"></a>",
    "[![A talk](drawn.svg)](https://youtu.be/x)",
  ])
  func `V7 a picture as a link is an item titled by its text`(_ link: String) throws {
    let item = try posting("- \(link)")
    #expect(item.title == "A talk")
    #expect(item.attachments.map(\.form) == [.image])
  }

  @Test func `V7 a picture without a text is an item without a title`() throws {
    for text in ["", "Thumbnail", "IMAGE ALT TEXT HERE"] {
      #expect(try posting("- [![\(text)](a.jpg)](https://youtu.be/x)").isUntitled)
    }
  }

  @Test(arguments: [
    "[![b](https://img.shields.io/npm/v/x.png)](https://a.b)",
    "[![b](x.png)](https://travis-ci.org/o/x)",
    "[![b](x.png)](https://github.com/o/x/blob/main/LICENSE)",
    "[![b](https://github.com/o/x/workflows/CI/badge.png)](https://a.b)",
    "[![b](x.png)](https://creativecommons.org/licenses/by/4.0/)", "[![b](b.svg)](https://a.b)",
  ])
  func `V7 a badge is known by its host or by where it leads`(_ link: String) throws {
    let list = try list("- \(link)")
    #expect(list.postings.isEmpty)
    #expect(list.ignored.map(\.reason) == [.badge, .badge])
  }
}
