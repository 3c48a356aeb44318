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
    try Data("killed".utf8).write(to: URL(fileURLWithPath: first + "/draft"))
    rename(first, folder.path + "/second")
    do {
      let draft = try FileDraft(named: "draft", in: held)
      try draft.file.write(Array("new".utf8))
      try draft.take("target")
    }
    #expect(try names() == ["second"])
    let found = try String(contentsOfFile: folder.path + "/second/target", encoding: .utf8)
    #expect(found == "new")
    #expect(!FileFacts.isThere(folder.path + "/second/draft"))
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
