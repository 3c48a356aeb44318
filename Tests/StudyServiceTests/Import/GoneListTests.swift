import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Lists that are gone` {
  let world: World
  static let list = "# One\n- [Alpha page](https://a.example)\n- [Beta page](https://b.example)\n"

  init() throws {
    world = try World()
    try world.write(Self.list, to: "lists/one.md")
    try world.write("- [Gamma](https://c.example)\n", to: "lists/two.md")
    try world.write("# Solo\n- [Delta](https://d.example)\n", to: "solo.md")
    try world.importing("lists", "solo.md")
    _ = try world.marks.done(["1-2"])
  }

  private func lists() throws -> [String] {
    try world.rows("SELECT id, place FROM list ORDER BY id")
  }

  @Test(arguments: ["lists/new.md", "elsewhere/one.md", "new.md"])
  func `a file given on its own with the bytes of one is that list`(name: String) throws {
    let items = try world.rows("SELECT * FROM posting ORDER BY list_id, ordinal")
    try world.rename("lists/one.md", to: name)
    let report = try world.importing(name)
    #expect(report.movedLists.count == 1)
    #expect(report.newItems + report.goneItems + report.changedItems == 0)
    #expect(try world.rows("SELECT * FROM posting ORDER BY list_id, ordinal") == items)
    #expect(try world.importing().isChange == false)
    let before = try lists()
    _ = try world.history.undo()
    #expect(try lists().first == "1|one.md")
    _ = try world.history.redo()
    #expect(try lists() == before)
  }

  @Test func `so is one with its name and some of its pages`() throws {
    try world.remove("lists/one.md")
    let report = try world.importing(
      Self.list + "- [New](https://n.example)\n", as: "elsewhere/one.md")
    #expect(report.movedLists.count == 1)
    #expect(report.newItems == 1)
    #expect(try world.rows("SELECT count(*) FROM list") == ["3"])
  }

  @Test func `one with its name alone is another list`() throws {
    try world.remove("lists/one.md")
    let report = try world.importing("- [Other](https://o.example)\n", as: "elsewhere/one.md")
    #expect(report.movedLists.isEmpty)
    #expect(try world.rows("SELECT count(*) FROM list") == ["4"])
  }

  @Test func `a copy of a list that is still there is another list`() throws {
    #expect(try world.importing(Self.list, as: "copy.md").movedLists.isEmpty)
  }

  @Test func `a file of a folder stays in it when it is named on its own`() throws {
    try world.importing(Self.list + "- [New](https://n.example)\n", as: "lists/one.md")
    #expect(try world.rows("SELECT place FROM list WHERE id = 1") == ["one.md"])
    try world.rename("lists/one.md", to: "lists/deep/first.md")
    try world.importing("lists/deep/first.md")
    #expect(try world.rows("SELECT place FROM list WHERE id = 1") == ["deep/first.md"])
    try world.remove("lists/deep/first.md")
    #expect(try world.importing().goneLists == ["deep/first.md"])
  }

  @Test func `a file that was first named on its own belongs to a folder named later`() throws {
    try world.importing("- [X](https://x.example)\n", as: "more/x.md")
    try world.write("- [Y](https://y.example)\n", to: "more/y.md")
    try world.importing("more")
    try world.remove("more/x.md")
    let report = try world.importing()
    #expect(report.goneLists == ["x.md"])
    #expect(report.skipped.filter(\.isFault).isEmpty)
  }

  @Test func `a renamed folder named by its new name is the same lists`() throws {
    try world.rename("lists", to: "papers")
    let report = try world.importing("papers")
    #expect(report.movedLists.count == 2)
    #expect(report.newItems + report.goneItems == 0)
  }

  @Test func `a list in no folder is named, and stays`() throws {
    try world.remove("solo.md")
    let before = try world.logicalDump()
    let report = try world.importing()
    #expect(report.skipped.map(\.cause) == [.gone])
    #expect(report.skipped[0].reason == "is gone; its list \"Solo\" stays as it was")
    #expect(try world.logicalDump() == before)
    let refusal = try world.store.ask(now: world.now, settings: { Preferences() }) {
      try $0.refusal(ofGone: ["solo.md"], in: world.folder)
    }
    #expect(refusal?.message == "solo.md is gone; its list \"Solo\" stays as it was")
    #expect(refusal?.exitCode == 66)
  }

  @Test func `it is no longer named once it was found elsewhere`() throws {
    try world.rename("solo.md", to: "lists/solo.md")
    let report = try world.importing()
    #expect(report.movedLists.count == 1)
    #expect(report.skipped.isEmpty)
  }

  @Test func `an empty folder may be where a disk is mounted`() throws {
    try world.remove("lists/one.md")
    try world.remove("lists/two.md")
    let report = try world.importing()
    #expect(report.skipped.map(\.reason) == ["has no lists; its 2 lists stay as they were"])
    #expect(try world.rows("SELECT count(*) FROM list") == ["3"])
    // It was said once; later glances need not.
    #expect(try world.store.read { try ChangedLists($0) }.isEmpty)
  }
}
