import ReadingList
import Testing

@Suite struct TitleTests {
  @Test(arguments: [
    ("[A  *plain* `title`](u:)", "A plain title"), ("[A title |](https://a.b)", "A title"),
    ("[[X] - A title](https://a.b)", "A title"), ("[A &amp; B](https://a.b)", "A & B"),
    ("[ A title ](https://a.b)", "A title"),
    ("[A title\nand more](https://a.b)", "A title and more"),
    ("[A (b) title](https://a.b)", "A (b) title"),
    ("[/x/[TODO] y/Some file.yaml](</x/[TODO] y/Some file.yaml>)", "/x/[TODO] y/Some file.yaml"),
    ("[/home/y/file.yaml](/home/y/file.yaml)", "file.yaml"),
  ])
  func `T1 a title is the plain text of its link`(_ link: String, _ title: String) throws {
    let link = link.replacing("(u:)", with: "(https://a.b)")
    #expect(try posting("- \(link)").title == title)
  }

  @Test(arguments: [
    ("Complete eks web workshop - https://a.b", "Complete eks web workshop", false),
    ("[MY NEXT] Read this by Jane Doe: https://a.b", "Read this", false),
    ("Tue - https://a.b", "a.b", true), ("https://a.b", "a.b", true),
    ("Found this link from https://a.b", "a.b", true),
    ("see also <https://a.b>", "a.b", true),
    ("[https://a.b](https://a.b)", "a.b", true),
  ])
  func `T1 a bare address takes the words before it`(
    _ line: String, _ title: String, _ isUntitled: Bool
  ) throws {
    let posting = try posting("- \(line)")
    #expect(posting.title == title)
    #expect(posting.isUntitled == isUntitled)
  }

  @Test func `T1 too many words are a note, not a title`() throws {
    let words = Array(repeating: "word", count: 26).joined(separator: " ")
    let posting = try posting("- \(words) https://a.b")
    #expect(posting.isUntitled)
    #expect(posting.note == words)
  }

  @Test func `T1 the title as written is kept`() throws {
    #expect(try posting("- [[**CDK**] A by B C](https://a.b)").writtenTitle == "[**CDK**] A by B C")
  }

  @Test(arguments: [
    ("A \u{E2}\u{20AC}\u{201C} B", "A – B"), ("caf\u{C3}\u{A9}", "café"),
    ("it\u{E2}\u{20AC}\u{2122}s", "it’s"), ("\u{E2}\u{20AC}\u{153}x\u{E2}\u{20AC}\u{9D}", "“x”"),
  ])
  func `T2 damaged text is repaired with a warning`(_ damaged: String, _ title: String) throws {
    let list = try list("- [\(damaged)](https://a.b)")
    #expect(list.titles == [title])
    #expect(list.lines(of: .damagedText) == [1])
  }

  @Test(arguments: ["café – “x”", "Ünïcödé", "日本語", "naïve", "€uro", "é", "ÉÉ"])
  func `T2 proper text stays`(_ title: String) throws {
    #expect(try list("- [\(title)](https://a.b)").titles == [title])
  }
}
