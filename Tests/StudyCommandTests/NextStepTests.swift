import Foundation
import TestSupport
import Testing

/// What an error says to do: the last line on stderr.
@Suite struct `The way out of an error` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let list = "# Harbour\n\n- [Tides](https://a.example/1)\n- [Buoys](https://a.example/2)\n"
    try Data(list.utf8).write(to: URL(fileURLWithPath: folder.path + "/harbour.md"))
    #expect(try study("import", "harbour.md").code == 0)
  }

  @Test(arguments: [
    (["show", "99"], 1, "To find an item by words: study search WORD"),
    (["done", "98-99"], 1, "To find an item by words: study search WORD"),
    (["show", "0"], 1, "To find an item by words: study search WORD"),
    (["done", "walrus"], 1, "To search notes and topics too: study search WORD"),
    (["show", "https://b.example/x?a&b"], 1, "Add it: study add 'https://b.example/x?a&b'"),
    (["note", "1", "--edit", "3"], 1, "Add one: study note 1 TEXT"),
    (["focus", "walrus"], 1, "All topics: study topics"),
    (["focus", "--off", "walrus"], 1, "In focus now: study focus"),
    (["tags", "--rename", "WALRUS", "SEAL"], 1, "All tags: study tags"),
    (["import", "--forget", "walrus"], 1, "All lists: study progress --by list"),
    (["undo", "3"], 1, "To undo it: study undo"),
    (["park", "1", "--until", "2026-05-01"], 64, "Name a later day, or a span: --until 2w"),
    (["import", "walrus.md"], 66, "To import every list in this folder: study import ."),
  ])
  func `is its last line`(arguments: [String], code: Int32, step: String) throws {
    let result = try study.run(arguments)
    #expect(result.code == code, "\(result)")
    #expect(result.errors.split(separator: "\n").last == step[...], "\(result)")
    #expect(result.output == "")
  }

  @Test(arguments: [
    ("harbor.md", "harbour.md"), ("./harbour.mdd", "./harbour.md"), ("HARBOUR", "harbour.md"),
  ])
  func `is the nearest name where a file is mistyped`(name: String, nearest: String) throws {
    for command in [["import"], ["import", "--explain"], ["restore"]] {
      let result = try study.run(command + [name])
      #expect(
        result.errors
          == "study: cannot read \(name): No such file or directory. Did you mean \"\(nearest)\"?\n"
      )
      #expect(result.code == 66)
    }
  }

  @Test func `is not the missing file itself`() throws {
    _ = try study.shell("ln -s gone.md link.md")
    let result = try study("import", "link.md")
    #expect(!result.errors.contains("Did you mean"), "\(result)")
  }
}
