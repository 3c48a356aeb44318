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

  /// One command each way, and no more: there are many schemas.
  @Test func `of each earlier schema is upgraded, and says the same on a second machine`() throws {
    let homes = try SyncHomes()
    let first = try homes.start("desk")
    try first.on("2026-05-14").says("done -q 4")
    try first.says("sync --folder ../place --name desk")
    for schema in 1...OldDatabase.newest {
      for name in ["desk", "place"] {
        try FileManager.default.createDirectory(
          atPath: homes.path("\(schema)"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
          atPath: homes.path(name), toPath: homes.path("\(schema)/\(name)"))
      }
      try exchange(homes, schema)
    }
  }

  private func exchange(_ homes: SyncHomes, _ schema: Int) throws {
    let (laptop, desk) = (try homes.home("\(schema)/laptop"), try homes.home("\(schema)/desk"))
    try OldDatabase.write(
      schema: schema, to: laptop.home + "/study.db", list: laptop.home + "/list.md")
    if schema > 1 {
      // The last command had been taken back.
      try laptop.says("redo -q")
      #expect(try laptop.numbers("is:skipped") == "4", "schema \(schema)")
      #expect(try laptop.says("undo 4").hasPrefix("Took back"), "schema \(schema)")
      try laptop.says("redo -q 4")
      try laptop.says("undo -q")
    }
    try laptop.says("import -q list.md")
    let heard = try laptop.says("sync --folder ../place --name laptop")
    #expect(!heard.contains("set aside"), "schema \(schema)")
    try desk.says("sync --folder ../place")
    for study in [laptop, desk] {
      let log = try study.says(
        "log --since 2026-01-01 --until 2036-01-01 --plain --fields id,day,event,minutes,text")
      #expect(log == OldDatabase.log(schema), "schema \(schema)")
    }
  }
}
