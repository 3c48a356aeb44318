import ReadingList
import StudyModel
import Testing

/// Which of a list is something to study.
@Suite struct StudyMatterTests {
  @Test(arguments: [
    "https://twitter.com/shorebird", "https://github.com/shorebird", "https://discord.gg/x",
    "https://shore.slack.com/join", "https://www.patreon.com/x", "https://github.com/a/b/issues",
    "https://github.com/a/b/pulls", "https://github.com/a/b/graphs/contributors",
    "https://github.com/a/b/blob/main/CONTRIBUTING.md", "LICENSE",
    "https://creativecommons.org/licenses/by/4.0/", "https://twitter.com/intent/tweet?text=x",
    "https://www.linkedin.com/in/shorebird/",
  ])
  func `X1 by its address an entry is about the list itself`(_ address: String) throws {
    let posting = try posting("- [Something](\(address))")
    #expect(posting.kind == .other)
    #expect(posting.asideReason == posting.kindReason)
    guard address.contains("://") else { return }
    let list = try list("[Something](\(address))")
    #expect(list.postings.isEmpty)
    #expect(list.mentions.map(\.reason) == [.aside])
  }

  @Test(arguments: [
    "https://twitter.com/shorebird/status/12", "https://github.com/a/b/issues/12",
    "https://github.com/a/b", "https://www.youtube.com/@shorebird", "https://a.b/license",
  ])
  func `X1 single posts, questions and projects stay`(_ address: String) throws {
    #expect(try posting("- [Something](\(address))").asideReason == nil)
    #expect(try posting("[Something](\(address))").asideReason == nil)
  }

  @Test(arguments: [
    "<details>\n<summary>Translations:</summary>\n\n- [T](https://a.b/1)\n</details>\n\n- [U](https://a.b/2)",
    "<details><summary><b>Sponsors</b></summary>\n\n- [T](https://a.b/1)\n\n</details>\n\n- [U](https://a.b/2)",
    "<details><summary>Translations in progress</summary>\n<ul><li><a href=\"https://a.b/1\">T</a></li></ul></details>\n\n- [U](https://a.b/2)",
    "**Contributors**\n\n- [T](https://a.b/1)\n\n**Books**\n\n- [U](https://a.b/2)",
    "Sponsors:\n\n- [T](https://a.b/1)\n\nWhat I read:\n\n- [U](https://a.b/2)",
    "**翻译：**\n\n- [T](https://a.b/1)\n\n## Books\n\n- [U](https://a.b/2)",
    "<h3>Translations</h3>\n\n- [T](https://a.b/1)\n\n### Books\n\n- [U](https://a.b/2)",
    "- Translations\n  - [T](https://a.b/1)\n- [U](https://a.b/2)",
    "- **Sponsors:**\n  - [T](https://a.b/1)\n- Books\n  - [U](https://a.b/2)",
    "<details>\n<summary>Translations</summary>\n\n- [T](https://a.b/1)\n\n## Books\n\n- [U](https://a.b/2)",
  ])
  func `X1 a line that stands as a heading counts as one`(_ text: String) throws {
    let list = try list("# Waves\n\n" + text)
    #expect(list.titles == ["T", "U"])
    #expect(list.postings[0].asideReason?.hasPrefix("heading \"") == true)
    #expect(list.postings[0].kind == .other)
    #expect(list.postings[1].asideReason == nil)
  }

  @Test(arguments: [
    "<details><summary>Community of waves</summary>\n\n- [T](https://a.b)\n</details>",
    "Sponsors\n\n- [T](https://a.b)", "**Sponsors** matter.\n\n- [T](https://a.b)",
    "<details><summary>Team</summary>\nWe.\n</details>\n\n- [T](https://a.b)",
  ])
  func `X1 other lines are no headings`(_ text: String) throws {
    #expect(try list("# Waves\n\n" + text).postings.map(\.asideReason) == [nil])
  }

