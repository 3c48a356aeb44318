import ReadingList
import StudyModel
import Testing

@Suite struct TickedListTests {
  private func ticked(
    _ text: String, _ states: [Status.State?], all: Bool = false, inserts: Bool = false
  ) throws -> String {
    let list = try TickedList(
      Array(text.utf8), fileName: "list.md", states: states,
      rules: BoxRules(allStates: all, inserts: inserts))
    return String(decoding: list.bytes, as: UTF8.self)
  }

  @Test func `a done item's empty box is ticked, and no other`() throws {
    let list = "- [ ] [a](https://a.b)\n- [ ] [b](https://b.c)\n- [~] [c](https://c.d)\n"
    #expect(
      try ticked(list, [.done, .reading, .done])
        == "- [x] [a](https://a.b)\n- [ ] [b](https://b.c)\n- [~] [c](https://c.d)\n")
  }

  @Test func `a ticked box stays, unless every state is written`() throws {
    #expect(try ticked("- [x] [a](https://a.b)", [.unread]) == "- [x] [a](https://a.b)")
    #expect(try ticked("- [x] [a](https://a.b)", [.unread], all: true) == "- [ ] [a](https://a.b)")
    #expect(try ticked("- [X] [a](https://a.b)", [.done], all: true) == "- [X] [a](https://a.b)")
  }

  @Test(arguments: [
    (Status.State.unread, " "), (.reading, "~"), (.done, "x"), (.skipped, "-"), (.parked, "z"),
  ])
  func `every state has its sign, and is read back`(_ state: Status.State, _ sign: String) throws {
    for old in [" ", "~", "x", "-", "z"] {
      let text = try ticked("1. [\(old)] Read it", [state], all: true)
      #expect(text == "1. [\(sign)] Read it")
      #expect(try posting(text).box == Box(state: state, offset: 4))
    }
  }

  @Test func `a box is inserted after the marker of a list entry, if it has something to say`()
    throws
  {
    let list = "- [a](https://a.b)\n- [b](https://b.c)\n> 1.\t[c](https://c.d)\n"
    #expect(
      try ticked(list, [.done, .unread, .done], inserts: true)
        == "- [x] [a](https://a.b)\n- [b](https://b.c)\n> 1.\t[x] [c](https://c.d)\n")
    #expect(
      try ticked(list, [.reading, .unread, .parked], all: true, inserts: true)
        == "- [~] [a](https://a.b)\n- [b](https://b.c)\n> 1.\t[z] [c](https://c.d)\n")
  }

  @Test(arguments: [
    "[a](https://a.b)\n", "# [a](https://a.b)\n", "| x |\n|---|\n| [a](https://a.b) |\n",
    "<ul>\n<li><a href=\"https://a.b\">a</a></li>\n</ul>\n", "- > [a](https://a.b)\n",
    "-\n  [a](https://a.b)\n",
  ])
  func `no box is inserted into a paragraph, a heading, a table or HTML`(_ text: String) throws {
    #expect(try ticked(text, [.done], inserts: true) == text)
  }

  @Test func `a box that would make the list read differently is left out`() throws {
    let list = try TickedList(
      Array("- <div>[a](https://a.b)</div>\n- [b](https://b.c)\n".utf8), fileName: "list.md",
      states: [.done, .done], rules: BoxRules(inserts: true))
    #expect(list.edits.count + list.refused.count <= 2)
    let plain = try TickedList(
      Array("- [b](https://b.c)\n- [c](https://c.d)\n".utf8), fileName: "list.md",
      states: [.done, .reading], rules: BoxRules())
    #expect(plain.unboxed == 1, "of what is not done none is missed")
    #expect(String(decoding: list.bytes, as: UTF8.self).hasSuffix("- [x] [b](https://b.c)\n"))
  }

  @Test(arguments: ["[~]", "[-]", "[z]"])
  func `a box of ours is neither a word of the title nor a tag`(_ box: String) throws {
    let posting = try posting("- \(box) [a](https://a.b)")
    #expect(posting.title == "a")
    #expect(posting.tags.isEmpty)
    #expect(posting.note.isEmpty)
    #expect(posting.checkbox == false)
  }

  @Test func `a diff has the changed lines and three around them`() {
    let old = (1...12).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 5\n", with: "LINE 5\n")
    let diff = LineDiff(Array(old.utf8), Array(new.utf8)).lines
    #expect(diff.first == .place("@@ -2,7 +2,7 @@"))
    #expect(diff.contains(.old(Array("line 5".utf8)[...])))
    #expect(diff.contains(.new(Array("LINE 5".utf8)[...])))
    #expect(diff.count == 9)
    let both = LineDiff(Array(old.utf8), Array(new.replacing("line 11", with: "LINE 11").utf8))
      .lines
    #expect(
      both.count { if case .place = $0 { true } else { false } } == 1, "six lines are between")
    #expect(LineDiff([], []).lines.isEmpty)
    #expect(LineDiff(Array("a".utf8), Array("b".utf8)).lines.count == 5)
  }
}
