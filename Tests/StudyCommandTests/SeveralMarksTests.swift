import Foundation
import TestSupport
import Testing

@Suite struct `Marks on several items` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let list = "# L\n\n" + (1...7).map { "- [Title \($0)](https://a.example/\($0))\n" }.joined()
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
  }

  @Test func `say once what is so for all of them`() throws {
    #expect(
      try study("done", "1-3", "--minutes", "20", "-m", "word").output == """
        [x]    1  Title 1
        [x]    2  Title 2
        [x]    3  Title 3
        20 min. Note saved.
        Take it back: study undo

        """)
    #expect(
      try study("park", "4", "5", "--until", "2w").output.contains(
        "\nHidden until Thu 2026-05-28.\nTake it back"))
    #expect(try study("skip", "6", "7").output.split(separator: "\n").count == 3)
  }

  @Test func `do not say what is so for some of them`() throws {
    #expect(try study("edit", "2", "--tag", "tide").code == 0)
    let result = try study("edit", "1", "2", "--kind", "video", "--tag", "tide")
    #expect(result.output.contains("\nKind: video.\nTake it back"), "\(result)")
  }
}
