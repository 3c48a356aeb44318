import ReadingList
import Testing

@Suite struct AuthorLabelTests {
  @Test(arguments: [
    ("[T](https://a.b) - Written by Ann Lee", ["Ann Lee"], ""),
    ("[T](https://a.b), hosted by Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"], ""),
    ("[T](https://a.b) – A talk by Ann Lee – at dawn", ["Ann Lee"], "at dawn"),
    ("[T](https://a.b) (presented by Ann Lee)", ["Ann Lee"], ""),
    ("[T](https://a.b) - Pond Talks Hosted by Marlin", ["Marlin"], "Pond Talks Hosted by Marlin"),
    ("[T](https://a.b) - Talk by region", [], "Talk by region"),
    ("[T](https://a.b) - Written by Hand", [], "Written by Hand"),
    ("[T](https://a.b) - Translated by Ann Lee", [], "Translated by Ann Lee"),
    ("[T](https://a.b) by: Ann Lee", ["Ann Lee"], ""),
    ("[T](https://a.b) – by Ann Lee", ["Ann Lee"], ""),
    ("[T](https://a.b) 저자: 김철수", ["김철수"], ""), ("[T](https://a.b)（著者：山田花子）", ["山田花子"], ""),
  ])
  func `L5 verbs and labels before by after the link`(
    _ line: String, _ authors: [String], _ note: String
  ) throws {
    let posting = try posting("- \(line)")
    #expect(posting.title == "T")
    #expect(posting.authors == authors)
    #expect(posting.note == note)
  }

  @Test(arguments: [
    ("  - Author: Ann Lee", ["Ann Lee"], ""), ("  Autor: Ann Lee", ["Ann Lee"], ""),
    ("  - by Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"], ""), ("  - 作者：王伟", ["王伟"], ""),
    ("  - Talk by Ann Lee", ["Ann Lee"], ""),
    ("  - Authors: [Ann Lee](https://c.d)", ["Ann Lee"], ""),
    ("  - Note: Ann Lee", [], "Note: Ann Lee"), ("  - seen by Ann Lee", [], "seen by Ann Lee"),
  ])
  func `L5 a line below the item that is only a label and names`(
    _ below: String, _ authors: [String], _ note: String
  ) throws {
    let list = try list("- [Quiet Ponds](https://a.b)\n\(below)\n")
    #expect(list.titles == ["Quiet Ponds"])
    #expect(list.postings[0].authors == authors)
    #expect(list.postings[0].note == note)
  }

  @Test(arguments: [
    "\"Quiet Ponds\" by Ann Lee: [link](https://a.b)",
    "*Quiet Ponds* by Ann Lee [video](https://a.b)",
    "\"Quiet Ponds\" by Ann Lee [pdf](https://a.b)",
    "**Quiet Ponds** Ann Lee, Bo Ray [[pdf]](https://a.b)",
    "**Quiet Ponds**, Ann Lee and Bo Ray, 2019. [[pdf]](https://a.b)",
  ])
  func `L4 names behind a title that is set apart`(_ line: String) throws {
    let posting = try posting("- \(line)")
    #expect(posting.title == "Quiet Ponds")
    #expect(posting.authors.first == "Ann Lee")
    #expect(posting.authors.count == (line.contains("Bo Ray") ? 2 : 1))
  }

  @Test(arguments: [
    ("**Quiet Ponds at Dawn** Ann Lee, Bo Ray [[pdf]](https://a.b)", ["Ann Lee", "Bo Ray"]),
    (
      "**Quiet Ponds at Dawn** Ann Lee, Bo Ray. *Pond 2017* [[pdf]](https://a.b)",
      ["Ann Lee", "Bo Ray"]
    ),
    ("**Quiet Ponds at Dawn** Marlin et al. 2007 [[pdf]](https://a.b)", ["Marlin"]),
    ("**Quiet Ponds at Dawn**\\\nAnn Lee, Bo Ray\\\n[[pdf]](https://a.b)", ["Ann Lee", "Bo Ray"]),
    (
      "**Quiet Ponds at Dawn** <br>\nAnn Lee, Bo Ray <br>\nPond 2018 [[pdf]](https://a.b)",
      ["Ann Lee", "Bo Ray"]
    ),
    (
      "[1] Lee, Ann, Bo J. Ray, and Cy Dow. \"**Quiet Ponds at Dawn**.\" Ponds (2015). [[pdf]](https://a.b)",
      ["Ann Lee", "Bo J. Ray", "Cy Dow"]
    ),
    (
      "**[1]** Lee, Ann, et al. \"**Quiet Ponds at Dawn**.\" Ponds (2015). [[pdf]](https://a.b)",
      ["Ann Lee"]
    ),
  ])
  func `L4 a paragraph that cites one work names its authors`(_ text: String, _ authors: [String])
    throws
  {
    let posting = try posting(text)
    #expect(posting.title == "Quiet Ponds at Dawn")
    #expect(posting.authors == authors)
  }

  @Test func `L4 a bold title before a sentence has no authors`() throws {
    let list = try list("**Pond Guide** A short text about ponds [[link]](https://a.b)")
    #expect(list.postings.allSatisfy { $0.authors.isEmpty })
  }
}
