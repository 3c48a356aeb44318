import ReadingList
import Testing

@Suite struct NoteTests {
  @Test func `N1 everything inside a list item belongs to it`() throws {
    let list = try list(
      "- [a](https://a.b)\n  more\n\n  a paragraph\n\n  - nested\n\n      code\n- [b](https://b.c)")
    #expect(list.postings[0].note == "more\na paragraph\nnested\ncode")
    #expect(list.postings[1].note.isEmpty)
  }

  @Test func `N1 words beside the link are a note`() throws {
    #expect(
      try posting("- Make notes from [a](https://a.b) - in depth").note
        == "Make notes from\nin depth")
  }

  @Test func `N2 an entry of another list belongs to the item above`() throws {
    let list = try list(
      "1. [a](https://a.b)\n- detail\n2. [b](https://b.c)\n\nA line.\n\n> A quote.")
    #expect(list.postings.map(\.note) == ["detail", "A line.\nA quote."])
  }

  @Test func `N3 an entry of the same list belongs to the topic`() throws {
    let list = try list("# T\n\n1. [a](https://a.b)\n2. a thought.\n\n# U")
    #expect(list.postings[0].note.isEmpty)
    #expect(list.topics[0].note == "a thought.")
  }

  @Test func `N3 numbers that continue after a dash belong to the topic`() throws {
    let list = try list("# T\n\n1. first\n- [a](https://a.b)\n2. second\n\n# U")
    #expect(list.topics[0].note == "first\nsecond")
  }

  @Test func `N4 text before the first item belongs to the topic`() throws {
    let list = try list("Above.\n\n# T\n\nOne.\n\n- two\n\n- [a](https://a.b)\n\n# U\n\nThree.")
    #expect(list.note == "Above.")
    #expect(list.topics.map(\.note) == ["One.\ntwo", "Three."])
  }

  @Test(arguments: ["&nbsp;", "---", "***", "--", "...", "<br>", "<p></p>"])
  func `N4 blanks and rules are nothing`(_ line: String) throws {
    #expect(try list("- [a](https://a.b)\n\n\(line)\n").postings[0].note.isEmpty)
  }

  @Test func `N4 back to top is not a note`() throws {
    #expect(try list("- [a](https://a.b)\n\n[back to top](#top)").postings[0].note.isEmpty)
    #expect(
      try list("- [a](https://a.b)\n\nGo [back to top](#top) of it").postings[0].note.isEmpty)
  }
}
