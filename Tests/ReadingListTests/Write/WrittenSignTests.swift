import ReadingList
import StudyModel
import Testing

/// `tick` writes the sign that the list itself has.
@Suite struct WrittenSignTests {
  private func ticked(
    _ text: String, _ states: [Status.State?], all: Bool = false
  ) throws -> String {
    let list = try TickedList(
      Array(text.utf8), fileName: "l.md", states: states, rules: BoxRules(allStates: all))
    return String(decoding: list.bytes, as: UTF8.self)
  }

  @Test func `a box gets the sign that most done boxes of the list have`() throws {
    let text = "- [✓] [A](https://a.b/1)\n- [ ] [B](https://a.b/2)\n- [] [C](https://a.b/3)\n"
    #expect(
      try ticked(text, [nil, .done, .done])
        == "- [✓] [A](https://a.b/1)\n- [✓] [B](https://a.b/2)\n- [✓] [C](https://a.b/3)\n")
    #expect(try ticked("- [X] [A](https://a.b/1)\n- [ ] B", [nil, .done]).hasSuffix("- [X] B"))
    #expect(
      try ticked(text, [.unread, nil, nil], all: true).hasPrefix("- [ ] [A](https://a.b/1)\n"))
  }

  @Test func `a sign of a pair is replaced by the other`() throws {
    let text =
      "- ✅ [A](https://a.b/1)\n- ⬜ [B](https://a.b/2)\n- ⬜ [C](https://a.b/3)\n- [D](https://a.b/4)\n"
    #expect(
      try ticked(text, [nil, .done, nil, .done]) == text.replacing("⬜ [B]", with: "✅ [B]"))
    #expect(
      try ticked(text, [.unread, nil, nil, nil], all: true)
        == text.replacing("✅", with: "⬜"))
    // Beside no other sign ✅ would say nothing, so the last one stays.
    #expect(try ticked("- ✅ [A](https://a.b/1)\n- ⬜ B", [nil, .done]).hasSuffix("- ⬜ B"))
  }

  @Test func `a cell gets the sign or the word that its column has`() throws {
    let text = """
      | Title | Status | Author |
      |---|---|---|
      | A | Done | Ann |
      | B | Todo | |
      | C | In progress | |
      """
    #expect(
      try ticked(text, [nil, .done, .done], all: true)
        == text.replacing("Todo", with: "Done").replacing("In progress", with: "Done"))
    #expect(try ticked(text, [nil, .done, .done]) == text.replacing("Todo", with: "Done"))
  }
}
