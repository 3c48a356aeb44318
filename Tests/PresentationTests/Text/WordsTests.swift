import Presentation
import StudyModel
import Testing

@Suite struct WordsTests {
  @Test(arguments: [
    (0, "today"), (1, "1d"), (6, "6d"), (7, "1w"), (59, "8w"), (60, "2mo"),
  ])
  func `how long ago is told in days, then weeks, then months`(days: Int64, words: String) {
    let now = Instant(rfc3339: "2026-05-14T08:00:00Z")!
    #expect(Words.ago(now + -.days(days), now: now) == words)
  }

  @Test(arguments: [
    ("https://a.example/x", "[T](<https://a.example/x>)"), ("https://a.example/x>y", "T"),
    ("https://a.example/x y", "T"), ("ftp://a.example", "T"), ("", "T"),
  ])
  func `only a plain address of the web is a link`(address: String, link: String) {
    #expect(MarkdownText.link("T", address) == link)
  }

  @Test func `one is one, and all others are several`() {
    #expect([0, 1, 2].map { Words.count($0, "line") } == ["0 lines", "1 line", "2 lines"])
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), (" a", "\" a\""), ("a ", "\"a \""),
    ("=1+1", "\"'=1+1\""), ("'=1+1", "\"''=1+1\""), ("say \"so\"", "\"say \"\"so\"\"\""),
  ])
  func `a field of a table is quoted where it must be`(text: String, field: String) {
    #expect(CSVText.field(text) == field)
  }

  @Test(arguments: [
    ("Blogs", "\"Blogs\" of AWS Lambda"), ("2021", "\"2021\" of AWS Lambda"),
    ("May 2024", "\"May 2024\" of AWS Lambda"), ("Week 12", "\"Week 12\" of AWS Lambda"),
    ("Hub and spoke", "\"Hub and spoke\""),
  ])
  func `a reason has the list of a heading that says nothing alone`(title: String, words: String) {
    let id = Topic.ID(list: 1, ordinal: 3)
    let topic = ListedTopic(
      topic: Topic(id: id, number: "", title: title, depth: 1), listTitle: "AWS Lambda")
    #expect(Words.reason(.order(1, id), topics: [topic]) == "first in \(words)")
    #expect(Words.reason(.warm(id), topics: [topic]) == "you read in \(words) this week")
  }

  @Test func `the list is in quotes if it has a comma`() {
    let topic = ListedTopic(
      topic: Topic(id: Topic.ID(list: 1, ordinal: 3), number: "", title: "Curate", depth: 1),
      listTitle: "Sprint 24 - Jul 10, 2026")
    #expect(Words.quoted(topic) == "\"Curate\" of \"Sprint 24 - Jul 10, 2026\"")
  }

  @Test func `the list itself needs no list`() {
    let id = Topic.ID(list: 1, ordinal: 0)
    let topic = ListedTopic(
      topic: Topic(id: id, number: "", title: "Blogs", depth: 0), listTitle: "Blogs")
    #expect(Words.reason(.order(2, id), topics: [topic]) == "second in \"Blogs\"")
  }
}
