import ReadingList
import StudyService
import StudyStorage
import TestSupport
import Testing

/// An entry whose link is another list is an item only if that list has none of its own.
@Suite struct `Links to lists, settled by the import` {
  let world: World

  init() throws {
    world = try World()
    try world.write(
      """
      # Course
      - [Lesson 1](1.md)
      - [Further reading](2.md)
      - [Not there](3.md)
      - [A page](https://a.example)
      """, to: "course/0.md")
    try world.write("Only text, to be read.\n", to: "course/1.md")
    try world.write("- [B page](https://b.example)\n", to: "course/2.md")
  }

  private func listed() throws -> [String] {
    try world.rows(
      "SELECT DISTINCT item.title FROM item JOIN posting ON item_id = item.id ORDER BY item.id")
  }

  @Test func `X3 the link to a list without items is an item in its place`() throws {
    try world.importing("course")
    #expect(try listed() == ["Lesson 1", "A page", "B page"])
    #expect(
      try world.rows("SELECT address FROM aside WHERE role = 'reference' ORDER BY 1")
        == ["2.md", "3.md"])
    #expect(try world.rows("SELECT is_item FROM candidate ORDER BY key") == ["1", "0", "0"])
    #expect(try !world.importing().isChange)
  }

  @Test func `X3 it is settled for lists that are not read again`() throws {
    try world.importing("course")
    let before = try world.logicalDump()
    try world.write("- [C page](https://c.example)\n", to: "course/1.md")
    let report = try world.importing()
    #expect(report.newItems == 1)
    #expect(report.goneItems == 1)
    #expect(report.readLists == 2)
    #expect(report.unchangedLists == 1)
    #expect(try listed() == ["A page", "B page", "C page"])
    try world.write("Nothing any more.\n", to: "course/2.md")
    try world.importing()
    #expect(try listed() == ["A page", "C page", "Further reading"])
    _ = try world.history.undo(2)
    #expect(try world.logicalDump() == before)
  }

  @Test func `X3 one that the journal knows stays an item`() throws {
    try world.importing("course")
    _ = try world.marks.done(["1"])
    try world.write("- [C page](https://c.example)\n", to: "course/1.md")
    try world.importing()
    #expect(try listed() == ["Lesson 1", "A page", "B page", "C page"])
    #expect(try world.rows("SELECT state FROM status") == ["done"])
  }

  @Test func `X3 a list that is imported later settles it`() throws {
    try world.importing("course/0.md")
    #expect(try listed() == ["A page"])
    try world.importing("course/1.md")
    #expect(try listed() == ["A page", "Lesson 1"])
    _ = try Importer(now: world.now).forget(["course/1.md"], in: world.folder, from: world.store)
    #expect(try listed() == ["A page"])
  }

  @Test func `X3 two folders with files of one name have two items`() throws {
    try world.write("# Other\n- [Lesson one](1.md)\n- [x] [Two](2.md)\n", to: "other/0.md")
    try world.write("Other text.\n", to: "other/1.md")
    try world.importing("course")
    try world.importing("other")
    #expect(try listed() == ["Lesson 1", "A page", "B page", "Lesson one", "Two"])
  }

  @Test func `X3 boxes are still ticked beside a settled link`() throws {
    try world.write(
      "- [Lesson 1](1.md)\n- [ ] [A page](https://a.example)\n", to: "course/0.md")
    try world.importing("course")
    _ = try world.marks.done(["https://a.example"])
    let ticking = Ticking(store: world.store, now: world.now, rules: BoxRules())
    #expect(try ticking.run([], in: world.folder).written.count == 1)
    #expect(try !world.importing().isChange)
    #expect(try world.rows("SELECT count(*) FROM posting") == ["3"])
  }
}
