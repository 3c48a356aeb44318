import Files
import Foundation
import TestSupport
import Testing

@Suite struct `Files that take a name` {
  let folder: TemporaryFolder
  var target: String { folder.path + "/target" }

  init() throws { folder = try TemporaryFolder() }

  @Test func `the old file stays until the new one is complete, and no draft is left`() throws {
    try Data("old".utf8).write(to: URL(fileURLWithPath: target))
    do {
      let draft = try FileDraft(beside: target)
      try draft.file.write(Array("new".utf8))
      #expect(try text() == "old")
      #expect(try names().count == 2)
      try draft.file.synchronize()
      try draft.take(target)
    }
    #expect(try text() == "new")
    #expect(try names() == ["target"])
  }

  @Test func `an abandoned draft is removed`() throws {
    do {
      let draft = try FileDraft(beside: target)
      try draft.file.write([1])
    }
    #expect(try names() == [])
  }

  @Test func `a draft that was left is removed by the next, and one in use is not`() throws {
    let draft = try FileDraft(beside: target)
    let name = try #require(names().first)
    // The same name but for the last letters, as another command's.
    let left = String(name.dropLast(4)) + "0000"
    let others = [String(name.dropLast(4)), name + "0", ".study-draft-000000-" + name.suffix(12)]
    for other in [left] + others {
      try Data("other".utf8).write(to: URL(fileURLWithPath: folder.path + "/" + other))
    }
    do {
      _ = try FileDraft(beside: target)
      #expect(try names().sorted() == (others + [name]).sorted())
    }
    try draft.take(target)
    #expect(try names().sorted() == (others + ["target"]).sorted())
  }

  @Test func `a draft with a second name stays`() throws {
    do { _ = try FileDraft(beside: target) }
    let draft = try FileDraft(beside: target)
    let name = try #require(names().first)
    let left = String(name.dropLast(4)) + "0000"
    try Data("other".utf8).write(to: URL(fileURLWithPath: target))
    #expect(link(target, folder.path + "/" + left) == 0)
    _ = try FileDraft(beside: target)
    #expect(try names().sorted() == [left, name, "target"].sorted())
    _ = draft
  }

  @Test func `a file that appears in the meantime stays`() throws {
    do {
      let draft = try FileDraft(beside: target)
      try draft.file.write(Array("new".utf8))
      try Data("other".utf8).write(to: URL(fileURLWithPath: target))
      #expect(throws: FileFault.taken) { try draft.take(target, replaces: false) }
    }
    #expect(try text() == "other")
    #expect(try names() == ["target"])
    unlink(target)
    do {
      let draft = try FileDraft(beside: target)
      try draft.file.write(Array("new".utf8))
      try draft.take(target, replaces: false)
    }
    #expect(try text() == "new")
    #expect(try names() == ["target"])
  }

  @Test func `in an open folder it is written there, even if the folder moves`() throws {
    let first = folder.path + "/first"
    try FilePath.makeFolder(first) { $1 }
    let held = try OpenFile(folder: first)
    rename(first, folder.path + "/second")
    do {
      let draft = try FileDraft(beside: "target", in: held)
      try draft.file.write(Array("new".utf8))
      try draft.take("target")
    }
    #expect(try names() == ["second"])
    let found = try String(contentsOfFile: folder.path + "/second/target", encoding: .utf8)
    #expect(found == "new")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/second") == ["target"])
  }

  @Test func `a chain of links leads to a name, existing or not`() throws {
    symlink("two", folder.path + "/one")
    symlink("sub/three", folder.path + "/two")
    #expect(FilePath.linked(folder.path + "/one") == folder.path + "/sub/three")
    #expect(FilePath.linked(target) == target)
    #expect(FilePath.real(target) == nil)
    #expect(FilePath.real("a\0") == nil)
  }

  private func text() throws -> String { try String(contentsOfFile: target, encoding: .utf8) }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }
}
