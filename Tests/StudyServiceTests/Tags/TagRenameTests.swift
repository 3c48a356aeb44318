import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Renamed tags` {
  let world: World
  let list = """
    # L
    - [[TO DO] Alpha](https://a.example)
    - [[TODO] Beta](https://b.example)
    - [[TODO] [TO_DO] Gamma](https://c.example)

    """

  init() throws {
    world = try World()
    try world.importing(list, as: "one.md")
  }

  @discardableResult private func rename(_ tag: String, _ name: String) throws -> Int? {
    try TagRename(store: world.store, now: world.now).rename(Tag(tag)!, to: Tag(name)!)
  }

  private func use() throws -> [String] {
    try world.store.read { try $0.fetchTagUse(on: Day(world.now)).map { "\($0.tag) \($0.items)" } }
  }

  private func tags(_ id: Int64) throws -> [String] {
    try world.store.read { try $0.fetchTags(of: Item.ID(rawValue: id)).map(\.tag.name) }
  }

  private func edit(_ id: Int64, _ change: (inout Editing.Changes) -> Void) throws {
    var changes = Editing.Changes()
    change(&changes)
    _ = try Editing(store: world.store, now: world.now).edit(["\(id)"], changes)
  }

  @Test func `two tags are merged, now and after every import`() throws {
    #expect(try use() == ["TODO 2", "TO_DO 2"])
    #expect(try rename("to-do", "todo") == 3)
    #expect(try use() == ["TODO 3"])
    #expect(try tags(3) == ["TODO"])
    try world.importing(list + "- [[TO-DO] Delta](https://d.example)\n", as: "one.md")
    #expect(try use() == ["TODO 4"])
    #expect(try world.importing("one.md").changedItems == 0)
  }

  @Test func `the ranking uses the new name`() throws {
    let before = try world.rows("SELECT score FROM agenda WHERE item_id = 1")
    try rename("to_do", "start_here")
    let after = try world.rows("SELECT score FROM agenda WHERE item_id = 1")
    #expect(Int(after[0])! == Int(before[0])! + 25)
  }

  @Test(arguments: ["tag:todo", "tag:=todo", "tag:tod"])
  func `filters know only the new name`(filter: String) throws {
    try rename("to_do", "todo")
    #expect(try ids(filter) == [1, 2, 3])
    #expect(try ids("tag:=to_do") == [])
    try edit(3) { $0.withoutTags = [Tag("todo")!] }
    #expect(try ids(filter) == [1, 2])
  }

  private func ids(_ filter: String) throws -> [Int64] {
    try world.store.read { snapshot in
      let choosing = try SelectionBuilder(snapshot, now: world.now, preferences: Preferences())
      return try snapshot.fetchItemIDs(
        choosing.selection(Filter(words: [filter]), in: .everything)
      ).map(\.rawValue)
    }
  }

  @Test func `the review uses the new name`() throws {
    try rename("to_do", "my_next")
    try rename("todo", "make_notes")
    _ = try world.marks.done(["2"])
    world.wait(days: 100)
    func review() throws -> [[Int64]] {
      try world.store.read { snapshot in
        let review = try Questions(snapshot, now: world.now) { Preferences() }.review(limit: 9)
        return [review.staleNext, review.notesOwed].map { $0.first.map(\.item.id.rawValue) }
      }
    }
    #expect(try review() == [[1, 3], [2]])
    try edit(3) { $0.withoutTags = [Tag("my_next")!] }
    try edit(2) { $0.withoutTags = [Tag("make_notes")!] }
    #expect(try review() == [[1], []])
  }

  @Test func `a rename can be undone and redone`() throws {
    let before = try scores()
    try rename("to_do", "start_here")
    #expect(try scores() != before)
    _ = try world.history.undo()
    #expect(try use() == ["TODO 2", "TO_DO 2"])
    #expect(try scores() == before)
    try rename("to_do", "todo")
    _ = try world.history.undo()
    _ = try world.history.redo()
    #expect(try use() == ["TODO 3"])
    _ = try world.history.undo(2)
    #expect(try use() == [])
    _ = try world.history.redo()
    #expect(try use() == ["TODO 2", "TO_DO 2"])
    _ = try world.history.redo()
    #expect(try use() == ["TODO 3"])
  }

  private func scores() throws -> [String] { try world.rows("SELECT item_id, score FROM agenda") }

  @Test func `chains lead to the last name, and renaming back restores a name`() throws {
    try rename("to_do", "todo")
    try rename("todo", "later")
    #expect(try use() == ["LATER 3"])
    #expect(try rename("later", "to_do") == 3)
    #expect(try use() == ["TO_DO 3"])
    #expect(try rename("to_do", "to_do") == nil)
    #expect(try rename("todo", "todo") == 2)
    #expect(try use() == ["TODO 2", "TO_DO 2"])
  }

  @Test func `an unused name is refused with the nearest`() throws {
    let error = #expect(throws: StudyError.self) { try rename("tod", "later") }
    #expect(error?.message == "no tag has \"TOD\". Did you mean \"TODO\"?")
  }

  @Test func `the person's own tags follow`() throws {
    try edit(1) { $0.tags = [Tag("kafka")!] }
    try rename("kafka", "streams")
    #expect(try tags(1) == ["TO_DO", "STREAMS"])
    try edit(1) { $0.withoutTags = [Tag("streams")!] }
    #expect(try tags(1) == ["TO_DO"])
    _ = try world.history.undo()
    _ = try world.history.undo()
    #expect(try tags(1) == ["TO_DO", "KAFKA"])
  }

  @Test func `a removed tag stays removed under its new name`() throws {
    try rename("to_do", "todo")
    try edit(3) { $0.withoutTags = [Tag("todo")!] }
    #expect(try tags(3) == [])
    #expect(try use() == ["TODO 2"])
  }

  @Test func `circular renames of two machines have one end`() {
    let (a, b, c) = (Tag("a")!, Tag("b")!, Tag("c")!)
    let names = TagNames([a: b, b: a, c: b])
    #expect([a, b, c].map(names.name) == [a, a, a])
  }
}
