import ReadingList
import Testing

@Suite struct TitleEndTests {
  @Test(arguments: [
    "Swift >= 3.10", ">= 3.10", ">3 ways", "--flag explained", "-v and -vv", "What is std::",
    "::before", "Hot :fire:", ":fire: Hot", "Great:rocket:", "A List\\<String>", "Array =>",
    "`-` in ranges", "Read `a:`", "`->`", "`|` and `||`", ":hover in CSS", "f(x)",
    "/etc/hosts explained", "src/main.rs", "~/.config and you", "/home/user/notes",
  ])
  func `V6 a sign that says something stays in the title`(_ written: String) throws {
    let title = written.replacing("`", with: "").replacing("\\", with: "")
    #expect(try posting("- [\(written)](https://a.b)").title == title)
  }

  @Test(arguments: [
    "Title:", "Title |", "| Title", "- Title", "-Title", "Title -", "Title –", ": Title", "> Title",
    "Title,", "Title;", "-> Title", "Title (", "Title ->", "– Title —", "Title :-", ":Title",
  ])
  func `V6 what is left over at the ends is taken off`(_ written: String) throws {
    #expect(try posting("- [\(written)](https://a.b)").title == "Title")
  }

  @Test func `V6 a line break is a blank`() throws {
    #expect(try posting("- [One<br>title<br/>more](https://a.b)").title == "One title more")
    #expect(try posting("<p><a href='https://a.b'>One<br>title</a></p>").title == "One title")
    #expect(try list("| a |\n|---|\n| [x<br>y](https://a.b) |").titles == ["x y"])
  }

  @Test(arguments: [
    ("https://a.b | Two words", "Two words"), ("https://a.b - Title", "Title"),
    ("https://a.b – Title by Jane Doe", "Title"), ("https://a.b: Title", "Title"),
    ("<https://a.b> — Title", "Title"), ("Its own title https://a.b - a note", "Its own title"),
  ])
  func `V3 words behind a bare address and a sign are its title`(
    _ line: String, _ title: String
  ) throws {
    #expect(try posting("- \(line)").title == title)
  }

  @Test func `V3 other words behind a bare address are no title`() throws {
    #expect(try posting("- https://a.b and more").isUntitled)
  }

  @Test func `V3 a title behind an address makes its line an item`() throws {
    let list = try list("https://a.b | A title of quite a few words in it")
    #expect(list.titles == ["A title of quite a few words in it"])
    #expect(try posting("https://a.b - Title by Jane Doe").authors == ["Jane Doe"])
  }
}
