import Foundation
import TestSupport
import Testing

/// A journal of an earlier schema, which knew neither lines nor names of commands.
@Suite struct `An old journal that is exchanged` {
  @Test func `is heard whole, and undo goes on`() throws {
    let homes = try SyncHomes()
    let archive =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
      + "/../../StudyServiceTests/Export/Archives/schema-8.json"
    let laptop = try homes.home("laptop")
    try laptop.says("restore -q \(archive)")
    let done = try laptop.done
    #expect(!done.isEmpty)
    try laptop.says("sync --to ../remote --name laptop")
    let copy = try homes.copy(laptop, to: "copy")
    try laptop.says("undo -q")
    let after = try laptop.says("log --since 2026-01-01 --plain")
    try laptop.says("sync")
    #expect(try copy.says("sync").contains("from laptop."))
    #expect(try copy.says("log --since 2026-01-01 --plain") == after)
    try laptop.says("redo -q")
    #expect(try laptop.done == done)
    for study in [laptop, copy] { #expect(try !study.says("sync").contains("set aside")) }
    #expect(try copy.done == done)
  }
}
