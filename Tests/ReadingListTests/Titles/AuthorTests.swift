import ReadingList
import Testing

@Suite struct AuthorTests {
  @Test(arguments: [
    ("T by Jane Doe", ["Jane Doe"]), ("T By Jane Doe ", ["Jane Doe"]),
    ("T BY Jane Doe,", ["Jane Doe"]),
    ("T by A. B. Cee, Dee Eff, and Gee Haitch", ["A. B. Cee", "Dee Eff", "Gee Haitch"]),
    ("T by Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
    ("T by Gregor/Pillai", ["Gregor", "Pillai"]), ("T by Jane Doe and others", ["Jane Doe"]),
    ("T by Luis Felipe Silveira da Silva", ["Luis Felipe Silveira da Silva"]),
    ("T by Saud ul Khalid", ["Saud ul Khalid"]), ("T by Ran the builder", ["Ran the builder"]),
    ("T by th3b3ginn3r", ["th3b3ginn3r"]), ("T by @handle", ["@handle"]),
    ("T by example.com", ["example.com"]), ("T by Jane Doe (Example Ltd.)", ["Jane Doe"]),
    ("T by by Jane Doe", ["Jane Doe"]),
    ("T by Chance Lee", ["Chance Lee"]),
  ])
  func `A1 names after the last by are authors`(_ text: String, _ authors: [String]) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.authors == authors)
    #expect(posting.title == "T")
  }

  @Test(arguments: [
    "Learn by using it", "Go step by step", "Swift by example", "Sort by Name of the thing",
    "Triggered by SQS", "Learn by Building Things", "By itself", "Standby Jane", "by the way",
    "Read by 3 people",
  ])
  func `A1 other words after by are part of the title`(_ text: String) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.authors.isEmpty)
    #expect(posting.title == text)
  }

  @Test(arguments: [
    ("T By Dan Fox | Office Hours", "T | Office Hours"), ("T by Dan Fox - Part 2", "T - Part 2"),
    ("T by by Dan Fox # Filter", "T # Filter"),
  ])
  func `A1 words after the names stay in the title`(_ text: String, _ title: String) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.authors == ["Dan Fox"])
    #expect(posting.title == title)
  }

  @Test func `A1 names alone are a title too`() throws {
    let posting = try posting("- [by Jane Doe](https://a.b)")
    #expect(posting.title == "by Jane Doe")
    #expect(posting.authors == ["Jane Doe"])
  }

  @Test func `A1 names right after the link count`() throws {
    let posting = try posting("- [T](https://a.b) by Jane Doe and John Roe - a note")
    #expect(posting.authors == ["Jane Doe", "John Roe"])
    #expect(posting.note == "a note")
  }
}
