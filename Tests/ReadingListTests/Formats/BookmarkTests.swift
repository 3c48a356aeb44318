import ReadingList
import StudyModel
import Testing

@Suite struct BookmarkTests {
  @Test func `a bookmarks file has folders, tags and notes`() throws {
    let list = try FormatFixture.list("bookmarks.html")
    #expect(list.title == "Bookmarks of Ann")
    #expect(list.topics.map(\.title) == ["Toolbar", "Queues", "Deeper", "Empty folder"])
    #expect(list.topics.map(\.parent) == [nil, 0, 1, nil])
    #expect(list.topics[1].note == "How others wait in line.")
    #expect(
      list.titles == [
        "Tea & News", "Queueing, in theory", "Queueing, in practice", "a > b",
        "untitled.example/page/",
      ])
    let theory = try #require(list.posting(titled: "Queueing, in theory"))
    #expect(theory.address == "https://queues.example/theory?a=1&b=2")
    #expect(theory.tags.map(\.written) == ["maths", "to read"])
    #expect(theory.mark == WrittenMark(.unread, reason: "TOREAD=\"1\""))
    #expect(theory.note == "Start at part two.\nSkip the proofs <3")
    #expect(theory.line == 16)
    #expect(list.path(list.postings[3]) == ["Toolbar", "Queues", "Deeper"])
    #expect(list.postings[3].address == "https://deep.example/x?q='a>b'")
    #expect(list.postings[4].isUntitled && list.postings[4].topic == nil)
  }

  @Test func `what only the browser knows is no item, and is not lost`() throws {
    let list = try FormatFixture.list("bookmarks.html")
    #expect(list.ignored.map(\.reason) == [.browser, .browser, .browser, .empty])
    #expect(list.ignored.map(\.line) == [24, 27, 28, 29])
  }

  @Test func `a folder that is not closed, or closed twice, loses nothing`() throws {
    let list = try list(
      """
      <!DOCTYPE NETSCAPE-Bookmark-file-1>
      <DL><p>
      <DT><H3>One</H3>
      <DL><p>
      <DT><A HREF="https://a.example/">A</A>
      </DL><p>
      </DL><p>
      </DL><p>
      <DT><A HREF="https://b.example/">B</A>
      <DT><H3>Two</H3>
      <DL><p>
      <DT><A HREF="https://c.example/">C
      <DT><A HREF="https://d.example/>D</A>
      """, as: "bookmarks.html")
    #expect(list.titles == ["A", "B", "C", "D"])
    #expect(list.postings.map { list.path($0) } == [["One"], [], ["Two"], ["Two"]])
  }

  @Test func `folders a hundred thousand deep are bounded`() throws {
    let deep = 100_000
    let text =
      "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL>"
      + String(repeating: "<DT><H3>x</H3><DL>", count: deep)
      + "<DT><A HREF=\"https://a.example/\">A</A>"
    let list = try list(text, as: "bookmarks.html")
    #expect(list.topics.count <= 101)
    #expect(list.titles == ["A"])
    #expect(list.warnings.contains { $0.rule == .tooDeep })
  }

  @Test func `Pocket's page has what is unread and what was read`() throws {
    let list = try FormatFixture.list("pocket.html")
    #expect(list.title == "Pocket Export")
    #expect(
      list.titles == ["Sourdough for the patient", "rye (bread.example)", "What flour is"])
    #expect(list.marks == ["unread", "unread", "done"])
    #expect(list.postings[0].tags.map(\.written) == ["baking", "slow food"])
    #expect(list.postings[2].address == "https://bread.example/flour?a=1&b=2")
    #expect(list.topics.isEmpty)
  }
}
