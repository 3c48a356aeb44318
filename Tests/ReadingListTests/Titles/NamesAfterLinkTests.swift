import ReadingList
import Testing

@Suite struct NamesAfterLinkTests {
  @Test(arguments: [
    ("- Robert C. Lee", ["Robert C. Lee"]), ("– Anna Lee, Bo Ray", ["Anna Lee", "Bo Ray"]),
    (", Martin Ray", ["Martin Ray"]), ("(Martin Ray)", ["Martin Ray"]),
    ("| Martin Ray", ["Martin Ray"]), ("— Иван Петров", ["Иван Петров"]),
    ("- Q. R. Moss", ["Q. R. Moss"]),
  ])
  func `L5 the whole rest behind the link is names of persons`(_ rest: String, _ authors: [String])
    throws
  {
    let posting = try posting("- [Quiet Ponds](https://a.b) \(rest)")
    #expect(posting.authors == authors)
    #expect(posting.note.isEmpty)
    #expect(posting.title == "Quiet Ponds")
    #expect(posting.authorReason == "the names after the link")
  }

  @Test(arguments: [
    "- Pond Overflow", "(Martin Ray Institute)", "- Martin", "– Martin Ray on ponds",
    "- Julia Docs", ", Lake District", "(Amazon Web Services)", "- Official Documentation",
    "- Martin Ray's blog", "| Smith Pond",
  ])
  func `L5 a site, a topic or a sentence behind the link is a note`(_ rest: String) throws {
    #expect(try posting("- [Quiet Ponds](https://a.b) \(rest)").authors.isEmpty)
  }

  @Test(arguments: [
    ("von Jürgen Müller", ["Jürgen Müller"]), ("di Marco De Luca", ["Marco De Luca"]),
    ("par Élodie Lefèvre", ["Élodie Lefèvre"]),
    ("por José Luz und Ana Ray", ["José Luz", "Ana Ray"]),
    (", de Ana Souza", ["Ana Souza"]), ("تأليف أحمد علي", ["أحمد علي"]),
    ("von Grund auf", []), ("par la pratique", []), ("por Internet", []), ("de Rio Grande", []),
  ])
  func `L5 by in other languages needs full names to the end`(_ rest: String, _ authors: [String])
    throws
  {
    #expect(try posting("- [Quiet Ponds](https://a.b) \(rest)").authors == authors)
  }

  @Test func `L5 names behind a sign in titles are authors where the list knows them`() throws {
    let list = try list(
      """
      - [Quiet Ponds - Cato Lee](https://a.b/1)
      - [Wide Lakes by Cato Lee](https://a.b/2)
      - [Blue Seas - Pond Overflow](https://a.b/3)
      - [Red Seas | Martin Ray](https://a.b/4)
      - [Old Seas | Martin Ray](https://a.b/5)
      - [New Seas | Martin Ray](https://a.b/6)
      - [Dry Seas - Susan Ray](https://a.b/7)
      """)
    #expect(
      list.postings.map(\.authors) == [
        ["Cato Lee"], ["Cato Lee"], [], ["Martin Ray"], ["Martin Ray"], ["Martin Ray"], [],
      ])
    #expect(list.titles[0] == "Quiet Ponds")
    #expect(list.titles[3] == "Red Seas")
    #expect(list.titles[6] == "Dry Seas - Susan Ray")
  }
}
