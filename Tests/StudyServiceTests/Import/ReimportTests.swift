import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Re-import` {
  let world: World
  static let list = """
    # One
    - [Alpha page](https://a.example)
    - [Beta page](https://b.example)
    # Two
    - [Gamma page](https://c.example)
    """

  init() throws {
    world = try World()
    try world.write(Self.list, to: "lists/one.md")
    try world.write("- [Beta page](https://b.example)\n", to: "lists/two.md")
    try world.importing("lists")
    _ = try world.marks.done(["1-3"])
  }

  @Test func `without a path everything imported before is read again`() throws {
    try world.write("- [Delta](https://d.example)\n", to: "lists/deep/new.md")
    let report = try world.importing()
    #expect(report.newItems == 1)
    #expect(report.unchangedLists == 2)
  }

  @Test func `a missing root leaves its lists as they are`() throws {
    try world.importing("- [Solo](https://s.example)\n", as: "solo.md")
    try world.rename("lists", to: "elsewhere")
    let before = try world.logicalDump()
    let report = try world.importing()
    #expect(report.skipped.filter(\.isFault).count == 1)
    #expect(try world.logicalDump() == before)
  }

  @Test func `U3 the items of a missing list are gone, and come back with it`() throws {
    try world.rename("lists/one.md", to: "away.md")
    let gone = try world.importing("lists")
    #expect(gone.goneLists == ["one.md"])
    #expect(gone.goneItems == 2)
    #expect(try world.rows("SELECT count(DISTINCT item_id) FROM posting") == ["1"])
    try world.rename("away.md", to: "lists/one.md")
    let back = try world.importing("lists")
    #expect(back.backItems == 2)
    #expect(back.newItems == 0)
    #expect(try world.rows("SELECT count(*) FROM status WHERE state = 'done'") == ["3"])
  }

  @Test func `a renamed file is the same list`() throws {
    try world.rename("lists/one.md", to: "lists/archive/first.md")
    let report = try world.importing("lists")
    #expect(report.movedLists.map(\.from) == ["one.md"])
    #expect(report.movedLists.map(\.to) == ["archive/first.md"])
    #expect(report.goneLists == [])
    #expect(report.newItems + report.changedItems + report.goneItems == 0)
    #expect(try world.rows("SELECT id, place FROM list") == ["1|archive/first.md", "2|two.md"])
  }

  @Test func `of two that were alike neither is taken for the renamed one`() throws {
    try world.write(Self.list, to: "lists/twin.md")
    try world.importing("lists")
    try world.rename("lists/one.md", to: "lists/new.md")
    try world.remove("lists/twin.md")
    let report = try world.importing("lists")
    #expect(report.movedLists.isEmpty)
    #expect(report.goneLists.sorted() == ["one.md", "twin.md"])
  }

  @Test func `a renamed folder is recognised, even with an edit`() throws {
    try world.write(Self.list + "\n- [Delta](https://d.example)\n", to: "lists/one.md")
    try world.rename("lists/one.md", to: "lists/2026/one.md")
    try world.rename("lists/two.md", to: "lists/2026/two.md")
    let report = try world.importing("lists")
    #expect(report.movedLists.count == 2)
    #expect(report.newItems == 1)
    #expect(report.goneItems + report.changedItems == 0)
  }

  @Test func `U4 the same title under a new address is the same item`() throws {
    let moved = Self.list.replacing("https://a.example", with: "https://new.example/alpha")
    let report = try world.importing(moved, as: "lists/one.md")
    #expect(report.readdressedItems == 1)
    #expect(report.newItems == 0)
    #expect(report.goneItems == 0)
    #expect(
      try world.rows("SELECT id, address FROM item WHERE id = 1") == ["1|https://new.example/alpha"]
    )
    #expect(try world.rows("SELECT state FROM status WHERE item_id = 1") == ["done"])
    // The journal has its old key, and so may another list.
    _ = try world.marks.done(["1"], note: "still here")
    _ = try world.history.undo()
    #expect(try world.rows("SELECT state FROM status WHERE item_id = 1") == ["done"])
    try world.importing("- [Alpha](https://a.example)\n", as: "lists/three.md")
    #expect(try world.rows("SELECT count(*) FROM item") == ["3"])
    let old = try world.store.read {
      try $0.findItem(key: CanonicalAddress.key(of: "https://a.example"))
    }
    #expect(old?.id == Item.ID(rawValue: 1))
  }

  @Test func `U4 undo reverts a new address`() throws {
    let before = try world.logicalDump()
    try world.importing(
      Self.list.replacing("https://a.example", with: "https://new.example"), as: "lists/one.md")
    let after = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
  }

  @Test(arguments: [
    // One word is not enough to recognise it.
    ("- [Alpha](https://x.example)\n", "- [Alpha](https://y.example)\n"),
    // Nor are two that say nothing.
    ("- [Blog post](https://x.example)\n", "- [Blog post](https://y.example)\n"),
    // Two possible matches count as none.
    (
      "- [Same title](https://x.example)\n- [Same title](https://z.example)\n",
      "- [Same title](https://y.example)\n"
    ),
    // Still listed, so it was not renamed.
    (
      "- [Same title](https://x.example)\n",
      "- [Same title](https://x.example)\n- [Same title](https://y.example)\n"
    ),
  ])
  func `U4 a doubtful new address is a new item`(before: String, after: String) throws {
    try world.importing(before, as: "other.md")
    let report = try world.importing(after, as: "other.md")
    #expect(report.readdressedItems == 0)
    #expect(report.newItems == 1)
  }

  @Test func `U4 one title under two new addresses is two new items`() throws {
    try world.importing("- [Same title](https://x.example)\n", as: "other.md")
    let report = try world.importing(
      "- [Same title](https://y.example)\n- [Same title](https://z.example)\n", as: "other.md")
    #expect(report.readdressedItems == 0)
    #expect(report.newItems == 2)
  }

  @Test func `a dry run reports every change and makes none`() throws {
    try world.write(
      """
      # One
      - [[MUST_SEE] Alpha page](https://a.example)
      # New
      - [Beta title](https://b.example)
      - [Delta page](https://d.example)
      """, to: "lists/one.md")
    let before = try world.logicalDump()
    let report = try world.rehearsing("lists")
    #expect(try world.logicalDump() == before)
    #expect(try world.rows("SELECT count(*) FROM command WHERE kind = 'import'") == ["1"])
    let told = report.changes.map { "\($0.form) \($0.item.rawValue) \($0.text)" }
    #expect(
      told == [
        "new 4 ", "tags 1 -\"\" +\"MUST_SEE\"", "moved 2 -\"one › One\" +\"one › New\"",
        "title 2 -\"Beta page\" +\"Beta title\"", "gone 3 ",
      ])
    #expect(try world.importing("lists").changes.count == report.changes.count)
  }

  @Test func `pruning deletes only untouched items`() throws {
    try world.importing("- [X](https://x.example)\n- [Y](https://y.example)\n", as: "other.md")
    _ = try world.marks.open(["4"])
    try world.importing("nothing\n", as: "other.md")
    let before = try world.logicalDump()
    let report = try Importer(now: world.now, prunes: true)
      .run(["other.md"], in: world.folder, into: world.store)
    #expect(report.prunedItems == 1)
    #expect(try world.rows("SELECT id FROM item ORDER BY id") == ["1", "2", "3", "4"])
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
  }
}
