import Foundation
import StudyModel
import Terminal
import TestSupport
import Testing

@testable import study

@Suite struct ReportTests {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private struct Facts: Decodable {
    let links: [[String]]
    let topics: [String]
    let counts: [String]
    let notes: [String]
  }

  /// The facts that a strict parser finds in the report, once it has passed its checks.
  private func facts(_ arguments: [String] = []) throws -> Facts {
    let result = try study.run(["export", "-q", "--force", "-o", "r.html"] + arguments)
    #expect(result.code == 0, "\(result)")
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("check-report.py").path
    let check = try study.shell("python3 '\(script)' r.html")
    #expect(check.code == 0, "\(check.errors)")
    return try JSONDecoder().decode(Facts.self, from: Data(check.output.utf8))
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  static let hostile =
    ExportTests.hostile + [
      "</text><script>alert(1)</script>", "\"/><a xlink:href=\"javascript:alert(1)\">",
      "<svg/onload=alert(1)>", "<iframe src=file:///etc/passwd>", "<!--", "]]>", "&amp; &#0; &",
      "</title></style><base href=http://evil.example>", "x\u{1B}]0;y\u{7}\u{FFFE}z",
    ]

  /// A world in which all text of the person's is hostile, with marks over several months.
  private func makeHostile() throws {
    var list = ""
    for index in Self.hostile.indices {
      list += "\n## T\(index)\n\n- <https://track.example/\(index)>\n"
    }
    try write("# \\</text>\\<script>alert('list')\\</script>\n" + list, to: "l.md")
    var study = study
    study.environment["STUDY_NOW"] = "2025-10-01T08:00:00Z"
    #expect(try study("import", "-q", "l.md").code == 0)
    for (index, title) in Self.hostile.enumerated() {
      #expect(try study("edit", "-q", "\(index + 1)", "--title", title).code == 0)
      study.environment["STUDY_NOW"] = "\(Day("2026-05-14")! + -9 * index)T08:00:00Z"
      let done = try study("done", "-q", "--minutes", "30", "-m", title, "\(index + 1)")
      #expect(done.code == 0, "\(done)")
    }
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `E04 E06 everything in a list is text, and each link leads to its page`() throws {
    try makeHostile()
    let facts = try facts()
    #expect(facts.topics.first == "</text><script>alert('list')</script>")
    #expect(facts.counts.first == "\(Self.hostile.count) of \(Self.hostile.count)")
    let expected = Self.hostile.enumerated().map {
      [Text($0.element).plain, "https://track.example/\($0.offset)"]
    }
    #expect(facts.links == expected)
    #expect(facts.notes.count == Self.hostile.count)
    #expect(facts.notes.contains("</text><script>alert(1)</script>"))
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `D01 D07 only an address that open would open is a link, without its user name`() throws {
    try write(
      """
      - [One](https://user:secret@a.example/1)
      - [Two](javascript:alert(1))
      - [Three](http://b.example\\\\@c.example/)
      - [Four](./four.pdf)
      - [Five](ftp://d.example/)
      - <http://user:secret@e.example/>

      """, to: "l.md")
    _ = try study("import", "-q", "l.md")
    let count = try study("list", "--plain").output.split(separator: "\n").count
    _ = try study("done", "-q", "1-\(count)")
    let facts = try facts()
    #expect(
      facts.links == [
        ["One", "https://a.example/1"], ["e.example", "http://e.example/"],
      ])
    let text = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(text.contains("Four") && !text.contains("secret") && !text.contains("javascript"))
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `topics are a tree with the figures of progress, or those of a filter`() throws {
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
    _ = try study("import", "-q", "list.md")
    _ = try study("done", "-q", "1", "11")
    _ = try study("open", "-q", "--print", "2")
    func counts(_ filter: String...) throws -> [String] {
      let rows = try study.run(["progress", "--depth", "9", "--plain"] + filter).output
      return rows.split(separator: "\n").compactMap { row in
        let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
        let reading = fields[6] == "0" ? "" : ", \(fields[6]) being read"
        return fields[5] == "0" ? nil : "\(fields[4]) of \(fields[5])\(reading)"
      }
    }
    let all = try facts()
    #expect(try all.counts == counts() && all.counts.first == "2 of 33, 1 being read")
    #expect(all.topics.first == "AWS PrivateLink")
    let some = try facts(["kind:video"])
    #expect(try some.counts == counts("kind:video") && some.counts.count < all.counts.count)
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `topics are below their folders, the list with the most done first`() throws {
    for name in ["aws", "data"] {
      try FileManager.default.createDirectory(
        atPath: folder.path + "/lists/" + name, withIntermediateDirectories: true)
    }
    for (name, list) in [
      ("aws/a", "# S3\n- [A](https://a.example/1)\n- [B](https://b.example/1)\n"),
      ("aws/b", "# VPC\n- [C](https://c.example/1)\n- [D](https://d.example/1)\n"),
    ] {
      try write(list, to: "lists/\(name).md")
    }
    try write("# Kafka\n- [E](https://e.example/1)\n", to: "lists/data/kafka.md")
    _ = try study("import", "-q", "lists")
    _ = try study("done", "-q", "https://d.example/1")
    let facts = try facts()
    #expect(facts.topics == ["VPC", "S3", "Kafka"])
    #expect(facts.counts == ["1 of 2", "0 of 2", "0 of 1"])
    let text = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(text.contains("<h3>aws/ <span class=\"sum\">1 of 4, 25%</span></h3>"))
    #expect(text.contains("Not started: 1 folder with 1 list"))
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `what is being read and this week's plan are shown, or that part of them that matches`()
    throws
  {
    try write(
      """
      - [A](https://a.example/1)
      - [B](https://b.example/1)
      - [C](https://c.example/1)

      """, to: "l.md")
    _ = try study("import", "-q", "l.md")
    #expect(try !study("export", "--format", "html").output.contains(">Now<"))
    _ = try study("open", "-q", "--print", "1")
    _ = try study("at", "-q", "1:24", "1")
    _ = try study("plan", "-q", "2", "3")
    _ = try study("done", "-q", "3")
    let facts = try facts()
    #expect(facts.links.prefix(3).map { $0[0] } == ["A", "B", "C"])
    let text = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(text.contains("opened Thu 2026-05-14, at 1:24"))
    #expect(text.contains("to read") && text.contains("Planned for this week"))
    let some = try self.facts(["title:b"])
    #expect(some.links.map { $0[0] } == ["B"])
  }

  @Test func `the last month of the log stands open, those before it are closed`() throws {
    try write("- [A](https://a.example)\n- [B](https://b.example)\n", to: "l.md")
    _ = try study("import", "-q", "l.md")
    for (item, day) in [("1", "2026-04-14"), ("2", "2026-05-14")] {
      #expect(try study("done", "-q", item, "--on", day).code == 0)
    }
    let report = try study("export", "--format", "html").output
    let months = report.split(separator: "<details").filter { $0.contains("class=\"month\"") }
    #expect(months.map { $0.hasPrefix(" open") } == [true, false])
  }

  @Test(.enabled(if: Parser.exists, "there is no python3 with html5lib"))
  func `an empty database has a report, and a filter that matches nothing says so`() throws {
    try write("# Nothing\n", to: "l.md")
    _ = try study("import", "-q", "l.md")
    #expect(try facts().links == [])
    try write("- [[CDK] One page](https://a.example)\n", to: "l.md")
    _ = try study("import", "-q", "l.md")
    let result = try study("export", "--format", "html", "tag:cdc")
    #expect(result.code == 0 && result.errors.contains("CDK"), "\(result.errors)")
  }

  @Test(.enabled(if: Chromium.path != nil, "there is no chromium: no browser has read the report"))
  func `a browser shows the report, requests nothing and reports no violation`() throws {
    try makeHostile()
    _ = try study("export", "-q", "-o", "r.html")
    var study = study
    study.environment["browser"] = Chromium.path
    let result = try study.shell(
      """
      "$browser" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
        --user-data-dir=profile --enable-logging=stderr --log-net-log=net.json \
        --dump-dom "file://$HOME/r.html" >dom.html 2>console.txt
      echo $?; grep -c 'id="second-half-title"' dom.html; grep -ci '<script\\|<iframe' dom.html
      grep -i 'console' console.txt; grep -o '[a-z]*[.]example' net.json | sort -u
      """)
    #expect(result.output == "0\n1\n0\n", "\(result)")
  }

  /// Proves that the test above can fail: a browser would report this.
  @Test(.enabled(if: Chromium.path != nil, "there is no chromium: no browser has read the report"))
  func `a browser reports a picture that the policy forbids`() throws {
    try makeHostile()
    _ = try study("export", "-q", "-o", "r.html")
    var study = study
    study.environment["browser"] = Chromium.path
    let result = try study.shell(
      """
      sed 's|<main |<img src="https://track.example/p.png"/><main |' r.html >bad.html
      "$browser" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage \
        --user-data-dir=profile --enable-logging=stderr --dump-dom "file://$HOME/bad.html" \
        2>&1 >/dev/null | grep -ic 'console.*img-src'
      """)
    #expect(result.output == "1\n", "\(result)")
  }

  private enum Parser {
    static let exists: Bool = {
      let study = StudyBinary(home: NSTemporaryDirectory())
      return (try? study.shell("python3 -c 'import html5lib'").code) == 0
    }()
  }

  private enum Chromium {
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
