import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Edits and additions` {
  let world: World

  init() throws {
    world = try World()
    try world.importing("# L\n- [[TODO] Alpha](https://a.ex/a)\n", as: "one.md")
  }

  private func edit(_ change: (inout Editing.Changes) -> Void) throws -> Mark {
    var changes = Editing.Changes()
    change(&changes)
    return try Editing(store: world.store, now: world.now).edit(["1"], changes)[0]
  }

  private func tags() throws -> [String] {
    try world.store.read { try $0.fetchTags(of: Item.ID(rawValue: 1)).map(\.tag.name) }
  }

  @Test func `the person's own values survive every import`() throws {
    _ = try edit {
      $0.title = "Mine"
      $0.kind = .video
      $0.tags = [Tag("kafka")!]
      $0.withoutTags = [Tag("TODO")!]
    }
    try world.importing("# L\n- [[TODO] [NEW] Alpha, retitled](https://a.ex/a)\n", as: "one.md")
    #expect(try world.rows("SELECT title, kind FROM item") == ["Mine|video"])
    #expect(try tags() == ["NEW", "KAFKA"])
    let isListed =
      "SELECT item.kind_reason = listed_kind_reason FROM item JOIN edit ON item_id = id"
    #expect(try world.rows(isListed) == ["0"])
    _ = try edit { $0.isReset = true }
    #expect(try world.rows("SELECT title, kind FROM item") == ["Alpha, retitled|article"])
    #expect(try tags() == ["NEW", "TODO"])
  }

  @Test func `an unchanged value is not recorded again`() throws {
    let commands = { try world.rows("SELECT count(*) FROM command") }
    let changes: [(inout Editing.Changes) -> Void] = [
      { $0.title = "Mine" }, { $0.kind = .video }, { $0.minutes = 50 },
      { $0.tags = [Tag("kafka")!] }, { $0.withoutTags = [Tag("TODO")!] },
    ]
    for change in changes {
      #expect(try edit(change).isChanged)
      let count = try commands()
      #expect(try !edit(change).isChanged)
      #expect(try commands() == count)
    }
    // Going back to the lists first means setting everything again.
    _ = try edit { again in
      again.isReset = true
      for change in changes { change(&again) }
    }
    #expect(try world.rows("SELECT title, kind, minutes FROM edit") == ["Mine|video|50"])
    #expect(try tags() == ["KAFKA"])
  }

  @Test func `the person's own estimate decides what fits`() throws {
    _ = try edit { $0.minutes = 50 }
    #expect(try world.agenda { try $0.suggestions(limit: 5, minutes: 30) }.items.isEmpty)
    #expect(try world.agenda { try $0.suggestions(limit: 5, minutes: 40) }.items.count == 1)
  }

  @Test func `a link added by hand is the same item when a list brings it`() throws {
    let additions = Additions(store: world.store, now: world.now)
    let added = try additions.add(
      "https://www.b.example/?utm_source=x", title: "[MY_NEXT] On B by Ann Lee", topic: "Letters",
      tags: [])
    #expect(added.mark.item.title == "On B")
    #expect(added.mark.postings.map(\.topic.title) == ["Letters"])
    try world.importing("- [B](https://b.example)\n", as: "two.md")
    #expect(try world.rows("SELECT count(*) FROM item") == ["2"])
    #expect(try additions.add("https://b.example", title: nil, topic: "", tags: []).isKnown)
    for isChanged in [true, false] {
      let again = try additions.add("https://b.example", title: nil, topic: "", tags: [.toDo])
      #expect(again.mark.isChanged == isChanged)
    }
    for address in ["ftp://x.example", "javascript:alert(1)", "", "b", "https://a b.example"] {
      #expect(throws: StudyError.self) {
        try additions.add(address, title: nil, topic: "", tags: [])
      }
    }
  }

  @Test func `undoing an import leaves what was added by hand`() throws {
    _ = try Additions(store: world.store, now: world.now).add(
      "https://b.example", title: nil, topic: "", tags: [])
    try world.importing("- [C](https://c.example)\n", as: "two.md")
    _ = try world.history.undo()
    #expect(try world.rows("SELECT id, key FROM item ORDER BY id").count == 2)
    try world.importing("- [C](https://c.example)\n", as: "two.md")
    #expect(try world.rows("SELECT max(id) FROM item") == ["4"])
  }
}
