import ReadingList
import StudyModel
import Testing

@Suite struct CandidateTests {
  private let text = """
    - [Week 1](week1.md) the basics
    - [A page](https://a.b)
    - See what we once said about it in [Week 2](week2.md)
    - [Week 3](week3.md)
    """

  @Test func `X3 an entry whose link is a list is a reference and a candidate`() throws {
    let list = try list(text)
    #expect(list.titles == ["A page"])
    #expect(list.references.map(\.address) == ["week1.md", "week2.md", "week3.md"])
    #expect(list.candidates.map(\.posting.title) == ["Week 1", "Week 3"])
    #expect(list.candidates.allSatisfy { $0.posting.isCandidate })
    #expect(list.candidates[0].posting.note == "the basics")
    #expect(list.candidates[0].posting.key == "file:week1.md")
    #expect(list.fates.map(\.form) == [.reference, .item, .reference, .reference])
  }

  @Test func `X3 a settled candidate is an item in its place`() throws {
    var list = try list(text)
    list.settle { $0.address == "week3.md" }
    #expect(list.titles == ["A page", "Week 3"])
    #expect(list.references.map(\.address) == ["week1.md", "week2.md"])
    #expect(list.candidates.map(\.posting.address) == ["week1.md"])
    list.settle { _ in true }
    #expect(list.titles == ["Week 1", "A page", "Week 3"])
    #expect(list.fates.map(\.form) == [.item, .item, .reference, .item])
  }

  @Test func `X3 a row whose link is a list is a candidate, unless it has a state`() throws {
    let list = try list(
      """
      | Title | Status |
      |---|---|
      | [Week 1](week1.md) | ✅ |
      | [Week 2](week2.md) | ⬜ |

      | Week | Notes | Slides |
      |---|---|---|
      | 3 | [Loops](week3.md) | [slides](https://a.b/s) |
      """)
    #expect(list.postings.map(\.address) == ["week1.md", "week2.md"])
    #expect(list.references.map(\.address) == ["week3.md"])
    #expect(list.candidates.map(\.posting.title) == ["Loops"])
    #expect(list.candidates.map(\.posting.attachments.count) == [1])
  }

  @Test func `X3 an entry with a box is an item, wherever it leads`() throws {
    let list = try list(
      """
      - [x] [Lesson 1](lessons/1.md)
      - [ ] Lesson 2: [Loops](lessons/2.md)
      - [ ] Do all of the exercises that stand in [Loops](lessons/2.md)
      """)
    #expect(list.postings.map(\.address) == ["lessons/1.md", "lessons/2.md", ""])
    #expect(list.postings.map(\.checkbox) == [true, false, false])
    #expect(list.references.map(\.line) == [3])
    #expect(list.candidates.isEmpty)
  }
}
