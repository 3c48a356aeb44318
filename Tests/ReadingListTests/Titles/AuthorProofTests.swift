import ReadingList
import Testing

@Suite struct AuthorProofTests {
  @Test(arguments: [
    "Meadows Guided by Compasses", "Gardens watered by Robots", "Harbours Built By Beavers",
    "Birds Recommended by Ann Lee", "Kettles powered by Some Company",
  ])
  func `L5 a single word after a participle and by is no author`(_ text: String) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.title == text)
    #expect(posting.authors.isEmpty)
  }

  @Test func `L5 a full name is the author of what it has done`() throws {
    #expect(try posting("- [A Pond Illustrated by Ann Lee](https://a.b)").authors == ["Ann Lee"])
  }

  @Test(arguments: [
    "Arrange your Shelf by Colour", "Pack Boxes by Room and Floor", "Boats Sorted by Length, Width",
    "Bake Bread by Friday", "Sail Faster by Going Slower", "Sort Letters by Zip Code",
  ])
  func `L5 common words after by in a title need proof`(_ text: String) throws {
    for address in ["https://a.b/shelf-by-colour-and-room", "https://a.b/bread-by-friday"] {
      let posting = try posting("- [\(text)](\(address))")
      #expect(posting.title == text)
      #expect(posting.authors.isEmpty)
    }
  }

  @Test(arguments: [
    ("Wide Ponds by Space", "https://space.example/p", ["Space"]),
    ("Wide Ponds by Space", "https://a.b/@space/p", ["Space"]),
    ("Wide Ponds by PondLife", "https://a.b", ["PondLife"]),
    ("Wide Ponds by Pond42", "https://a.b", ["Pond42"]),
    ("Wide Ponds by Marlin", "https://a.b", ["Marlin"]),
    ("Wide Ponds by Толстой", "https://a.b", ["Толстой"]),
    ("Wide Ponds by Space and Ann Lee", "https://a.b", ["Space", "Ann Lee"]),
  ])
  func `L5 an address, a capital or a digit proves a name`(
    _ text: String, _ address: String, _ authors: [String]
  ) throws {
    let posting = try posting("- [\(text)](\(address))")
    #expect(posting.title == "Wide Ponds")
    #expect(posting.authors == authors)
  }

  @Test func `L5 a word in lower case is a name where the host is called so`() throws {
    #expect(
      try posting("- [Wide Ponds by marlin](https://www.marlin.example/p)").authors == ["marlin"])
    #expect(try posting("- [Wide Ponds by marlin](https://a.b/marlin)").authors.isEmpty)
    #expect(try posting("- [Ponds by design](https://design.example)").authors.isEmpty)
    #expect(try posting("- [Ponds by region](https://region.example)").authors.isEmpty)
  }

  @Test func `L5 an author of the list is one where common words are in doubt`() throws {
    let list = try list(
      """
      - [Wide Ponds by Space](https://a.b/1)
      - [Lakes by Ann Space](https://a.b/2)
      - [Blue Seas by Friday](https://a.b/3)
      """)
    #expect(list.titles == ["Wide Ponds", "Lakes", "Blue Seas by Friday"])
    #expect(list.postings.map(\.authors) == [["Space"], ["Ann Space"], []])
  }

  @Test func `L5 entries without a link need no proof`() throws {
    #expect(try posting("- [ ] Wide Ponds by Space").authors == ["Space"])
  }

  @Test(arguments: [
    ("Ponds by Ann Lee, PhD", ["Ann Lee"]),
    ("Ponds by Ann Lee, Ph.D. and Bo Ray", ["Ann Lee", "Bo Ray"]),
    ("Ponds By Ann Lee und Bo Ray", ["Ann Lee", "Bo Ray"]),
    ("Ponds By Ana Luz e Bo Ray", ["Ana Luz", "Bo Ray"]),
    ("Ponds By Ana Luz y Prado", ["Ana Luz y Prado"]),
  ])
  func `L5 degrees are no names, and all languages have an and`(_ text: String, _ authors: [String])
    throws
  {
    #expect(try posting("- [\(text)](https://a.b)").authors == authors)
  }

  @Test(arguments: [
    ("N/A", []), ("Various", []), ("unknown", []), ("Ann Lee, PhD", ["Ann Lee"]),
    ("Lee, Ann B. and Ray, Bo", ["Ann B. Lee", "Bo Ray"]), ("Ann Lee (Acme)", ["Ann Lee"]),
    ("[us] Ann Lee", ["Ann Lee"]), ("Ann Lee<br>Bo Ray", ["Ann Lee", "Bo Ray"]),
    ("Ana Luz e Bo Ray", ["Ana Luz", "Bo Ray"]),
    ("Ann Lee", ["Ann Lee"]),
  ])
  func `C3 placeholders, degrees and line ends in a column of authors`(
    _ cell: String, _ authors: [String]
  ) throws {
    let list = try list(
      """
      | Title | Author |
      |---|---|
      | [Ponds](https://a.b) | \(cell) |
      """)
    #expect(list.postings.map(\.authors) == [authors])
  }
}
