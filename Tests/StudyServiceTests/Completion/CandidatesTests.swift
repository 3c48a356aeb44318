import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `What may be typed` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(
      """
      # Cloud
      ## What's new: "Hub & spoke"
      - [[MY_NEXT][C++] Éclair, naïve & quick](https://a.example/1)
      - [[MUST_SEE] Quick Einführung](https://a.example/2)
      - [機械学習の本](https://a.example/3)
      - [C++ ガイド](https://a.example/4)
      """, as: "list.md")
  }

  @Test(arguments: [
    ("", ["C++", "MUST_SEE", "MY_NEXT"]), ("my", ["my_NEXT"]), ("MY_", ["MY_NEXT"]),
    ("my-n", ["my-nEXT"]), ("M", ["MUST_SEE", "MY_NEXT"]),
    ("c+", []), ("C++", ["C++"]), ("x", []), ("_", []), ("$(id)", []),
  ])
  func `tags are found in any spelling`(typed: String, texts: [String]) throws {
    #expect(try candidates { try $0.tags(typed) } == texts)
  }

  @Test(arguments: [
    ("", ["cloud", "what s new hub spoke"]), ("hub", ["hub spoke"]),
    ("WHAT S N", ["WHAT S New hub spoke"]),
    ("hub  sp", ["hub  spoke"]), ("zz", []), ("&", []), ("%", []),
  ])
  func `topics are offered from any of their words on`(typed: String, texts: [String]) throws {
    #expect(try candidates { try $0.topics(typed) } == texts)
  }

  @Test(arguments: [
    ("qu", [], ["quick"]), ("", ["quick"], ["eclair", "einfuhrung", "naive"]),
    ("na", ["quick", "ecl"], ["naive"]), ("習", [], ["習の本"]), ("c++", [], []),
    ("ガイ", ["c++"], ["ガイど"]), ("g", ["c+1"], []),
    ("na", ["1", "@", "quick"], ["naive"]), ("quick ein", [], ["quick einfuhrung"]),
    ("einfü", [], ["einführung"]),
    ("0", [], []), ("1", [], ["1"]), ("@", [], []), ("https://a", [], []), ("_", [], []),
    ("99999999999999999999", [], []), ("9223372036854775807", [], []),
  ])
  func `items are offered by one more word`(typed: String, before: [String], texts: [String]) throws
  {
    #expect(try candidates { try $0.items(typed, after: before) } == texts)
  }

  @Test func `never more than two hundred, each with the same beginning`() throws {
    let links = (1...700).map { "- [Word\($0)x number](https://b.example/\($0))\n" }.joined()
    try world.importing(links, as: "long.md")
    for typed in ["", "1", "w", "word"] {
      let found = try candidates { try $0.items(typed) }
      #expect(found.count <= Candidates.limit && !found.isEmpty)
      #expect(found.allSatisfy { $0.hasPrefix(typed) })
    }
  }

  private func candidates(_ body: (Candidates) throws -> [Candidate]) throws -> [String] {
    try world.store.read { try body(Candidates($0)) }.map(\.text)
  }
}
