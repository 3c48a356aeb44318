import StudyModel
import Testing

@Suite struct `What is looked for` {
  @Test(
    arguments: [
      (["routing", "loop"], ["routing", "loop"], []),
      (["routing loop"], ["routing loop"], []),
      (["\"routing loop\" vpc"], ["routing loop", "vpc"], []),
      (["re:Invent"], ["re:Invent"], []), (["NEAR(a", "b)"], ["NEAR(a", "b)"], []),
      (["%"], [], ["%"]), (["_"], [], ["_"]), (["\\"], [], ["\\"]), (["\""], [], ["\""]),
      (["title:"], ["title:"], []), (["not"], ["not"], []), (["+"], [], ["+"]),
      (["C++"], ["C++"], []), (["a", "\""], ["a"], ["\""]),
      (["\"kind:video\""], ["kind:video"], []), (["\"loop\""], ["\"loop\""], []),
      (["—"], [], ["-"]), (["日本"], ["日本"], []),
    ] as [([String], [String], [String])])
  func `is words and signs, whatever it is`(
    arguments: [String], words: [String], signs: [String]
  ) throws {
    let text = try SearchText(arguments)
    #expect(text.words == words)
    #expect(text.signs == signs)
    #expect(text.filter.isEverything)
  }

  @Test(arguments: [
    (["a", "kind:video", "+must_see"], "kind:video tag:must_see"),
    (["^is:done", "a"], "not is:done"),
    (["a", "topic:hub and spoke"], "topic:\"hub and spoke\""),
  ])
  func `terms of a filter narrow it`(arguments: [String], filter: String) throws {
    let text = try SearchText(arguments)
    #expect(text.words == ["a"])
    #expect(text.filter.unplaced == (try Filter(parsing: filter)).unplaced)
  }

  @Test(arguments: [
    ["a", "not", "kind:video"], ["kind:video", "or", "a"], ["a", "or", "kind:video"],
    ["kind:video"], ["", " "], [String(repeating: "%", count: 60_000)], ["a\0b"],
    Array(repeating: "a", count: 65),
  ])
  func `what cannot be meant is refused`(arguments: [String]) {
    #expect(throws: StudyError.self) { try SearchText(arguments) }
  }

  @Test func `the words are found in a line, each as a beginning`() throws {
    let text = try SearchText(["private link", "caf", "end"])
    func found(_ line: String) -> [String] {
      text.found(in: line).places.map { String(line[$0]) }
    }
    #expect(
      found("Private-Link endpoints, CAFE\u{301}s: café")
        == ["Private-Link", "endpoints", "CAFE\u{301}s", "café"])
    #expect(found("一 links 👩‍👩‍👧 Endes private") == ["Endes"])
    #expect(try SearchText(["C++"]).found(in: "a c++ b").parts == [0])
    #expect(try SearchText(["C++"]).found(in: "a c b").parts == [])
  }

  @Test(arguments: [
    ("学習", "機械学習の入門", ["学習"]), ("がつこ", "小学校 ｶﾞﾂｺ", ["ｶﾞﾂｺ"]),
    ("strasse", "Die Straße 5", ["Straße"]), ("ﬁ", "a ﬁnal fin", ["ﬁnal", "fin"]),
    ("c++", "“C++” and C", ["C++"]), (".net", "ASP.NET, net", [".NET"]),
  ])
  func `what is found is set off as it is written`(
    word: String, line: String, places: [String]
  ) throws {
    let found = try SearchText([word]).found(in: line)
    #expect(found.places.map { String(line[$0]) } == places)
  }

  @Test func `a line beside the title says what the title does not`() throws {
    let texts: [FilterField: String] = [
      .title: "Loops\nOther loops", .author: "Tom Adamski", .note: "old\nby adamski, loops",
    ]
    func match(_ words: String...) throws -> SearchMatch {
      SearchMatch(try SearchText(words), title: "Loops", texts: texts)
    }
    #expect(try match("loop").line == nil)
    #expect(try match("loops", "adamski").line == "Tom Adamski")
    #expect(try match("other").field == .title)
    #expect(try match("adamski", "loops", "by").line == "by adamski, loops")
  }
}
