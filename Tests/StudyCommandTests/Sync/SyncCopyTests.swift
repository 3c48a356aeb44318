import Foundation
import TestSupport
import Testing

/// J2 on the real binary: what becomes of a database that was copied, restored or moved.
@Suite struct `A database in two places` {
  let homes: SyncHomes
  let laptop: StudyBinary

  init() throws {
    homes = try SyncHomes()
    laptop = try homes.start("laptop")
    try laptop.says("done -q 1")
  }

  private static let newName = "Another copy of this database sends marks too"

  private func areAlike(_ one: StudyBinary, _ other: StudyBinary, _ done: String) throws {
    for _ in 1...2 {
      try one.says("sync")
      try other.says("sync")
    }
    #expect(try one.done == done)
    #expect(try other.done == done)
    #expect(try one.says("sync") == "Nothing new.\n")
  }

  @Test func `two machines of one name are told apart, and counted together`() throws {
    try laptop.says("sync --folder ../place --name laptop")
    for name in ["desk", "attic"] {
      let other = try homes.start(name)
      try other.says("done -q 2")
      try other.says("sync --folder ../place --name desk")
    }
    #expect(try laptop.says("sync").hasPrefix("Heard 2 changes from desk."))
    var later = laptop
    later.environment["STUDY_NOW"] = "2026-05-17T08:00:00Z"
    let status = try later.says("sync --status")
    #expect(status.matches(of: /desk \([0-9a-f]{4}\): 1 change, last heard 3d ago/).count == 2)
    #expect(status.contains("Last exchanged: 3d ago"))
  }

  @Test func `J2 a copy after an exchange takes a new name, and both marks count`() throws {
    try laptop.says("sync --to ../remote --name laptop")
    let desk = try homes.copy(laptop, to: "desk")
    try laptop.says("done -q 2")
    try desk.says("done -q 3")
    try desk.says("note -q 3 -m hello")
    #expect(try !laptop.says("sync").contains(Self.newName))
    #expect(try desk.says("sync --name desk").contains(Self.newName))
    try areAlike(laptop, desk, "1 2 3")
    #expect(try laptop.says("note 3 --list").contains("hello"))
    // Undo covers what this database did under both names, and redo gives it back.
    for _ in 1...3 { try desk.says("undo -q") }
    try areAlike(laptop, desk, "2")
    for _ in 1...3 { try desk.says("redo -q") }
    try areAlike(laptop, desk, "1 2 3")
    // Another machine's mark is taken back by reopen alone.
    try laptop.says("undo -q")
    #expect(try laptop.done == "1 3")
    try laptop.says("reopen -q 3")
    try areAlike(laptop, desk, "1")
  }

  @Test func `J2 a copy before any exchange, sent to two remotes and then to one`() throws {
    let desk = try homes.copy(laptop, to: "desk")
    try homes.makeRemote("other")
    try laptop.says("done -q 2")
    try desk.says("done -q 3")
    try desk.says("undo -q")
    try desk.says("done -q 4")
    try laptop.says("sync --to ../remote")
    try desk.says("sync --to ../other")
    let told = try desk.says("sync --to ../remote")
    #expect(told.contains("Two copies of one database had used the same numbers"), "\(told)")
    try areAlike(laptop, desk, "1 2 4")
    try desk.says("undo -q")
    try laptop.says("undo -q")
    try areAlike(laptop, desk, "1")
    try laptop.says("redo -q")
    try desk.says("redo -q")
    try areAlike(laptop, desk, "1 2 4")
    try desk.says("open -q --print 5")
    try desk.says("done -q @")
    try areAlike(laptop, desk, "1 2 4 5")
  }

  @Test func `J2 a restored archive is a machine of its own, and undo covers its past`() throws {
    try laptop.says("sync --folder ../place --name laptop")
    try laptop.says("done -q 2")
    try laptop.says("export -q -o ../archive.json")
    let desk = try homes.home("desk")
    try desk.says("restore -q ../archive.json")
    try desk.says("done -q 3")
    try laptop.says("done -q 4")
    try laptop.says("sync")
    #expect(try !desk.says("sync --folder ../place --name desk").contains(Self.newName))
    try areAlike(laptop, desk, "1 2 3 4")
    for _ in 1...2 { try desk.says("undo -q") }
    try areAlike(laptop, desk, "1 4")
    #expect(try desk.says("sync --status").contains("  laptop: 3 changes"))
  }

  @Test func `J2 an old copy that is put back hears what it had said, and loses nothing`() throws {
    try laptop.says("sync --to ../remote")
    let desk = try homes.copy(laptop, to: "backup")
    try laptop.says("done -q 2")
    try laptop.says("sync")
    try FileManager.default.removeItem(atPath: laptop.home + "/study.db")
    try FileManager.default.moveItem(
      atPath: desk.home + "/study.db", toPath: laptop.home + "/study.db")
    try laptop.says("done -q 3")
    #expect(try laptop.says("sync").contains(Self.newName))
    #expect(try laptop.done == "1 2 3")
    for _ in 1...2 { try laptop.says("undo -q") }
    #expect(try laptop.done == "2")
    try laptop.says("reopen -q 2")
    let other = try homes.start("other")
    try laptop.says("sync")
    try other.says("sync --to ../remote")
    try areAlike(laptop, other, "")
  }

  @Test func `J2 @ is what this database touched, whatever a copy said under its numbers`() throws {
    let desk = try homes.copy(laptop, to: "desk")
    try homes.makeRemote("other")
    try laptop.says("done -q 2")
    try desk.says("done -q 3 4")
    try laptop.says("sync --to ../remote")
    try desk.says("sync --to ../other")
    try desk.says("sync --to ../remote")
    try laptop.says("sync")
    #expect(try laptop.says("show @").contains("Page 2"))
    #expect(try desk.says("show @").contains("Page 4"))
  }

  @Test func `J2 a database that is moved keeps its name`() throws {
    try laptop.says("sync --to ../remote")
    let desk = try homes.home("desk")
    try FileManager.default.moveItem(
      atPath: laptop.home + "/study.db", toPath: desk.home + "/study.db")
    try desk.says("done -q 2")
    #expect(try desk.says("sync") == "Sent 1 change.\n")
    #expect(try desk.says("sync --status").contains("  this machine: 2 changes\n"))
  }
}
