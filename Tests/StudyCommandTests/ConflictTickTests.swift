import Foundation
import TestSupport
import Testing

/// A list that git left in conflict: between its marks nothing is read as a state, and nothing is
/// written.
@Suite struct `Tick and merge conflicts` {
  let folder: TemporaryFolder
  let study: StudyBinary

  private static let conflict = """
    - [ ] [Alpha page](https://a.example)
    <<<<<<< HEAD
    - [x] [Beta page](https://b.example)
    - [ ] [Gamma page](https://c.example)
    =======
    - [ ] [Beta page](https://b.example)
    - [Gamma page](https://c.example)
    | [ ] [Delta page](https://d.example) | ✅ |
    >>>>>>> branch
    - [x] [Last page](https://e.example)

    """

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
  }

  private func text() throws -> String {
    try String(contentsOfFile: folder.path + "/l.md", encoding: .utf8)
  }

  @Test(arguments: ["tick", "tick --status", "tick --insert", "tick --status --insert"])
  func `V8 nothing is ticked in a list with a conflict, and it says so`(_ tick: String) throws {
    try write(Self.conflict)
    _ = try study("import", "-q", "l.md")
    #expect(try study("list", "--plain", "is:done").output.split(separator: "\n").count == 1)
    _ = try study("done", "-q", "1", "2", "3")
    let result = try study.run(tick.split(separator: " ").map(String.init))
    #expect(result.code == 65, "\(result)")
    #expect(result.errors.contains("conflict"), "\(result)")
    #expect(try text() == Self.conflict)
  }

  @Test func `V8 a conflict that came after the import is no change to tick`() throws {
    try write("- [ ] [Alpha page](https://a.example)\n- [ ] [Beta page](https://b.example)\n")
    _ = try study("import", "-q", "l.md")
    _ = try study("done", "-q", "1", "2")
    try write(Self.conflict)
    #expect(try study("tick").code == 65)
    #expect(try text() == Self.conflict)
    // Once it is settled, it is ticked as ever.
    let settled = Self.conflict.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("<<<") && !$0.hasPrefix("===") && !$0.hasPrefix(">>>") }
    try write(settled.joined(separator: "\n"))
    _ = try study("import", "-q", "l.md")
    #expect(try study("tick").code == 0)
    #expect(try text().hasPrefix("- [x] [Alpha page](https://a.example)\n"))
  }
}
