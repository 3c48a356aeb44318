import Foundation
import ReadingList
import StudyModel
import StudyService
import TestSupport
import Testing

@Suite struct TickingTests {
  let world: World

  init() throws { world = try World() }

  private static let list =
    "# Week\r\n\r\n- [ ] [Alpha page](https://a.example)\r\n* [ ] [Beta page](https://b.example)\r\n"
    + "- [Gamma page](https://c.example)"

  @discardableResult
  private func tick(
    _ paths: String..., all: Bool = false, inserts: Bool = false, isRehearsal: Bool = false
  ) throws -> TickReport {
    try Ticking(
      store: world.store, now: world.now, rules: BoxRules(allStates: all, inserts: inserts),
      isRehearsal: isRehearsal
    ).run(paths, in: world.folder)
  }

  private func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: world.folder + "/" + name)),
      as: UTF8.self)
  }

  @Test
  func `done items are ticked in every list, and the next import finds no change`()
    throws
  {
    try world.importing(Self.list, as: "a.md")
    try world.importing("1. [ ] [The same](https://a.example)\n", as: "b.md")
    _ = try world.marks.done(["1"])
    let report = try tick()
    #expect(report.written.map(\.place) == ["a.md", "b.md"])
    #expect(try text("a.md") == Self.list.replacing("[ ] [Alpha", with: "[x] [Alpha"))
    #expect(try text("b.md") == "1. [x] [The same](https://a.example)\n")
    let dump = try world.logicalDump()
    #expect(try !world.importing().isChange)
    #expect(try world.logicalDump() == dump)
    #expect(try tick().written.isEmpty)
  }

  @Test func `V8 a list with conflict markers of git is left alone`() throws {
    let list = """
      - [ ] [Alpha page](https://a.example)
      <<<<<<< HEAD
      - [ ] [Beta page](https://b.example)
      =======
      - [x] [Beta page](https://b.example)
      >>>>>>> other

      """
    try world.importing(list, as: "a.md")
    _ = try world.marks.done(["1"])
    #expect(try tick().refused.map(\.refusal.reason) == [.conflict])
    #expect(try text("a.md") == list)
  }

  @Test func `a sign of the list's own is ticked, and the list reads the same again`() throws {
    let rows = ["| A one | ✅ |", "| B two | ⬜ |"]
    func list(_ rows: [String]) -> String {
      "| Title | Progress | Link |\n|---|---|---|\n"
        + rows.enumerated().map { "\($1) <https://p\($0).example> |\n" }.joined()
    }
    try world.importing(list(rows), as: "a.md")
    #expect(try world.rows("SELECT item_id, state FROM status") == ["1|done"])
    _ = try world.marks.done(["2"])
    #expect(try tick().written.map(\.place) == ["a.md"])
    #expect(try text("a.md") == list([rows[0], "| B two | ✅ |"]))
    #expect(try !world.importing().isChange)
    #expect(try world.rows("SELECT mark FROM posting") == ["done", "done"])
  }

  @Test func `the catalogue is then the same as after an import of those bytes`() throws {
    try world.importing(Self.list, as: "a.md")
    _ = try world.marks.done(["1", "3"])
    try tick(inserts: true)
    let after = try places()
    try world.write(try text("a.md") + "\r\n", to: "a.md")
    try world.importing()
    #expect(try places() == after)
  }

  private func places() throws -> [String] {
    try world.rows(
      "SELECT ordinal, line, first_byte, end_byte, checkbox, written_title, item_id FROM posting")
  }

  @Test func `progress, journal and commands stay as they were`() throws {
    try world.importing(Self.list, as: "a.md")
    _ = try world.marks.done(["1"])
    _ = try world.marks.skip(["2"])
    let tables = ["command", "entry", "status", "note", "agenda", "item"]
    let before = try tables.map { try world.rows("SELECT * FROM \($0)") }
    try tick(all: true, inserts: true)
    #expect(try tables.map { try world.rows("SELECT * FROM \($0)") } == before)
    #expect(try world.history.undo().first?.arguments == ["skip", "2"])
  }

  @Test func `every state is written on request`() throws {
    try world.importing(Self.list, as: "a.md")
    _ = try world.marks.open(["1"])
    _ = try world.marks.skip(["2"])
    _ = try world.marks.park(["3"], until: Day(world.now) + 7)
    #expect(try tick().written.isEmpty)
    try tick(all: true, inserts: true)
    #expect(
      try text("a.md")
        == Self.list.replacing("[ ] [Alpha", with: "[~] [Alpha")
        .replacing("[ ] [Beta", with: "[-] [Beta").replacing("- [Gamma", with: "- [z] [Gamma"))
    world.wait(days: 8)
    try tick(all: true)
    #expect(try text("a.md").hasSuffix("- [ ] [Gamma page](https://c.example)"))
    #expect(try !world.importing().isChange)
  }

  @Test func `a list that has changed since is left alone, and the others go on`() throws {
    try world.importing(Self.list, as: "a.md")
    try world.importing(Self.list.replacing("example", with: "invalid"), as: "b.md")
    _ = try world.marks.done(["1", "4"])
    let edited = "- [ ] [Beta page](https://b.example)\r\n" + Self.list
    try world.write(edited, to: "a.md")
    let report = try tick()
    #expect(report.refused.map(\.refusal.reason) == [.changed])
    #expect(report.written.map(\.place) == ["b.md"])
    #expect(try text("a.md") == edited)
    try world.importing()
    #expect(try tick().refused.isEmpty)
    #expect(try text("a.md") == edited.replacing("[ ] [Alpha", with: "[x] [Alpha"))
  }

  @Test func `a path limits it to those lists`() throws {
    try world.importing(Self.list, as: "one/a.md")
    try world.importing(Self.list, as: "two/b.md")
    _ = try world.marks.done(["1"])
    #expect(try tick("two").written.map(\.place) == ["b.md"])
    #expect(try text("one/a.md") == Self.list)
    #expect(throws: StudyError.self) { try tick("three") }
    #expect(try tick("./one/a.md").written.map(\.place) == ["a.md"])
  }

  @Test func `a dry run shows the difference and writes nothing`() throws {
    try world.importing(Self.list, as: "a.md")
    _ = try world.marks.done(["1"])
    let dump = try world.logicalDump()
    let lines = try #require(tick(isRehearsal: true).written.first?.diff?.lines)
    #expect(lines.contains(.old(Array("- [ ] [Alpha page](https://a.example)\r".utf8)[...])))
    #expect(lines.contains(.new(Array("- [x] [Alpha page](https://a.example)\r".utf8)[...])))
    #expect(try text("a.md") == Self.list)
    #expect(try world.logicalDump() == dump)
  }

  @Test func `additions by hand have no file, and a missing list is named`() throws {
    try world.importing(Self.list, as: "a.md")
    _ = try Additions(store: world.store, now: world.now)
      .add("https://z.example", title: nil, topic: "", tags: [])
    _ = try world.marks.done(["1", "4"])
    try world.remove("a.md")
    #expect(try tick().refused.map(\.refusal.reason) == [.gone])
  }
}
