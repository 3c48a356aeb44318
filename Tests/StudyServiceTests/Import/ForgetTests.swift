import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Forgetting a list` {
  let world: World

  init() throws {
    world = try World()
    try world.write(
      """
      # Week 1
      - [Alpha page](https://a.example)
      - [Beta page](https://b.example)
      """, to: "lists/one.md")
    try world.write("# Week 2\n- [Alpha page](https://a.example)\n", to: "lists/deep/two.md")
    try world.write("# Solo\n- [Gamma](https://c.example)\n", to: "solo.md")
    try world.importing("lists", "solo.md")
    _ = try world.marks.done(["1-2"])
  }

  @discardableResult
  private func forget(_ names: String..., rehearses: Bool = false) throws -> ImportReport {
    try Importer(now: world.now, isRehearsal: rehearses)
      .forget(names, in: world.folder, from: world.store)
  }

  private func lists() throws -> [String] {
    try world.rows("SELECT place FROM list ORDER BY id")
  }

  @Test func `its pages stay where another list has them, and keep their progress`() throws {
    let report = try forget("lists/one.md")
    #expect(report.forgottenLists.map(\.title) == ["Week 1"])
    #expect(report.goneItems == 1)
    #expect(report.changes.filter { $0.form == .gone }.map(\.title) == ["Beta page"])
    #expect(try world.rows("SELECT DISTINCT item_id FROM posting ORDER BY 1") == ["1", "3"])
    #expect(try world.rows("SELECT item_id, state FROM status ORDER BY 1") == ["1|done", "2|done"])
  }

  @Test func `undo and redo exchange all of it`() throws {
    let before = try world.logicalDump()
    try forget("lists", "solo.md")
    let after = try world.logicalDump()
    for _ in 0..<2 {
      _ = try world.history.undo()
      #expect(try world.logicalDump() == before)
      _ = try world.history.redo()
      #expect(try world.logicalDump() == after)
    }
  }

  @Test func `a dry run reports it and changes nothing`() throws {
    let before = try world.logicalDump()
    #expect(try forget("Solo", rehearses: true).goneItems == 1)
    #expect(try world.logicalDump() == before)
    #expect(try world.rows("SELECT count(*) FROM command WHERE kind = 'import'") == ["1"])
  }

  @Test(arguments: [
    (["lists/one.md"], ["deep/two.md", "solo.md"]), (["one.md"], ["deep/two.md", "solo.md"]),
    (["deep/two.md"], ["one.md", "solo.md"]), (["two.md"], ["one.md", "solo.md"]),
    (["lists"], ["solo.md"]), (["lists/deep/"], ["one.md", "solo.md"]),
    (["Week 2"], ["one.md", "solo.md"]), (["week", "2"], ["one.md", "solo.md"]),
    (["solo"], ["one.md", "deep/two.md"]), (["solo.md", "two.md"], ["one.md"]),
  ])
  func `a list is named by path, as it is shown, or by title`(
    names: [String], rest: [String]
  ) throws {
    _ = try Importer(now: world.now).forget(names, in: world.folder, from: world.store)
    #expect(try lists() == rest)
  }

  @Test(arguments: ["week", "none such", "", "nowhere/one.md"])
  func `a name that fits several or none changes nothing`(name: String) throws {
    let before = try world.logicalDump()
    let error = #expect(throws: StudyError.self) { try forget(name) }
    #expect(error?.exitCode == 1)
    #expect(try world.logicalDump() == before)
  }

  @Test func `it stays out until it is named again`() throws {
    try forget("Week 1")
    for report in [try world.importing(), try world.importing("lists")] {
      #expect(report.newItems + report.backItems == 0)
      #expect(report.skipped.map(\.cause) == [.forgotten])
      #expect(!report.skipped[0].isFault)
    }
    #expect(try lists() == ["deep/two.md", "solo.md"])
    let id = try world.rows("SELECT list_id FROM forgotten")
    let back = try world.importing("lists/one.md")
    #expect(back.backItems == 1)
    #expect(try world.rows("SELECT id FROM list WHERE title = 'Week 1'") == id)
    #expect(try world.rows("SELECT count(*) FROM forgotten") == ["0"])
    // It is out again until it is named.
    _ = try world.history.undo()
    #expect(try world.importing().skipped.map(\.cause) == [.forgotten])
  }

  @Test func `a folder that was taken out comes back as a whole`() throws {
    try forget("lists")
    #expect(try world.importing().readLists == 0)
    #expect(try world.importing("lists").backItems == 2)
  }

  @Test func `a folder above what was taken out does not bring it back`() throws {
    try forget("lists/deep")
    #expect(try world.importing("lists").skipped.map(\.cause) == [.forgotten])
    #expect(try world.importing("lists/deep").readLists == 1)
  }

  @Test func `another list never gets its number`() throws {
    try forget("Solo")
    try world.importing("- [New](https://n.example)\n", as: "new.md")
    #expect(try world.rows("SELECT count(*) FROM list JOIN forgotten ON id = list_id") == ["0"])
    _ = try world.importing("solo.md")
    #expect(
      try world.rows("SELECT id, place FROM list WHERE id > 2 ORDER BY id")
        == ["3|solo.md", "4|new.md"])
  }

  @Test func `pruning deletes what nobody touched`() throws {
    let report = try Importer(now: world.now, prunes: true)
      .forget(["solo.md"], in: world.folder, from: world.store)
    #expect(report.prunedItems == 1)
    #expect(try world.rows("SELECT id FROM item ORDER BY id") == ["1", "2"])
  }
}
