import ReadingList
import Testing

@Suite struct AuthorPhraseTests {
  @Test(arguments: [
    ("Stand by Me", "Stand by Me", []), ("Life as seen by them", "Life as seen by them", []),
    ("Go side by Side", "Go side by Side", []),
    ("Powered by Some Company", "Powered by Some Company", []),
    ("Tides (seen by Ann Lee", "Tides (seen by Ann Lee", []),
    ("Poll queues by Fargate by Ann Lee", "Poll queues by Fargate", ["Ann Lee"]),
    ("Istio set up by Nana | Step by Step Guide", "Istio set up | Step by Step Guide", ["Nana"]),
    (
      "Tides and moons by Ann Lee (Acme, Inc.) and Bob Ray (Foo)", "Tides and moons",
      ["Ann Lee", "Bob Ray"]
    ),
    ("Tides and moons By shorebird", "Tides and moons", ["shorebird"]),
    ("Tides and moons by shorebird", "Tides and moons by shorebird", []),
    ("Tides and moons (by Ann Lee)", "Tides and moons", ["Ann Lee"]),
    ("Tides and moons (video by Ann Lee)", "Tides and moons (video)", ["Ann Lee"]),
    ("Tides and moons by: Ann Lee", "Tides and moons", ["Ann Lee"]),
    ("Alerts by SLOs", "Alerts by SLOs", []),
    ("Learn moons by Rereading Old Books", "Learn moons by Rereading Old Books", []),
    ("Dune by Frank Herbert", "Dune", ["Frank Herbert"]),
    ("Tides and moons by 山田 太郎", "Tides and moons", ["山田 太郎"]),
    ("Tides and moons by Ann Lee, 1979", "Tides and moons", ["Ann Lee"]),
    ("Tides and moons by Ann Lee et al.", "Tides and moons", ["Ann Lee"]),
  ])
  func `L5 by is followed by names or is part of the title`(
    _ text: String, _ title: String, _ authors: [String]
  ) throws {
    let posting = try posting("- [\(text)](https://a.b)")
    #expect(posting.title == title)
    #expect(posting.authors == authors)
    #expect(posting.authorReason == (authors.isEmpty ? "" : "\"by\" in the title"))
  }

  @Test func `L5 a marked title before by names the link of its author`() throws {
    let posting = try posting("- *Tides and moons* by [Ann Lee](https://a.b)")
    #expect(posting.title == "Tides and moons")
    #expect(posting.authors == ["Ann Lee"])
    #expect(posting.titleReason == "the words before the link")
    #expect(posting.authorReason == "\"by\" before the link")
  }

  @Test(arguments: [
    (
      "[T](https://a.b) by [Ann Lee](https://c.d) and [Bob Ray](https://e.f)",
      ["Ann Lee", "Bob Ray"], ""
    ),
    ("[T](https://a.b), by Ann Lee - a note", ["Ann Lee"], "a note"),
    ("[T](https://a.b) (by Ann Lee) a note", ["Ann Lee"], "a note"),
    ("[T](https://a.b) by far the best", [], "by far the best"),
  ])
  func `L5 names after the link may be links`(_ line: String, _ authors: [String], _ note: String)
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.title == "T")
    #expect(posting.authors == authors)
    #expect(posting.note == note)
    #expect(posting.authorReason == (authors.isEmpty ? "" : "\"by\" after the link"))
  }

  @Test(arguments: [
    ("[潮汐与月亮](https://a.b) 作者：王伟", ["王伟"]), ("[潮汐](https://a.b)（著者: 佐藤 花）", ["佐藤 花"]),
    ("[Волны](https://a.b) – автор: Анна Ли", ["Анна Ли"]),
    ("[Waves](https://a.b) (Author: Ann Lee)", ["Ann Lee"]),
    ("[Wellen](https://a.b) von Ann Lee und mir", []), ("[Waves](https://a.b) Note: Ann Lee", []),
  ])
  func `A1 names behind a label with a colon are authors`(_ line: String, _ authors: [String])
    throws
  {
    #expect(try posting("- \(line)").authors == authors)
  }
}
