import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// `@`: the item that was opened, finished, stopped in or noted last.
@Suite struct `The item touched last` {
  let world: World

  init() throws {
    world = try World()
    let lines = (1...9).map { "- [Page \($0)](https://a.example/\($0))\n" }.joined()
    try world.importing(lines, as: "one.md")
  }

  private func touched(_ limit: Int = 9) throws -> [Int64] {
    try world.store.read { try $0.fetchTouched(limit: limit).map(\.rawValue) }
  }

  private var notes: Notes { Notes(store: world.store, now: world.now) }

  @Test func `stays the same when it is done, and a second done is for it`() throws {
    _ = try world.marks.open(["4"])
    _ = try world.marks.open(["7"])
    #expect(try world.marks.done([]).map(\.item.id.rawValue) == [7])
    let again = try world.marks.done([])
    #expect(again.map(\.item.id.rawValue) == [7] && !again[0].isChanged)
    _ = try notes.add("well said", to: [])
    #expect(try touched() == [7, 4])
    #expect(try world.marks.done(["@2"]).map(\.item.id.rawValue) == [4])
    #expect(try touched() == [4, 7])
  }

  @Test func `is that of open, at, done and note, and of nothing else`() throws {
    _ = try world.marks.open(["1"])
    _ = try world.marks.stop(["2"], at: .percent(40))
    _ = try world.marks.done(["3"])
    _ = try notes.add("n", to: ["4"])
    _ = try world.marks.skip(["5"])
    _ = try world.marks.park(["6"], until: Day(world.now) + 9)
    _ = try world.marks.reopen(["3"])
    _ = try Planning(store: world.store, now: world.now).plan(["7"])
    var changes = Editing.Changes()
    changes.minutes = 5
    _ = try Editing(store: world.store, now: world.now).edit(["8"], changes)
    _ = try world.marks.done(["3", "2"])
    #expect(try touched() == [2, 3, 4, 1])
    _ = try notes.revise(1, of: ["4"], to: "m")
    #expect(try touched(1) == [4])
    _ = try world.marks.open(["1"])
    _ = try notes.remove(1, of: ["4"])
    #expect(try touched(2) == [4, 1])
    #expect(try world.store.read { try $0.fetchNotes(of: Item.ID(rawValue: 4)) }.isEmpty)
  }

  @Test func `goes back with undo and comes again with redo`() throws {
    _ = try world.marks.open(["1"])
    _ = try world.marks.open(["2"])
    _ = try notes.add("n", to: ["1"])
    _ = try world.history.undo(2)
    #expect(try touched() == [1])
    _ = try world.history.redo()
    #expect(try touched() == [2, 1])
    _ = try world.history.redo()
    #expect(try touched() == [1, 2])
    _ = try world.history.undo(3)
    #expect(try touched() == [])
    #expect(throws: StudyError.self) { try world.marks.done([]) }
    _ = try world.marks.open(["3"])
    #expect(try touched() == [3])
  }

  @Test func `is the last of a command that names several`() throws {
    #expect(try world.marks.open(["1,3", "5-6,8"]).map(\.item.id.rawValue) == [1, 3, 5, 6, 8])
    #expect(try touched(3) == [8, 6, 5])
    #expect(try world.marks.done(["@,@3"]).map(\.item.id.rawValue) == [8, 5])
    _ = try world.history.undo()
    _ = try world.history.redo()
    #expect(try touched(3) == [5, 8, 6])
  }

  @Test func `is not what an import ticks, and follows a moved address`() throws {
    _ = try world.marks.open(["2"])
    try world.importing("- [x] [Ticked](https://a.example/t)\n", as: "two.md")
    #expect(try touched() == [2])
    try world.importing("- [A page that moves](https://a.example/old)\n", as: "three.md")
    let id = try touchedID("https://a.example/old")
    _ = try world.marks.open(["https://a.example/old"])
    try world.importing("- [A page that moves](https://a.example/new)\n", as: "three.md")
    #expect(try touched() == [id, 2])
  }

  private func touchedID(_ address: String) throws -> Int64 {
    try world.store.read {
      try ItemFinder($0, for: .looking, on: Day(world.now)).requireItem([address]).id.rawValue
    }
  }

  @Test func `a clock that was set back changes nothing`() throws {
    _ = try world.marks.open(["1"])
    world.wait(days: -30)
    _ = try world.marks.open(["2"])
    #expect(try touched() == [2, 1])
  }

  @Test func `is opened while it is unfinished, else what is read, else the next`() throws {
    func opened() throws -> Int64 {
      let id = try world.marks.open([])[0].item.id.rawValue
      _ = try world.history.undo()
      return id
    }
    #expect(try opened() == 1)
    _ = try world.marks.open(["5"])
    world.wait(minutes: 1)
    _ = try notes.add("n", to: ["8"])
    #expect(try opened() == 8)
    _ = try world.marks.done(["8"])
    #expect(try opened() == 5)
    _ = try world.marks.open(["6"])
    _ = try world.marks.skip(["6"])
    #expect(try opened() == 5)
    _ = try world.marks.done(["5"])
    #expect(try opened() == 1)
    _ = try world.marks.reopen(["5"])
    #expect(try opened() == 5)
  }

  @Test func `no more than nine are opened at once`() throws {
    try world.importing("- [Page 10](https://a.example/10)\n", as: "two.md")
    #expect(throws: StudyError.usage("open at most 9 at a time; these are 10")) {
      try world.marks.open(["1-10"])
    }
    #expect(try touched() == [])
  }
}
