import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Undo and redo` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(
      """
      # One
      - [Alpha](https://a.example)
      - [Beta](https://b.example)
      - [x] [Gamma](https://c.example)
      """, as: "one.md")
    world.wait(minutes: 1)
  }

  static let commands: [(String, @Sendable (World) throws -> Void)] = [
    ("open", { _ = try $0.marks.open(["1"]) }),
    ("done", { _ = try $0.marks.done(["1"], note: "worth it") }),
    ("done of several", { _ = try $0.marks.done(["1-2"]) }),
    ("skip", { _ = try $0.marks.skip(["2"]) }),
    ("note on what is done", { _ = try $0.marks.done(["3"], note: "again") }),
    ("import of a new list", { try $0.importing("- [Delta](https://d.example)\n", as: "two.md") }),
    (
      "import that ticks", { try $0.importing("- [x] [Delta](https://d.example)\n", as: "two.md") }
    ),
    (
      "import of an edited list",
      {
        try $0.importing(
          "# One\n- [Beta 2](https://b.example)\n# Two\n- [[MY_NEXT] New](https://n.example)\n",
          as: "one.md")
      }
    ),
  ]

  @Test(arguments: commands.indices)
  func `undo restores the state before, redo the state after`(index: Int) throws {
    let (name, command) = Self.commands[index]
    let before = try world.logicalDump()
    try command(world)
    let after = try world.logicalDump()
    #expect(after != before, "\(name) changed nothing")
    for round in 1...2 {
      world.wait(minutes: 1)
      _ = try world.history.undo()
      #expect(try world.logicalDump() == before, "undo of \(name), round \(round)")
      world.wait(minutes: 1)
      _ = try world.history.redo()
      #expect(try world.logicalDump() == after, "redo of \(name), round \(round)")
    }
  }

  @Test func `all commands are undone in turn, and redone in turn`() throws {
    var dumps = [try world.logicalDump()]
    for (_, command) in Self.commands {
      world.wait(minutes: 1)
      try command(world)
      let dump = try world.logicalDump()
      if dump != dumps.last { dumps.append(dump) }
    }
    for dump in dumps.reversed().dropFirst() {
      _ = try world.history.undo()
      #expect(try world.logicalDump() == dump)
    }
    _ = try world.history.redo(dumps.count - 1)
    #expect(try world.logicalDump() == dumps.last)
  }

  @Test func `several are undone at once, or none`() throws {
    _ = try world.marks.done(["1"])
    _ = try world.marks.done(["2"])
    let before = try world.logicalDump()
    #expect(throws: StudyError.self) { try world.history.undo(4) }
    #expect(try world.logicalDump() == before)
    #expect(try world.history.undo(2).map(\.arguments) == [["done", "2"], ["done", "1"]])
  }

  @Test func `only the last twenty imports can be undone, and every addition`() throws {
    _ = try Additions(store: world.store, now: world.now).add(
      "https://z.example", title: nil, topic: "", tags: [])
    for number in 1...21 {
      try world.importing("- [Page \(number)](https://p.example)\n", as: "two.md")
    }
    #expect(try world.rows("SELECT count(*) FROM import_image WHERE lists <> '[]'") == ["20"])
    #expect(
      try world.rows(
        "SELECT count(*) FROM import_rows WHERE command_id NOT IN (SELECT command_id FROM import_image)"
      ) == ["0"])
    _ = try world.history.undo(20)
    let before = try world.logicalDump()
    let error = #expect(throws: StudyError.self) { try world.history.undo() }
    #expect(error?.message.contains("only the last 20 imports are kept") == true)
    #expect(try world.logicalDump() == before)
  }

  @Test func `a new command discards what could be redone`() throws {
    _ = try world.marks.done(["1"])
    _ = try world.history.undo()
    _ = try world.marks.done(["2"])
    #expect(throws: StudyError.self) { try world.history.redo() }
  }

  @Test func `an id from an undone import is never reused`() throws {
    try world.importing("- [Delta](https://d.example)\n", as: "two.md")
    _ = try world.history.undo()
    try world.importing("- [Epsilon](https://e.example)\n", as: "three.md")
    #expect(try world.rows("SELECT id FROM item WHERE title = 'Epsilon'") == ["5"])
  }

  @Test func `the derived rows are the fold of the journal`() throws {
    for (_, command) in Self.commands {
      world.wait(minutes: 1)
      try command(world)
    }
    _ = try world.history.undo(3)
    try world.store.read { snapshot in
      let byKey = Dictionary(grouping: try snapshot.fetchEntries(), by: \.itemKey)
      #expect(!byKey.isEmpty)
      for (key, entries) in byKey {
        guard let item = try snapshot.findItem(key: key) else { continue }
        let status = try snapshot.fetchStatuses([item.id])[item.id] ?? Status()
        let fold = Fold(entries)
        #expect(status.state == fold.status.state, "\(key)")
        #expect(status.doneAt == fold.status.doneAt, "\(key)")
        #expect(try snapshot.fetchNotes(of: item.id).map(\.text) == fold.notes.map(\.text))
      }
    }
  }
}
