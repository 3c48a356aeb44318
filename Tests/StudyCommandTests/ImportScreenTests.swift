import Foundation
import TestSupport
import Testing

@Suite struct `What an import says` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder.path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Lists in two folders, with what is worth a look of every kind in the last of them.
  private func library(of lists: Int) throws {
    for number in 1...lists {
      let items = (1...9).map { "- [Page \($0) of \(number)](https://\(number).example/\($0))\n" }
      let loose = "- <https://\(number).example/untitled>\n- [File](./\(number).pdf)\n"
      try write(
        "# List \(number)\n" + items.joined() + loose, to: "lists/\(number % 2)/\(number).md")
    }
    let bytes = Array("- [Bad ".utf8) + [0xFF] + Array(" bytes](https://bad.example)\n".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/lists/bad.md"))
  }

  private func lines(_ words: String..., columns: Int = 80) throws -> [String] {
    let command = words.joined(separator: " ")
    return try study.shell("COLUMNS=\(columns) \"$study\" \(command)").output
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  @Test func `a guess that is wrong has the way out that it names, and that takes the marks back`()
    throws
  {
    try write("- ✅ [One](https://one.example)\n- ⬜ [Two](https://two.example)\n", to: "l.md")
    let way = try #require(try lines("import l.md").first { $0.contains("Not so?") })
    let rule = try #require(way.split(separator: " ").first { $0.contains("import.") })
    #expect(way == "  Not so? study config \(rule) none, and import again")
    #expect(try study("list", "is:done", "--plain").output.split(separator: "\n").count == 1)
    _ = try study.shell("\"$study\" config -q \(rule) none")
    let line = "   1 mark taken back: no longer read as done"
    #expect(try lines("import --dry-run").contains(line))
    #expect(try study("list", "is:done", "--plain").output.split(separator: "\n").count == 1)
    #expect(try lines("import").contains(line))
    #expect(try study("list", "is:done", "--plain").output.isEmpty)
    _ = try study("undo")
    #expect(try study("list", "is:done", "--plain").output.split(separator: "\n").count == 1)
  }

  @Test func `D4 tags at the head of a heading are shown with the topic`() throws {
    try write("## [MUST_SEE] [NEXT] Queues\n- [One](https://one.example)\n", to: "l.md")
    try write("## [MY_NEXT] Queues\n- [Two](https://two.example)\n", to: "m.md")
    _ = try study("import", "-q", "l.md", "m.md")
    let shown = try lines("topics")
    #expect(shown.count == 3 && shown[1].hasPrefix("Queues "), "\(shown)")
    #expect(shown.last == "  tags MUST_SEE, MY_NEXT, NEXT")
    #expect(
      try study("topics", "--fields", "topic,tags", "--plain").output
        == "Queues\tMUST_SEE, MY_NEXT, NEXT\n")
  }

  @Test(arguments: [80, 60]) func `it is one screen, the first time and later`(columns: Int) throws
  {
    try library(of: 120)
    #expect(try lines("import lists", columns: columns).count <= 23)
    for number in 1...100 {
      try write(
        "# List \(number)\n- [New \(number)](https://new.example/\(number))\n- <http://b.c/\(number)>\n",
        to: "lists/\(number % 2)/\(number).md")
    }
    for number in 101...110 {
      try FileManager.default.removeItem(
        atPath: folder.path + "/lists/\(number % 2)/\(number).md")
    }
    let again = try lines("import", columns: columns)
    #expect(again.count <= 23, "\(again)")
    #expect(again.allSatisfy { $0.count <= columns }, "\(again)")
    #expect(again.contains { $0.hasSuffix("more lists are gone") })
  }

  @Test func `one damaged file is not hidden under trifles`() throws {
    try library(of: 40)
    let said = try lines("import lists")
    let look = try #require(said.firstIndex(of: "Worth a look:"))
    #expect(said[look + 1] == "  1 place not in UTF-8: bad.md:1")
    #expect(said[look + 2].hasPrefix("  40 local files: 0/10.md:12, 0/12.md:12"))
    #expect(said[look + 3].hasPrefix("  40 links without a title: 0/10.md:11,"))
    #expect(said[look + 4] == "  Each with its line: study import --all-warnings")
    let all = try lines("import --all-warnings")
    #expect(all.count { $0.contains(".md:") } == 81)
  }

  @Test func `only new warnings are told again, wherever their lines are now`() throws {
    try write("- <https://a.example>\n- [x](./a.pdf)\n", to: "lists/a.md")
    try write("- <https://b.example>\n", to: "lists/b.md")
    #expect(try lines("import lists").count { $0.contains(".md:") } == 3)
    #expect(try lines("import").count { $0.contains(".md:") } == 0)
    try write(
      "# Moved\n\n- [x](./a.pdf)\n- [](https://a.example)\n- <https://c.example>\n",
      to: "lists/a.md")
    #expect(
      try lines("import").filter { $0.contains(".md:") }
        == ["  a.md:5  no title; named after its address"])
    #expect(try lines("import --all-warnings").count { $0.contains(".md:") } == 4)
    #expect(try lines("import --all-warnings lists/b.md").count { $0.contains(".md:") } == 1)
    _ = try study("undo")
    #expect(try lines("import").count { $0.contains(".md:") } == 1)
  }

  @Test func `changes are told by list, some of each sort`() throws {
    func list(_ numbers: ClosedRange<Int>, _ word: String) -> String {
      numbers.map { "- [\(word) \($0)](https://\($0).example)\n" }.joined()
    }
    try write(list(1...40, "Old"), to: "lists/a.md")
    try write(list(50...50, "Old"), to: "lists/b.md")
    _ = try lines("import lists")
    try write(
      list(11...20, "Renamed") + list(21...40, "Old") + list(60...79, "New"), to: "lists/a.md")
    try write(list(50...51, "Old"), to: "lists/b.md")
    let said = try lines("import")
    #expect(said.contains("a.md  20 new, 10 changed, 10 gone"))
    #expect(said.contains { $0.hasPrefix("  + ") && $0.hasSuffix("  New 60") })
    #expect(said.contains("  ~   11  Renamed 11  title"))
    #expect(said.contains("  -    1  Old 1"))
    #expect(said.contains("b.md  1 new"))
    #expect(said.contains { $0.hasPrefix("  and ") && $0.contains("more new (study new)") })
    #expect(said.count <= 23)
  }

  @Test func `two lists of one name are told apart`() throws {
    try write("- <https://a.example>\n", to: "one/README.md")
    try write("- <https://b.example>\n", to: "two/README.md")
    let said = try lines("import one two")
    #expect(said.contains { $0.hasSuffix("/one/README.md  1 new") })
    #expect(said.contains { $0.contains("/two/README.md:1") })
  }
}
