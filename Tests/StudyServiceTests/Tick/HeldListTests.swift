import Foundation
import TestSupport
import Testing

@testable import StudyService

/// A list at the moment when it is replaced.
@Suite struct `A held list` {
  let folder: TemporaryFolder
  let root: String
  var path: String { root + "/l.md" }

  init() throws {
    folder = try TemporaryFolder()
    let real = try #require(realpath(folder.path, nil))
    root = String(cString: real)
    free(real)
    try Data("old".utf8).write(to: URL(fileURLWithPath: root + "/l.md"))
  }

  @Test(arguments: [
    "printf new2 >l.md", "cp l.md x; mv x l.md", "rm l.md; ln -s x l.md", "rm l.md",
  ])
  func `a change at the last moment is kept`(change: String) throws {
    let list = try HeldList("l.md", in: HeldFolder(root))
    let study = StudyBinary(home: root)
    let refusal = #expect(throws: TickRefusal.self) {
      try list.replace(with: Array("new".utf8)) { _ in _ = try study.shell(change) }
    }
    #expect([.changed, .link, .gone].contains(refusal?.reason))
    #expect((try? String(contentsOfFile: path, encoding: .utf8)) != "new")
    let names = try FileManager.default.contentsOfDirectory(atPath: root)
    #expect(names.filter { $0.hasPrefix(".study") } == [])
  }

  @Test func `if the rest fails, the old file stays`() throws {
    let list = try HeldList("l.md", in: HeldFolder(root))
    #expect(throws: CancellationError.self) {
      try list.replace(with: Array("new".utf8)) { _ in throw CancellationError() }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["l.md"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to give a file to a group"))
  func `group and mode stay`() throws {
    chown(path, 0, 4242)
    chmod(path, 0o2664)
    try HeldList("l.md", in: HeldFolder(root)).replace(with: Array("new".utf8)) { _ in }
    var found = stat()
    stat(path, &found)
    #expect(found.st_gid == 4242)
    #expect(found.st_mode & 0o7777 == 0o2664)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
  }
}