  @Test func `X1 by its heading an entry is about the list itself`() throws {
    let list = try list(
      """
      # Community

      - [Waves](https://a.b/0)

      ## Contributing

      - [How to write](https://a.b/1)

      ### Style

      [Commas](https://a.b/2)

      ## 贡献者

      - [VIDEO] [Thanks](https://a.b/3)
      - [Thanks again](https://a.b/4)

      ## Contributing to tides

      - [Moons](https://a.b/5)
      """)
    #expect(list.titles == ["Waves", "How to write", "Thanks", "Thanks again", "Moons"])
    #expect(
      list.postings.map(\.asideReason)
        == [nil, "heading \"Contributing\"", nil, "heading \"贡献者\"", nil])
    #expect(list.mentions.map(\.address) == ["https://a.b/2"])
  }

  @Test func `X1 a line that names a source is a mention`() throws {
    let list = try list(
      "Source: <https://a.b>\n\n- Source: [x](https://c.d)\n- [Sources of tides](https://e.f)")
    #expect(list.titles == ["Sources of tides"])
    #expect(list.mentions.map(\.reason) == [.source, .source])
  }

  @Test func `X2 numbered entries beside items are items`() throws {
    let list = try list(
      """
      1. Tides for all
      2. [Moons for all](https://a.b)
      3. Waves by Ann Lee
      4. This one is a remark that ends in a full stop.
      5. Group
         - [Sand](https://a.b/2)
      """)
    #expect(list.titles == ["Tides for all", "Moons for all", "Waves", "Sand"])
    #expect(list.postings.map(\.rule) == [.plain, .entry, .plain, .entry])
    #expect(list.unread.plainEntries == 2)
  }

  @Test func `X2 entries beside ticked ones are items`() throws {
    let list = try list(
      "- Tides\n- [x] Moons\n- Waves\n\nText\n\n- Sand\n- [Salt](https://a.b)\n- Wind")
    #expect(list.titles == ["Tides", "Moons", "Waves", "Salt"])
    #expect(list.unread.plainEntries == 2)
  }

  @Test func `X2 numbered books without links are items of that kind`() throws {
    let list = try list(
      "# Shelf\n\n## Books of 2023\n\n1. Tides by Ann Lee\n2. Moons and Waves\n\n## Steps\n\n1. Open it\n2. Close it"
    )
    #expect(list.titles == ["Tides", "Moons and Waves"])
    #expect(list.postings.map(\.kind) == [.book, .book])
    #expect(list.postings.map(\.authors) == [["Ann Lee"], []])
    #expect(list.unread.plainEntries == 2)
  }

  @Test func `X2 a log of books names their authors`() throws {
    let list = try list(
      "# Books 2023\n\n1. **Dune** – Frank Herbert\n2. *Tides* by Ann Lee ⭐⭐⭐\n3. **Salt** and light\n"
    )
    #expect(list.titles == ["Dune", "Tides", "Salt and light"])
    #expect(list.postings.map(\.authors) == [["Frank Herbert"], ["Ann Lee"], []])
    #expect(list.postings[0].authorReason == "names after the title")
  }

  @Test func `X2 the person's own rule wins`() throws {
    var rules = ListRules()
    rules.plainEntries = true
    let bytes = Array("- Tides\n- Moons.\n".utf8)
    #expect(
      try ListParser.parse(bytes, fileName: "l.md", rules: rules).titles == ["Tides", "Moons."])
    rules.plainEntries = false
    let numbered = Array("1. [Tides](https://a.b)\n2. Moons\n".utf8)
    #expect(try ListParser.parse(numbered, fileName: "l.md", rules: rules).titles == ["Tides"])
  }

  @Test(arguments: [
    ("- 設計 https://a.b/1", "設計"), ("- 「設計」https://a.b/1", "「設計」"),
    ("- 一致性（https://a.b/1）", "一致性"), ("- 参考：https://a.b/1", "a.b/1"),
    ("- 链接 https://a.b/1", "a.b/1"), ("- 潮 https://a.b/1", "a.b/1"),
  ])
  func `X6 a short word of a language without blanks is a title`(
    _ line: String, _ title: String
  ) throws {
    #expect(try list("# 清单\n\n" + line).titles == [title])
  }

  @Test func `X6 languages without blanks count letters by two`() throws {
    let list = try list(
      """
      # 清单

      - 深入理解潮汐 https://a.b/1
      - 月の引力について：<https://a.b/2>

      潮 https://a.b/3

      这一段话讲的是海边的沙子和风以及其他许多事情 https://a.b/4
      """)
    #expect(list.titles == ["深入理解潮汐", "月の引力について", "a.b/3"])
    #expect(list.mentions.map(\.address) == ["https://a.b/4"])
  }
}
