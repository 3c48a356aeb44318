import Foundation
import TestSupport
import Testing

@Suite struct `Rebuilding a damaged database` {
  let home: DamagedHome
  var study: StudyBinary { home.study }

  init() throws { home = try DamagedHome() }

  /// The lists are where the database says.
  private func writeLists() throws {
    for list in 1...6 {
      let lines = (1...60).map { "- [Page \($0) of \(list)](https://p.example/\(list)/\($0))\n" }
      try "# List \(list)\n\(lines.joined())".write(
        toFile: home.folder.path + "/\(list).md", atomically: true, encoding: .utf8)
    }
    try study.says("import -q 1.md 2.md 3.md 4.md 5.md 6.md")
  }

  /// Zeros all pages with one of those texts, but for the journal's own.
  private func strike(pagesWith text: String, butNot journal: String) throws {
    try home.change { data in
      for page in 1..<data.count / 4096 {
        let bytes = data.subdata(in: page * 4096..<page * 4096 + 4096)
        guard bytes.range(of: Data(text.utf8)) != nil, bytes.range(of: Data(journal.utf8)) == nil
        else { continue }
        data.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data(count: 4096))
      }
    }
  }

  @Test func `saves the journal, and reads the lists again`() throws {
    try writeLists()
    let long = String(repeating: "a long thought ", count: 1000)
    try study.says("note -q 9 \(long.replacingOccurrences(of: " ", with: "_"))")
    let before = (log: try study.says("log"), progress: try study.says("progress"))
    try strike(pagesWith: "https://p.example/3/", butNot: "done")
    #expect(try study("doctor").code == 65)
    let rebuilt = try study("rebuild")
    #expect(rebuilt.code == 0, "\(rebuilt)")
    #expect(rebuilt.output.contains("of the journal, and read 6 lists again."))
    #expect(try study("doctor", "--only", "damaged-database").code == 0)
    #expect(try study.says("log").filter { !$0.isNumber } == before.log.filter { !$0.isNumber })
    #expect(try study.says("progress") == before.progress)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(names.contains { $0.hasPrefix("study.db.damaged-2026-05-14-") })
    #expect(!names.contains { $0.hasPrefix("study.db.rebuilt") && !$0.hasSuffix("-journal") })
    #expect(try study("done", "3").code == 0)
    #expect(try study("undo").code == 0)
  }

  @Test func `is told from a failure if its report is lost`() throws {
    try strike(pagesWith: "https://p.example/3/", butNot: "done")
    #expect(try study("doctor").code == 65)
    #expect(try study.shell("$study rebuild >/dev/full").code == 3)
    #expect(try study("doctor", "--only", "damaged-database").code == 0)
  }

  @Test func `leaves the person's last command on top`() throws {
    try writeLists()
    try study.says("done -q 240")
    try study.says("undo -q")
    try study.says("rebuild -q --force")
    #expect(try study("undo").errors.contains("import") == false)
    #expect(try study.says("list").contains("Page"))
    try study.says("redo")
  }

  @Test func `keeps marks from being made meanwhile`() throws {
    let folder = home.folder.path
    for list in 1...40 {
      let lines = (1...500).map { "- [P](https://p.example/\(list)/\($0))\n" }.joined()
      try lines.write(toFile: folder + "/m\(list).md", atomically: true, encoding: .utf8)
    }
    try study.says("import -q .")
    let raced = try study.shell(
      """
      $study rebuild -q --force & sleep 0.3; $study done -q https://p.example/7/300; code=$?; wait
      $study show https://p.example/7/300 | grep -c '^\\[x\\]'; exit $code
      """)
    let isMarked = raced.output == "1\n"
    #expect(raced.code == (isMarked ? 0 : 75), "\(raced)")
  }

  @Test func `tells pages with marks in no list, and lists of the copy alone`() throws {
    try writeLists()
    try study.says("add -q https://own.example/")
    try study.says("done -q 240 -m here")
    try study.says("backup -q")
    try home.execute("PRAGMA foreign_keys = OFF; DELETE FROM list WHERE path LIKE '%/5.md'")
    #expect(try study.shell("rm 4.md").code == 0)
    let rebuilt = try study("rebuild", "--force")
    #expect(rebuilt.output.contains("with marks in no list"), "\(rebuilt)")
    #expect(rebuilt.output.contains("In the newest copy alone, so not read: "), "\(rebuilt)")
  }

  @Test func `says what is missing`() throws {
    // The journal, and not the commands.
    try strike(pagesWith: "note100", butNot: "[\"done\"")
    #expect(try study("doctor").code == 65)
    let rebuilt = try study("rebuild")
    #expect(rebuilt.code == 65)
    #expect(rebuilt.output.contains("Lost: what "))
    #expect(try study("doctor", "--only", "damaged-database").code == 0)
  }

  @Test func `takes what is lost from the newest copy`() throws {
    try writeLists()
    // So many that the page of the last mark is another.
    try study.says("done -q 240-340")
    try study.says("backup -q")
    try study.says("done -q 350 -m after")
    let before = try study.says("log")
    try strike(pagesWith: "note100", butNot: "[\"done\"")
    let rebuilt = try study("rebuild")
    #expect(rebuilt.code == 0 && !rebuilt.output.contains("Lost: "), "\(rebuilt)")
    #expect(rebuilt.output.contains(" of them are from the newest copy"))
    #expect(try study.says("log").filter { !$0.isNumber } == before.filter { !$0.isNumber })
  }

  @Test func `takes nothing from a copy of before a restore`() throws {
    try study.says("backup -q old.db")
    try study.says("done -q 300 -m gone")
    try study.says("backup -q")
    try study.says("restore -q --yes old.db")
    // Its name would tell that the copy is another's.
    let root = try study.shell(
      "sqlite3 study.db \"SELECT rootpage FROM sqlite_schema WHERE name = 'device'\"")
    let page = try #require(Int(root.output.filter(\.isNumber)))
    try home.change {
      $0.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(count: 4096))
    }
    try strike(pagesWith: "note100", butNot: "[\"done\"")
    let rebuilt = try study("rebuild")
    #expect(!rebuilt.output.contains("newest copy"), "\(rebuilt)")
    #expect(try !study.says("log").contains("gone"))
  }

  @Test func `leaves alone what is not damaged, and what is not its own`() throws {
    let before = try home.bytes
    let sound = try study("rebuild")
    #expect(sound.code == 2 && sound.errors.contains("is not damaged"))
    #expect(try home.bytes == before)
    try home.change { $0.replaceSubrange(0..<16, with: Data("SQLite format 4\0".utf8)) }
    let foreign = try study("rebuild")
    #expect(foreign.code == 65 && foreign.errors.contains("its journal cannot be read"))
  }

  @Test func `of any damage ends with a sound one`() throws {
    for seed in Rounds.of(1_000, share: 200) {
      var random = SplitMix(seed: seed)
      let home = try DamagedHome()
      let size = try home.bytes.count
      try home.change { data in
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let page = Int.random(in: 1..<size / 4096, using: &random) * 4096
          for place in page..<page + Int.random(in: 1...4096, using: &random) {
            data[place] = UInt8.random(in: 0...255, using: &random)
          }
        }
      }
      guard try home.study("doctor").code == 65 else { continue }
      let rebuilt = try home.study("rebuild")
      #expect([0, 65].contains(rebuilt.code) && !rebuilt.errors.contains("SQLite"), "\(rebuilt)")
      let doctor = try home.study("doctor")
      #expect(doctor.code == 0, "\(seed) \(rebuilt) \(doctor)")
    }
  }
}
