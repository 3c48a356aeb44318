import Foundation
import TestSupport
import Testing

/// Lists that have broken other programs, each by its number among the bad inputs. Every
/// command gets 512 MiB and a few seconds of CPU time.
@Suite(.serialized) struct `Bad lists` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  /// A text to repeat, with a head and a tail.
  struct Repeated: CustomTestStringConvertible, Sendable {
    var head = ""
    var text: String
    var count: Int
    var tail = ""

    var testDescription: String { "\(head)(\(text) × \(count))\(tail.prefix(20))" }
    var whole: String { head + String(repeating: text, count: count) + tail }
  }

  @Test(arguments: [
    Repeated(text: ">", count: 20_000, tail: "a"), Repeated(text: "* ", count: 20_000, tail: "a"),
    Repeated(text: "*", count: 30_000, tail: "x" + String(repeating: "*", count: 30_000)),
    Repeated(
      text: "", count: 0,
      tail: (0..<2000).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()),
  ])
  func `B01 B02 B04 nesting is bounded`(_ text: Repeated) throws {
    try write(text.whole)
    let result = try bounded("import l.md")
    #expect(result.code == 0, "\(result)")
    #expect((result.output + result.errors).contains("No items"), "\(result)")
  }

  @Test(arguments: [
    Repeated(text: "[", count: 50_000, tail: "a" + String(repeating: "]", count: 50_000)),
    Repeated(text: "![", count: 100_000), Repeated(head: "a", text: "<!--", count: 50_000),
    Repeated(text: "[a](<b", count: 100_000), Repeated(text: "*a_ ", count: 50_000),
    Repeated(text: "<DL><p>", count: 100_000), Repeated(text: "<a href=x>", count: 100_000),
    Repeated(text: "- <b ", count: 100_000), Repeated(text: "&a", count: 100_000),
    Repeated(text: "<h2>", count: 100_000), Repeated(head: "- ", text: "[a](b c ", count: 50_000),
    Repeated(head: "- ", text: "`a` [a](b c) ", count: 20_000),
    Repeated(head: "|a|b|\n|-|-|\n", text: "|[1](b c|", count: 20_000),
    Repeated(head: "<p>", text: "&a <a href=x>\n", count: 50_000),
    Repeated(head: "<!DOCTYPE a [<!ENTITY b \"", text: "c", count: 99, tail: "\">]>\n&b;"),
  ])
  func `B06 B24 repetition takes linear time`(_ text: Repeated) throws {
    try write(text.whole)
    let result = try bounded("import l.md")
    #expect(result.code == 0, "\(result)")
  }

  @Test func `B08 a list of a million items is refused early`() throws {
    try write(String(repeating: "- [item](https://a.example/1234567)\n", count: 1_000_000))
    let result = try bounded("import l.md")
    #expect(result.code == 65)
    #expect(
      result.errors.contains("l.md is too large: 34 MB, and a list can be at most 16 MB"),
      "\(result)")
  }

  @Test func `B09 a hundred thousand links on a line are kept`() throws {
    try write(String(repeating: "[a](https://a.example) ", count: 100_000))
    let result = try bounded("import --explain l.md")
    #expect(result.code == 0)
    #expect(result.output.contains("mention 100000"))
  }

  @Test(arguments: [
    ("truncate -s 2G l.md", 65, "too large"),
    ("head -c 50000000 /dev/zero | tr '\\0' a > l.md", 65, "too large"),
    (": > l.md", 0, "No items"),
    ("head -c 10000000 /dev/zero | tr '\\0' '\\n' > l.md", 0, "No items"),
    ("head -c 4000000 /dev/zero | tr '\\0' ' ' > l.md", 0, "No items"),
    ("head -c 5000000 /dev/zero | tr '\\0' a > l.md", 0, "more than 4 MB in one line"),
  ])
  func `B10 size and length are bounded`(_ make: String, _ code: Int32, _ says: String) throws {
    _ = try study.shell(make)
    let result = try bounded("import l.md")
    #expect(result.code == code, "\(result)")
    #expect((result.output + result.errors).contains(says), "\(result)")
  }

  @Test func `B11 a closed standard input is refused`() throws {
    let result = try study.shell("\"$study\" import - <&-")
    #expect(result.code == 66, "\(result)")
  }

  @Test func `B14 a list that grows while it is read has only whole lines`() throws {
    let result = try study.shell(
      """
      (for i in $(seq 3000); do echo "- [Page $i](https://a.example/$i)" >> l.md; done) &
      sleep 0.05; for i in 1 2 3 4 5; do "$study" import -q l.md || echo failed; done; wait
      "$study" import -q l.md; "$study" list --all --plain | wc -l
      """)
    #expect(result.output.trimmingCharacters(in: .whitespacesAndNewlines) == "3000", "\(result)")
  }

  @Test func `B16 odd headings keep their topics`() throws {
    let heads = (1...7).map {
      String(repeating: "#", count: $0) + " H\($0)\n\n- [a\($0) b](https://a.example/\($0))\n"
    }
    let text = heads.joined() + "# Same\n\n# Same\n\n#\n\n# ![i](i.png)\n\nTwo\nlines\n===\n"
    try write(text)
    #expect(try study("import", "l.md").code == 0)
    let before = try topics()
    #expect(before.split(separator: "\n").count == 10, "\(before)")
    try write(text + "\nmore\n")
    #expect(try study("import", "l.md").code == 0)
    #expect(try topics() == before)
  }

  @Test(arguments: [
    ("[a][r]", "item"), ("<http://a.example>", "item"), ("http://a.example", "item"),
    ("![i](i.png)", "ignored"), ("[a [b] c](http://a.example)", "item"), ("[]()", "ignored"),
    ("[a b]()", "item"), ("[a](./x.md)", "reference"), ("[a](#x)", "ignored"),
    ("[a](mailto:x@y.z)", "mention"), ("[a](http://a.example/b c)", "item"),
    ("[a](http://a.example 'x \"y\"')", "item"), ("[a](<http://a.example/b)>)", "item"),
    ("[a](./x.yaml)", "item"),
  ])
  func `B17 every form of a link is reported`(_ link: String, _ fate: String) throws {
    try write("- \(link)\n\n[r]: http://a.example\n")
    let result = try study("import", "--explain", "l.md")
    #expect(result.output.contains(" \(fate) "), "\(result)")
    #expect(result.output.split(separator: "\n").first?.hasPrefix(":1 ") == true)
  }

  @Test(arguments: ["\\r\\n", "\\r", "\\n", "  \\n", "\\t\\n", "\\f\\n", "\\n\\r\\n"])
  func `B19 every line end is one`(_ end: String) throws {
    _ = try study.shell(
      "printf -- '- [a b](http://a.example/1)\(end)- [c\u{2028}d](http://a.example/2)\(end)- [e f](http://a.example/3)' > l.md; cp l.md m.md"
    )
    #expect(try study("import", "l.md").output.contains("3 new"))
    #expect(try study.shell("cmp l.md m.md").code == 0)
  }

  @Test func `B22 unreadable files are reported and the rest is imported`() throws {
    _ = try study.shell(
      """
      mkdir -p d/.git d/node_modules d/x.md; for f in d/.git/a.md d/node_modules/a.md d/ok.md; do
      printf -- '- [a b](http://a.example/1)' > $f; done; printf '\\377\\376a\\0' > d/wide.md
      """)
    let result = try study("import", "d")
    #expect(result.code == 65)
    #expect(result.output.contains("1 new"))
    #expect(result.errors.contains("wide.md: is UTF-16; save it as UTF-8"))
  }

  /// Runs a command with 512 MiB of data and 20 seconds of CPU time: anything quadratic takes
  /// minutes, and is killed.
  private func bounded(_ command: String) throws -> StudyBinary.Result {
    try study.shell("ulimit -d 524288 -t 20; exec \"$study\" \(command)")
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
  }

  /// Every topic with its id.
  private func topics() throws -> String {
    try study.shell(
      "sqlite3 .local/share/study/study.db 'SELECT ordinal, parent, title, line FROM topic WHERE parent IS NOT NULL'"
    ).output
  }
}
