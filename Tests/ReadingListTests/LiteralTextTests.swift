import ReadingList
import StudyModel
import Testing

/// Escaped signs and code are text: no tags, no states, no items.
@Suite struct LiteralTextTests {
  private static let literal = [
    "\\[TODO\\]", "\\[TODO]", "`[TODO]`", "``[TODO]``", "<code>[TODO]</code>", "`[DONE]`",
    "\\[x\\]",
    "`[x]`", "`DONE`", "`✅`", "\\#tag", "`#tag`", "`[tags:: x]`",
  ]

  @Test(arguments: literal)
  func `a literal word beside a link is no tag and no state`(_ text: String) throws {
    for shape in [
      "- \(text) [Alpha page](https://a.b)", "\(text) [Alpha page](https://a.b)",
      "| \(text) [Alpha page](https://a.b) | x |\n|---|---|\n| \(text) [Alpha page](https://a.b) | x |",
      "- [Alpha page](https://a.b) \(text)", "## \(text) [Alpha page](https://a.b)",
      "<p>\n\n> \(text) [Alpha page](https://a.b)",
    ] {
      let found = try list("- [x] [Other](https://c.d) ✅\n- [ ] [O](https://e.f)\n\n\(shape)")
      let page = try #require(found.postings.last, "\(shape)")
      #expect(page.title == "Alpha page", "\(shape)")
      #expect(page.tags.isEmpty && page.mark == nil && page.box == nil, "\(shape)")
      #expect(found.topics.allSatisfy { $0.tags.isEmpty }, "\(shape)")
    }
  }

  @Test(arguments: [
    ("\\[TODO\\] Page", "[TODO] Page"), ("`[TODO]` Page", "[TODO] Page"),
    ("`DONE` Page", "DONE Page"), ("Page `@ 1:24`", "Page @ 1:24"),
    ("Page `(12 min)`", "Page (12 min)"), ("Page \\[1\\]", "Page [1]"),
    ("Page `a[0]`", "Page a[0]"),
  ])
  func `a literal word in a link's text is part of the title`(
    _ text: String, _ title: String
  ) throws {
    let page = try posting("- [\(text)](https://a.b)")
    #expect(page.title == title)
    #expect(page.tags.isEmpty && page.mark == nil && page.moment == nil && page.minutes == nil)
    #expect(try list("# \(text)\n\n- [P](https://a.b)\n\n# B\n").topics[0].title == title)
    #expect(try list("# \(text)\n\n- [P](https://a.b)\n\n# B\n").topics[0].tags.isEmpty)
  }

  @Test(arguments: [
    "- \\[TODO\\] word", "- `[TODO]` word", "\\[t\\](https://a.b)", "- \\[t\\](https://a.b)",
    "- `https://a.b`", "- `[t](https://a.b)`", "| a |\n|---|\n| `https://a.b` |",
    "| a |\n|---|\n| \\[t\\](https://a.b) |", "# `https://a.b`", "# \\[t\\](https://a.b)",
    "```\n- [t](https://a.b)\n- [TODO] x\n```", "    - [t](https://a.b)",
    "<!--\n- [t](https://a.b)\n- [TODO] x\n-->", "- <!-- [t](https://a.b) -->",
    "- \\[\\[Note\\]\\]", "- `[[Note]]`", "- \\[t\\](a b.md)",
  ])
  func `a literal link or tag alone is no item`(_ text: String) throws {
    #expect(try list(text).postings.isEmpty)
    #expect(try list(text).references.isEmpty)
  }

  /// Of two backslashes, the second is a sign itself, and escapes nothing.
  @Test(arguments: [
    "- \\\\[TODO] [A](https://a.b)", "- \\\\[_TODO_] [A](https://a.b)",
  ])
  func `a sign behind an escaped backslash counts`(_ text: String) throws {
    #expect(try posting(text).tags.count == 1, "\(text)")
  }

  @Test func `code beside ticked entries is no item`() throws {
    let text = "- [x] [A](https://a.b)\n- `https://c.d`\n- `make test`\n- Words\n"
    #expect(try list(text).titles == ["A", "Words"])
  }

  @Test func `literal signs stay in notes, tasks and what is kept beside items`() throws {
    let found = try list(
      "- [ ] Read \\[1\\] \\#2\n- [A](https://a.b)\n  - see `a[0]` and \\[this\\]\n  - [x\\]y](https://c.d)\n"
        + "\nmany more words than that of [a \\[b\\]](https://e.f) in prose here\n")
    #expect(found.postings[0].title == "Read [1] #2")
    #expect(found.postings[1].note.contains("see a[0] and [this]"))
    #expect(found.postings.contains { $0.title == "x]y" })
    #expect(found.mentions.map(\.title) == ["a [b]"])
    #expect(found.postings[0].key == "task:list/Read [1] #2")
  }

  @Test func `a backslash before code, and an escaped backslash, hide nothing`() throws {
    #expect(try posting("- \\\\[TODO] [Alpha page](https://a.b)").tags.map(\.written) == ["TODO"])
    #expect(try posting("- [TODO] [Alpha page](https://a.b)").tags.map(\.written) == ["TODO"])
  }

  @Test func `names and lengths in code after a link are not read`() throws {
    let page = try posting("- [A fine page](https://a.b) `by Jane Doe`")
    #expect(page.authors.isEmpty)
    #expect(try posting("- [A fine page](https://a.b) `12 min`").minutes == nil)
  }

  @Test func `the number of a bibliography may be escaped`() throws {
    let page = try posting("- \\[12\\] Jane Doe, \"Some fine words,\" https://a.b/c")
    #expect(page.title == "Some fine words")
    #expect(page.authors == ["Jane Doe"])
  }
}
