import ReadingList
import StudyModel
import Testing

@Suite struct ConflictTests {
  private static let text = """
    - [x] [A](https://a.b/1)
    <<<<<<< HEAD
    - [x] [B](https://a.b/2)
    ||||||| base
    - [ ] [C](https://a.b/3)
    =======
    - [ ] [D](https://a.b/4)
    - [E](https://a.b/5)
    >>>>>>> branch
    - [x] [F](https://a.b/6)
    """

  @Test func `V8 no mark is taken from between the marks of a conflict`() throws {
    let list = try list(Self.text)
    #expect(list.titles == ["A", "B", "C", "D", "E", "F"])
    #expect(list.lines(of: .conflict) == [2])
    #expect(list.postings.map { $0.mark?.state } == [.done, nil, nil, nil, nil, .done])
    #expect(list.postings.map { $0.box == nil } == [false, true, true, true, true, false])
    #expect(list.postings.allSatisfy { $0.boxPlace == nil })
    #expect(list.topics.isEmpty)
  }

  @Test func `V8 nothing is written between the marks of a conflict`() throws {
    let ticked = try TickedList(
      Array(Self.text.utf8), fileName: "list.md",
      states: [.done, .done, .done, .done, .done, .unread],
      rules: BoxRules(allStates: true, inserts: true))
    #expect(ticked.edits.map(\.posting) == [5])
  }

  @Test func `V8 a table in conflict keeps its rows`() throws {
    let list = try list(
      "| a |\n|---|\n<<<<<<< HEAD\n| [A](https://a.b) |\n=======\n| [B](https://b.c) |\n>>>>>>> x\n| [C](https://c.d) |"
    )
    #expect(list.postings.map(\.rule) == [.row, .row, .row])
  }

  @Test func `V8 an underline or a quote alone is no conflict`() throws {
    let list = try list("Head\n=======\n\n- [x] [A](https://a.b)\n\n>>>>>>> q\n\n<<<<<<< x\n")
    #expect(list.lines(of: .conflict).isEmpty)
    #expect(list.title == "Head")
    #expect(list.postings[0].mark?.state == .done)
  }

  @Test func `V10 entries and rows that became only notes are counted`() throws {
    let list = try list(
      """
      # A

      - First thought
      - [A](https://a.b)
        - a note of A
      - Second thought

      | Name | Where |
      |---|---|
      | one | here |
      | [two](https://c.d) | there |
      """)
    #expect(list.unread.plainEntries == 3)
    #expect(try self.list("- [A](https://a.b)").unread.plainEntries == 0)
  }

  private func list(_ text: String) throws -> ListDocument {
    try ListParser.parse(Array(text.utf8), fileName: "list.md")
  }
}
