import ReadingList
import StudyModel
import Testing

@Suite struct TagRuleTests {
  @Test(arguments: [
    ("- [[CDK] T](https://a.b)", ["CDK"]), ("- [[**_CONSOLE_**] T](https://a.b)", ["CONSOLE"]),
    ("- [[_**START_HERE**_][_**CDK**_] T](https://a.b)", ["START_HERE", "CDK"]),
    ("- [ [A] [B C] T](https://a.b)", ["A", "B_C"]), ("- [[A]T](https://a.b)", ["A"]),
    ("- [A] [T](https://a.b)", ["A"]), ("- words [A][B] [T](https://a.b)", ["A", "B"]),
    ("- **[A]** [[B] T](https://a.b)", ["A", "B"]),
    ("- [[WORKSHOP - MUST TRY] T](https://a.b)", ["WORKSHOP", "MUST_TRY"]),
    ("- [[A, B; C|D] T](https://a.b)", ["A", "B", "C", "D"]),
    ("- [[A / B] T](https://a.b)", ["A", "B"]), ("- [[A/B-C] T](https://a.b)", ["A_B_C"]),
    ("- [[PART - 1] T](https://a.b)", ["PART_1"]), ("- [[C++] T](https://a.b)", ["C++"]),
    ("- [[**HANDS-ON]** T](https://a.b)", ["HANDS_ON"]),
  ])
  func `G1 G3 groups at the head of a title are tags`(_ line: String, _ tags: [String]) throws {
    let posting = try posting(line)
    #expect(posting.tags.map(\.name.name) == tags)
    #expect(posting.title == "T")
  }

  @Test(arguments: [
    "[1] T", "T [DEMO]", "[one two three four five six seven] T", "[2023] T",
    "[a word that is a good deal too long for a tag of any kind] T",
  ])
  func `G2 any other group is not a tag`(_ text: String) throws {
    let posting = try posting("- [\(text)](<https://a.b>)")
    #expect(posting.tags.isEmpty)
    #expect(posting.title == text)
  }

  @Test func `G2 a group that is the whole text is the title`() throws {
    let posting = try posting("- [[MUST SEE]](https://a.b)")
    #expect(posting.tags.isEmpty)
    #expect(posting.title == "[MUST SEE]")
  }

  @Test func `G1 a tag keeps its spelling`() throws {
    #expect(try posting("- [[My-Next] T](https://a.b)").tags.map(\.written) == ["My-Next"])
  }

  @Test func `G4 an action in a local path is a tag`() throws {
    let tags = try posting("- [T](</x/[TODO] y/[CDK] z.yaml>)").tags
    #expect(tags.map(\.name.name) == ["TODO"])
  }
}
