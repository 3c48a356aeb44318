import ReadingList
import StudyModel
import StudyService
import TestSupport
import Testing

/// A mark that a list no longer says, since the same text is read by other rules.
@Suite struct `Marks taken back` {
  let world: World
  init() throws { world = try World() }

  /// Both signs of a pair, so they count as states.
  private static let list = """
    - ✅ [First page](https://p1.example)
    - ⬜ [Second page](https://p2.example)
    - ✅ [Third page](https://p3.example)

    """
  private static let boxes = "- [x] [First page](https://p1.example)\n"
  private static let unticked = "- [ ] [First page](https://p1.example)\n"

  private var none: ImportRules {
    var rules = ImportRules()
    rules["a.md"].marks["✅"] = .some(nil)
    return rules
  }

  @discardableResult
  private func importing(
    _ rules: ImportRules, isRehearsal: Bool = false
  ) throws -> ImportReport {
    try Importer(now: world.now, rules: rules, isRehearsal: isRehearsal)
      .run(["lists"], in: world.folder, into: world.store)
  }

  private func states() throws -> [String] {
    try world.rows("SELECT item_id, state FROM status WHERE state <> 'unread' ORDER BY 1")
  }

  @Test func `other rules for the same text take back what it no longer says`() throws {
    try world.write(Self.list, to: "lists/a.md")
    try importing(ImportRules())
    #expect(try states() == ["1|done", "3|done"])
    let before = try world.logicalDump()
    #expect(try importing(none, isRehearsal: true).takenBack == [.done: 2])
    #expect(try world.logicalDump() == before)
    #expect(try importing(none).takenBack == [.done: 2])
    #expect(try states() == [])
    #expect(try importing(none).takenBack.isEmpty)
  }

  @Test func `undo brings them back, and redo takes them again`() throws {
    try world.write(Self.list, to: "lists/a.md")
    try importing(ImportRules())
    let before = try world.logicalDump()
    try importing(none)
    let after = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
  }

  @Test func `what was taken back is heard again when it is said again`() throws {
    try world.write(Self.list, to: "lists/a.md")
    try importing(ImportRules())
    for _ in 0..<2 {
      try importing(none)
      #expect(try states() == [])
      try importing(ImportRules())
      #expect(try states() == ["1|done", "3|done"])
    }
  }

  @Test func `an own mark is never touched`() throws {
    try world.write(Self.list, to: "lists/a.md")
    _ = try importing(none)
    _ = try world.marks.done(["1"])
    try importing(ImportRules())
    _ = try world.marks.open(["3"])
    let before = try states()
    #expect(try importing(none).takenBack.isEmpty)
    #expect(try states() == before)
  }

  @Test func `what another list still says stays, and what it says less is said`() throws {
    try world.write(Self.list, to: "lists/a.md")
    try world.write(
      Self.boxes + "- [~] [Third page](https://p3.example)\n", to: "lists/b.md")
    try importing(ImportRules())
    #expect(try states() == ["1|done", "3|done"])
    let report = try importing(none)
    #expect(report.takenBack == [.done: 1])
    #expect(report.marks.map(\.state) == [.reading])
    #expect(try states() == ["1|done", "3|reading"])
  }

  @Test func `a text that changed never lowers progress, whatever the rules`() throws {
    try world.write(Self.boxes, to: "lists/a.md")
    try importing(ImportRules())
    try world.write(Self.unticked, to: "lists/a.md")
    try importing(ImportRules())
    #expect(try states() == ["1|done"])
    #expect(try importing(none).takenBack.isEmpty)
    #expect(try states() == ["1|done"])
  }

  @Test func `where text and rules change at once, the marks stay`() throws {
    try world.write(Self.list, to: "lists/a.md")
    try importing(ImportRules())
    try world.write(Self.list + "\nAnd a line.\n", to: "lists/a.md")
    #expect(try importing(none).takenBack.isEmpty)
    #expect(try states() == ["1|done", "3|done"])
  }

  @Test func `rules that read a text the same take nothing back`() throws {
    try world.write(Self.boxes, to: "lists/a.md")
    try importing(ImportRules())
    let entries = try world.rows("SELECT count(*) FROM entry")
    let report = try importing(none)
    #expect(report.readLists == 1)
    #expect(report.takenBack.isEmpty)
    #expect(try world.rows("SELECT count(*) FROM entry") == entries)
  }
}
