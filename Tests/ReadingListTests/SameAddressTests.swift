import Testing

@testable import ReadingList

@Suite struct SameAddressTests {
  /// Line 3 has the wrong title.
  @Test(arguments: [
    // Line by line, where nobody lists a page twice.
    ("[Deep dive into storage engines](https://a.b/1)", "[Cooking pasta at home](https://a.b/1)"),
    // By somebody else, and not what the address says.
    (
      "[Storage engines compared by Ann Lee](https://a.b/storage-engines)\n\n# Far away",
      "[Cooking pasta at home by Bo Berg](https://a.b/storage-engines)"
    ),
  ])
  func `is told of the title of another page`(right: String, wrong: String) throws {
    let list = try list("\n- \(right)\n\n- \(wrong)\n")
    #expect(list.lines(of: .sameAddress) == [list.lineCount])
  }

  @Test func `the line is that of the title that the address does not have`() throws {
    let list = try list(
      """
      - [Cooking pasta at home](https://a.b/storage-engines-compared)
      - [Storage engines compared](https://a.b/storage-engines-compared)
      """)
    #expect(list.lines(of: .sameAddress) == [1])
  }

  @Test func `a title that another address has is told of, however far away`() throws {
    let far = "\n# Far away\n"
    let list = try list(
      """
      - [Cooking pasta at home](https://a.b/cooking-pasta-at-home)
      - [Storage engines compared](https://a.b/storage-engines-compared)
      \(far)
      - [Cooking pasta at home](https://a.b/storage-engines-compared)
      """)
    #expect(list.lines(of: .sameAddress) == [list.lineCount])
  }

  /// Of the page before it, in the next line.
  @Test(arguments: [
    "Read this", "Part 1", "watch from 3:00", "Watch until the break", "Section 3: The event loop",
    "Chapter II: Memory", "Approach 1: Role chaining", "Start here for the exercises",
    "Make notes on this", "See the figure about cooking", "Where do you find recipes?", "Slides",
    "Also for the team", "Pasta",
    // The same in other words.
    "The storage of an engine", "SEC in short", "Storage-Engine im Vergleich",
    // A translation.
    "存储引擎比较", "Сравнение движков хранения",
  ])
  func `what the person says of a page is not`(title: String) throws {
    let list = try list(
      """
      - [Storage engines compared](https://a.b/x)
      - [\(title)](https://a.b/x)
      """)
    #expect(list.lines(of: .sameAddress) == [], "\(title)")
  }

  @Test func `neither is a description elsewhere, nor one by the same authors`() throws {
    let list = try list(
      """
      - [Storage engines compared by Ann Lee and Bo Berg](https://a.b/storage-engines)

      # Far away

      - [How to choose for our cluster](https://a.b/storage-engines)

      # And farther

      - [Trees against logs by Ann Lee](https://a.b/storage-engines)
      """)
    #expect(list.lines(of: .sameAddress) == [])
  }

  @Test func `neither are words before a bare address`() throws {
    let list = try list(
      """
      - [Storage engines compared](https://a.b/x)
      - Discussion of the team: https://a.b/x
      """)
    #expect(list.lines(of: .sameAddress) == [])
  }

  @Test func `neither are two titles that the address has`() throws {
    let list = try list(
      """
      - [Storage engines](https://a.b/storage-engines-and-pasta-cooking)
      - [Pasta cooking](https://a.b/storage-engines-and-pasta-cooking)
      """)
    #expect(list.lines(of: .sameAddress) == [])
  }
}
