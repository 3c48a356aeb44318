import Foundation
import TestSupport
import Testing

/// A short list that would fill the disk: what is written once counts for thousands of entries.
@Suite struct `Lists that expand` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private static let long = String(repeating: "word ", count: 2400)
  private static let address =
    "[a]: https://a.example/" + String(repeating: "x", count: 12_000) + "\n\n"

  private static func entries(_ count: Int, _ entry: (Int) -> String) -> String {
    (0..<count).map { entry($0) + "\n" }.joined()
  }

  private static let bombs: [(String, String)] = [
    ("a.md", address + entries(3300) { _ in "- [a]" }),
    ("b.md", address + "Many more than four words on the line " + entries(4000) { _ in "[a]" }),
    ("c.md", address + "- [ ] x\n" + entries(2500) { _ in "  ![p][a]" }),
    ("d.md", "# \(long)\n\n" + entries(800) { "- [t\($0)](http://a.b/\($0))" }),
    ("e.md", "# \(long)\n\n# B\n\n## \(long)\n\n" + entries(2000) { "- [ ] t\($0)" }),
    ("f.md", "- \(long)\n" + entries(800) { "  - [video](http://a.b/\($0))" }),
    ("g.md", "---\ntitle: \(long)\n---\n\n" + entries(2000) { "- [ ] t\($0)" }),
    (
      "h.html",
      "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><H3>\(long)</H3>\n<DL><p>\n"
        + entries(600) { "<DT><A HREF='http://a.b/\($0)'>t\($0)</A>" } + "</DL></DL>"
    ),
  ]

  @Test(arguments: bombs.map(\.0))
  func `what would become many times as large is left out, and said`(_ name: String) throws {
    let text = try #require(Self.bombs.first { $0.0 == name }).1
    try #require(text.utf8.count < 64 << 10)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    try Data("- [Fine](https://f.example)\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/fine.md"))
    let result = try study.shell("ulimit -t 20; ulimit -v 1048576; $study import \(name) fine.md")
    #expect(result.code == 65, "\(result)")
    #expect(
      result.errors.contains("/\(name): would become more than 4 MB when read"), "\(result.errors)")
    #expect(try study("list", "--plain").output.contains("Fine"))
    let size = try study.shell("stat -c %s .local/share/study/study.db")
    #expect(Int(size.output.dropLast()).map { $0 < 1 << 20 } == true, "\(size)")
  }

  @Test func `a definition that many entries use is fine while it is short`() throws {
    let text = "[a]: https://a.example/page\n\n" + Self.entries(2000) { "- [Page \($0)][a]" }
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }
}
