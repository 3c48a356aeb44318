import Foundation
import TestSupport
import Testing

@Suite struct `Many findings of doctor` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let files = (1...9).map { "- [File \($0)](./f\($0).yaml)\n" }.joined()
    let list =
      "# L\n\n\(files)- [[MUST_SEE] Alpha beta](https://a.example)\n"
      + "- [[MUSTSEE] Gamma delta](https://a.example)\n- [Tide â€“ table](https://b.example)\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  @Test func `come by kind, the weightiest first, and three of each`() throws {
    let result = try study("doctor", "--lists")
    #expect(result.code == 1)
    let heads = result.output.split(separator: "\n")
      .filter { $0.hasSuffix(")") && !$0.hasPrefix(" ") }
    #expect(
      heads == [
        "Damaged text (1)", "The title of another page (1)", "Missing local files (9)",
        "Tags that differ only in spelling (1)",
      ])
    #expect(
      result.output.contains(
        """
        Missing local files (9)
          l.md:3  ./f1.yaml
          l.md:4  ./f2.yaml
          l.md:5  ./f3.yaml
          and 6 more: study doctor --only missing-file
        Fix the path, or remove the line.
        """))
  }

  @Test func `of one kind all come`() throws {
    let lines = try study("doctor", "--lists", "--only", "missing-file").output
    #expect((1...9).allSatisfy { lines.contains("l.md:\($0 + 2)  ./f\($0).yaml\n") })
    #expect(!lines.contains("more:"))
  }
}
