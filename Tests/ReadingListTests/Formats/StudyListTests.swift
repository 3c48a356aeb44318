import ReadingList
import StudyModel
import Testing

/// Exports as Markdown in which a person went on writing.
@Suite struct `Exports that somebody edited` {
  private func read(_ lines: String...) throws -> ListDocument {
    try list(
      "<!-- study export 1 -->\n\n# L\n\n" + lines.joined(separator: "\n") + "\n", as: "a.md")
  }

  @Test func `what stands behind an entry is a note`() throws {
    let list = try read(
      "- [ ] [A](<https://a.example>) - my remark",
      "- [x] [B](<https://b.example>) (video, 5 min) and more",
      "- [C](<https://c.example>)")
    #expect(list.titles == ["A", "B", "C"])
    #expect(list.postings.map(\.note) == ["- my remark", "and more", ""])
    #expect(list.postings[1].minutes == 5)
  }

  @Test func `an address alone is an entry, and a link may have a title`() throws {
    let list = try read(
      "- [ ] https://new.example/2", "- <https://new.example/3> later",
      "- [B](https://b.example \"title\")")
    #expect(
      list.postings.map(\.address) == [
        "https://new.example/2", "https://new.example/3", "https://b.example",
      ])
    #expect(list.postings.map(\.note) == ["", "later", ""])
  }

  @Test func `a sign that joins its neighbour leaves that what it is`() throws {
    let list = try read(
      "- [ ] [A](https://a.example)\u{301} by me", "- [ ] \u{301}B by \u{301}Ann (\u{301}x)",
      "- [ ] [C](<https://c.example>)\u{301} (video, 5 min)")
    #expect(list.titles == ["A", "\u{301}B", "C"])
    #expect(list.postings.map(\.authors) == [[], ["\u{301}Ann"], []])
    #expect(list.postings.map(\.note) == ["\u{301} by me", "(\u{301}x)", "\u{301} (video, 5 min)"])
  }

  @Test(arguments: ["9007199254740993", "100001", "0", "-3"])
  func `a length that nobody has is none`(minutes: String) throws {
    let list = try read("- [A](<https://a.example>) (article, \(minutes) min)")
    #expect(list.postings.map(\.minutes) == [nil])
    #expect(try read("- [A](<https://a.example>) (100000 min)").postings[0].minutes == 100_000)
  }
}
