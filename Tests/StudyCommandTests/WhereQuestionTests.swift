import Foundation
import TestSupport
import Testing

/// What `done --where` asks a person at a terminal before it changes much.
@Suite(.enabled(if: PseudoTerminal.exists)) struct `Before a filter changes many items` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let lines = (1...6).map { "- [Page \($0)](https://a.example/\($0))\n" }.joined()
    try Data(lines.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  private var done: Int {
    get throws { try study("list", "--plain", "is:done").output.split(separator: "\n").count }
  }

  @Test func `a yes changes what was shown, in one command`() throws {
    let result = try study.atTerminal(
      ["done", "--where", "page"], typing: [("[y/N] ", "y\n")])
    #expect(result.code == 0, "\(result)")
    #expect(result.output.contains("Page 5\n       1 more\n"), "\(result)")
    #expect(result.output.contains("Mark these 6 items as read? [y/N] y\n"), "\(result)")
    #expect(try done == 6)
    #expect(try study("undo", "-q").code == 0)
    #expect(try done == 0)
  }

  @Test(arguments: ["n\n", "\n", "\u{4}"])
  func `anything but a yes changes nothing`(typed: String) throws {
    let result = try study.atTerminal(
      ["done", "--where", "page"], typing: [("[y/N] ", typed)])
    #expect(result.code == 2, "\(result)")
    #expect(result.output.hasSuffix("cancelled; nothing changed\n"), "\(result)")
    #expect(try done == 0)
  }

  @Test func `nothing is locked while it asks, and later matches are left alone`() throws {
    let result = try study.atTerminal(
      ["skip", "--where", "page"], typing: [("[y/N] ", "y\n")]
    ) {
      _ = try? study("add", "-q", "https://a.example/7", "--title", "Page 7")
    }
    #expect(result.code == 0, "\(result)")
    #expect(try study("list", "--plain", "is:unread").output.hasPrefix("7\t"))
  }

  @Test func `three or fewer are changed without a question`() throws {
    let result = try study("done", "--where", "id:1..3")
    #expect(result.code == 0, "\(result)")
    #expect(try done == 3)
  }
}
