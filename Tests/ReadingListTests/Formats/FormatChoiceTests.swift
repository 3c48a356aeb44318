@testable import ReadingList
import Testing

@Suite struct FormatChoiceTests {
  @Test(
    arguments: zip(
      FormatFixture.names,
      [
        ListFormat.bookmarks, .opml, .goodreads, .instapaper, .instapaper, .markdown, .matter,
        .text,
        .pocket, .pocket, .raindrop, .org, .readwiseHighlights, .readwise, .storygraph, .study,
        .zotero,
      ]))
  func `a file is known by its head`(_ name: String, _ format: ListFormat) throws {
    let bytes = try FormatFixture.bytes(name)
    #expect(try ListReader.format(of: bytes, fileName: name) == format)
    #expect(ListFormat.inFolder(Array(bytes.prefix(ListFormat.headSize)), fileName: name) == format)
    guard ![.text, .instapaper].contains(format) || name == "instapaper.csv" else { return }
    // Whatever it is called.
    #expect(try ListReader.format(of: bytes, fileName: "list.md") == format)
  }

  @Test func `other text is Markdown, and what has no reader is refused`() throws {
    #expect(
      try ListReader.format(of: Array("- [a](https://a.example/)\n".utf8), fileName: "a.md")
        == .markdown)
    #expect(
      try ListReader.format(of: Array("a, b, c, d, and more\n".utf8), fileName: "a.md") == .markdown
    )
    #expect(
      try ListReader.format(of: Array("word\nhttps://a.example/\n".utf8), fileName: "a.txt")
        == .markdown)
    #expect(throws: ListError.noReader("HTML that is no bookmarks file")) {
      try ListReader.format(of: Array("<html><p>hi".utf8), fileName: "a.html")
    }
  }

  @Test(arguments: ["a.json", "a.jsonl", "export", ""])
  func `V9 JSON is refused by its name or its beginning`(_ name: String) {
    for text in ["{\"url\": \"https://a.example/\"}\n", " [\n  { \"title\": \"A\" }]\n"] {
      #expect(throws: ListError.noReader("JSON, not a list")) {
        try ListReader.format(of: Array(text.utf8), fileName: name)
      }
    }
    let boxed = Array("[ ] [a](https://a.example/)\n".utf8)
    #expect((try? ListReader.format(of: boxed, fileName: "export")) == .markdown)
  }

  @Test func `a folder's tables of data and pages are no lists`() {
    for (name, text) in [
      ("data.csv", "title,year\nA,2000\n"), ("page.html", "<html><a href='https://a.example/'>"),
      ("build.xml", "<project/>"), ("requirements.txt", "swift==6\n"), ("a.json", "[]"),
    ] {
      #expect(ListFormat.inFolder(Array(text.utf8), fileName: name) == nil)
    }
  }

  @Test func `a format that is said wins`() throws {
    let list = try list("https://a.example/ | A\n", as: "a.md", format: .text)
    #expect(list.titles == ["A"])
  }
}
