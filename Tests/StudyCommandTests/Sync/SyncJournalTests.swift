import Foundation
import TestSupport
import Testing

/// J1 and J4 to J10 on the real binary: what one machine does is the same on another.
@Suite struct `A journal on two machines` {
  let homes: SyncHomes
  let laptop: StudyBinary
  let desk: StudyBinary

  init() throws {
    homes = try SyncHomes()
    (laptop, desk) = (try homes.start("laptop"), try homes.start("desk"))
    try laptop.says("sync --folder ../place --name laptop")
    try desk.says("sync --folder ../place --name desk")
  }

  /// Exchanges until both know all.
  private func meet() throws {
    for study in [laptop, desk, laptop] { try study.says("sync") }
  }

  private func both(
    _ command: String, say expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for study in [laptop, desk] {
      let said = try study.says(command)
      #expect(said == expected, "\(study.home): \(command)", sourceLocation: sourceLocation)
    }
  }

  private func write(_ lines: [String], to name: String, of study: StudyBinary) throws {
    try lines.map { $0 + "\n" }.joined()
      .write(toFile: study.home + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test func `J1 a clock that was ahead dates one mark, on neither machine another`() throws {
    try laptop.on("2026-05-11").says("done -q 1")
    try laptop.on("2035-01-01").says("done -q 2")
    try laptop.on("2026-05-12").says("done -q 3")
    try meet()
    try desk.on("2026-05-13").says("done -q 4")
    try meet()
    try both(
      "log --since 2026-01-01 --plain --fields id,day",
      say: "2\t2035-01-01\n4\t2026-05-13\n3\t2026-05-12\n1\t2026-05-11\n")
    try laptop.says("undo -q 2")
    try meet()
    try both("list is:done --plain --fields id", say: "1\n4\n")
  }

  @Test(arguments: [("2026-05-01", "2026-05-10"), ("2026-05-10", "2026-05-01")])
  func `J4 an own mark keeps its day and minutes when a list of the other has a cross`(
    own: String, list: String
  ) throws {
    try laptop.on(own).says("done -q 1 --minutes 25")
    let mine = try laptop.says("log --since 2026-01-01 --plain")
    let stats = try laptop.says("stats")
    #expect(mine == "1\t\(own)\tdone\t25\tPage 1\n")
    try write(["- [x] [Page 1](https://p.example/1)"], to: "list.md", of: desk)
    try desk.on(list).says("import -q")
    try meet()
    try both("log --since 2026-01-01 --plain", say: mine)
    try both("stats", say: stats)
    // The list has ticked it all the same.
    try laptop.says("reopen -q 1")
    try meet()
    try both("list is:done", say: "Nothing matches is:done.\n")
  }

  @Test func `J5 a page under its new address is read where the old one never was`() throws {
    let (old, new) = ("- [A long title](https://a.example)", "- [A long title](https://b.example)")
    try write([old], to: "moved.md", of: laptop)
    try laptop.says("import -q moved.md")
    try laptop.says("done -q 7")
    try write([new], to: "moved.md", of: laptop)
    try laptop.says("import -q moved.md")
    try write([new], to: "moved.md", of: desk)
    try desk.says("import -q moved.md")
    try meet()
    try both("list is:done --plain --fields id,address", say: "7\thttps://b.example\n")
    // And where a list still has the old one.
    let tablet = try homes.start("tablet")
    try write([old], to: "moved.md", of: tablet)
    try tablet.says("import -q moved.md")
    try tablet.says("sync --folder ../place")
    #expect(try tablet.done == "7")
  }

  @Test func `J6 what the journal knows of a page is there once a list brings it`() throws {
    try laptop.says("done -q 1 --minutes 25 -m worth-it")
    try laptop.says("edit -q 2 --title Better --tag later")
    try laptop.says("sync")
    let tablet = try homes.home("tablet")
    try tablet.says("sync --folder ../place")
    try tablet.says("import -q list.md")
    for command in [
      "log --since 2026-01-01 --plain", "note 1 --list --plain", "list --plain --fields id,title",
      "list tag:later --plain", "stats",
    ] { #expect(try tablet.says(command) == laptop.says(command), "\(command)") }
  }

  @Test func `J7 a page added on one machine is on the other, with its marks`() throws {
    try laptop.says("add -q https://own.example/x --title Mine --topic Kafka")
    try meet()
    try both(
      "list topic:kafka --plain --fields title,address", say: "Mine\thttps://own.example/x\n")
    try desk.says("done -q 7")
    try meet()
    try both("list is:done --plain --fields id,title", say: "7\tMine\n")
    try laptop.says("undo -q")
    try meet()
    try both("list topic:kafka", say: "No topic has \"kafka\".\n")
  }

  @Test func `J8 undo of an import leaves what the other machine marked, out of sight`() throws {
    for study in [laptop, desk] {
      try write(["- [Page 7](https://p.example/7)"], to: "more.md", of: study)
      try study.says("import -q more.md")
    }
    try laptop.says("done -q 7")
    try meet()
    #expect(try desk.says("undo").contains("Took back"))
    #expect(try desk.done == "")
    try desk.says("redo -q")
    try both("list is:done --plain --fields id", say: "7\n")
  }

  @Test func `J8 undo of an addition leaves what the other machine noted`() throws {
    try desk.says("add -q https://own.example/x --title Mine")
    try meet()
    try laptop.says("note -q 7 -m from-there")
    try meet()
    #expect(try desk.says("undo").contains("Took back"))
    try meet()
    try both("list --plain --fields id", say: (1...6).map { "\($0)\n" }.joined())
    try desk.says("redo -q")
    try meet()
    try both("note 7 --list --plain --fields text", say: "from-there\n")
  }

  @Test func `J9 two edits of one note are both kept, and told`() throws {
    try laptop.says("note -q 1 -m first")
    try meet()
    try laptop.says("note -q 1 --edit 1 -m mine")
    try desk.says("note -q 1 --edit 1 -m theirs")
    try laptop.says("sync")
    let told = "A note was edited on two machines, and both texts are kept: study note 1 --list"
    #expect(try desk.says("sync").contains(told))
    #expect(try laptop.says("sync").contains(told))
    let texts = try laptop.says("note 1 --list --plain --fields text")
    #expect(Set(texts.split(separator: "\n")) == ["mine", "theirs"])
    try both("note 1 --list --plain --fields text", say: texts)
  }

  @Test func `J10 what a newer version says is kept, passed on as it is, and means nothing`() throws
  {
    let lines = [
      ("pondered", #"{"depth":[1,{"a":2}]}"#), ("graded", #"{"text":"superb"}"#),
      ("written", #"{"text":"pondered"}"#), ("sorted", #"{"text":"hologram"}"#),
      ("stopped", #"{"position":"z:9"}"#),
    ].enumerated().map { index, entry in
      #"{"action":"\#(entry.0)","at":1778000000000,"command":1,"counter":\#(index),"#
        + #""device":"00000000000000aa","item":"https://p.example/1","later":{"b":[]},"#
        + #""payload":\#(entry.1),"prev":"","seq":\#(index + 1),"wall":1778000000000,"zone":0}"#
    }
    let before = try laptop.says("list --json")
    let folder = homes.path("place/log/00000000000000aa")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(lines, to: "../place/log/00000000000000aa/2026-05.jsonl", of: laptop)
    #expect(try laptop.says("sync").hasPrefix("Heard 5 changes"))
    // Through this machine alone, to another place.
    try laptop.says("sync --folder ../second")
    try desk.says("sync --folder ../second")
    let passed = try laptop.shell("cat ../second/log/00000000000000aa/*.jsonl").output
    #expect(passed == lines.map { $0 + "\n" }.joined())
    try both("list --json", say: before)
    #expect(try laptop.on("2027-01-01").says("review --plain") == "")
    try desk.says("done -q 1")
    try desk.says("undo -q")
    try meet()
    try both("list --json", say: before)
  }
}
