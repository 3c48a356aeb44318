import Files
import Foundation
import StudyModel
import TestSupport
import Testing

@Suite struct `Open files` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `anything but a regular file is refused, and nothing blocks`() throws {
    mkfifo(path("fifo"), 0o600)
    for name in [path("fifo"), folder.path, "/dev/zero"] {
      let fault = #expect(throws: FileFault.self) { try OpenFile(reading: name) }
      #expect(fault == .notRegular)
      #expect(fault?.reading("x") == .noInput("x is not a regular file"))
    }
    for name in ["gone", "a\0b"] {
      let fault = #expect(throws: FileFault.self) { try OpenFile(reading: path(name)) }
      #expect(fault == .absent)
      #expect(fault?.reading("x") == .noInput("cannot read x: No such file or directory"))
    }
  }

  @Test func `a link is followed or refused`() throws {
    try write("a", "one")
    symlink("a", path("link"))
    #expect(try OpenFile(reading: path("link")).readAll(limit: 9) == Array("one".utf8))
    #expect(throws: FileFault.link) { try OpenFile(reading: path("link"), followsLinks: false) }
    #expect(throws: FileFault.link) { try OpenFile.lockFile(path("link")) }
  }

  @Test(arguments: [2, 3, 65_536, 65_537, 200_000])
  func `reading stops one byte after its limit`(size: Int) throws {
    try write("a", String(repeating: "x", count: size))
    for (limit, count) in [(size + 9, size), (size, size), (size - 1, size), (size - 2, size - 1)] {
      #expect(try OpenFile(reading: path("a")).readAll(limit: limit).count == count)
    }
  }

  @Test func `a waiting process gives up, or gets the lock when the other closes it`() throws {
    let one = try OpenFile.lockFile(path("lock")).file
    #expect(one.lock(patience: 0) == .held)
    let two = try OpenFile.lockFile(path("lock")).file
    #expect(two.lock(patience: 0.02) == .busy)
    one.close()
    #expect(two.lock(patience: 0) == .held)
    #expect(try OpenFile(folder: folder.path).lock(patience: 0) == .held)
  }

  @Test func `a new file is for the person alone, and its name was unused`() throws {
    let file = try OpenFile(making: path("note-"), tail: ".md")
    #expect(file.path.hasPrefix(path("note-")) && file.path.hasSuffix(".md"))
    #expect(try file.facts().mode == 0o600)
    #expect(try OpenFile(making: path("a")).facts().mode == 0o600)
    #expect(throws: FileFault.taken) { try OpenFile(making: path("a")) }
  }

  @Test func `folders are created for the person alone, and one that fails is named`() throws {
    try FilePath.makeFolder(path("x/y/z")) { _, fault in fault }
    #expect(try FileFacts(path("x/y")).mode == 0o700)
    try write("a", "")
    var named = ""
    #expect(throws: FileFault.notFolder) {
      try FilePath.makeFolder(path("a/b/c")) { path, fault in
        named = path
        return fault
      }
    }
    #expect(named == path("a/b"))
  }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }
}
