import StudyModel
import Testing

@Suite struct `The order of titles` {
  @Test func `numbers count by value, and case, accents and signs do not`() {
    let titles = [
      "Part 10", "part 9", "Éclair", "eclair 2", "Zebra", "apple", "\"Banana\"", "Part 9a",
      "2 cups", "10 cups", "The end",
    ]
    #expect(
      titles.sorted { NaturalOrder.Title($0) < NaturalOrder.Title($1) } == [
        "2 cups", "10 cups", "apple", "\"Banana\"", "Éclair", "eclair 2", "part 9", "Part 9a",
        "Part 10", "The end", "Zebra",
      ])
  }

  @Test func `titles that differ only in these are equal`() {
    #expect(NaturalOrder.Title("Part 01") == NaturalOrder.Title("part 1!"))
    #expect(NaturalOrder.Title("Part 1") != NaturalOrder.Title("Part 2"))
  }
}
