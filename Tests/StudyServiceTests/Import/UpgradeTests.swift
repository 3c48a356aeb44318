import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// The first import after an upgrade: keys are made again, and nothing that the person did is
/// lost.
@Suite struct `An upgrade` {
  let world: World

  init() throws { world = try World() }

  /// Two lists that spell a page differently, as they were read before.
  private func importBoth(ages: Bool = true) throws {
    try world.write(
      """
      # One
      - [The book](https://amazon.de/A-Title/dp/0123456789)
      - [Alpha page](https://a.example)
      - [ ] Write a summary
      """, to: "lists/one.md")
    try world.write(
      """
      - [The book](https://amazon.com/dp/0123456789)
      - [Beta page](https://b.example)
      """, to: "lists/two.md")
    try world.importing("lists")
    if ages { try world.age() }
  }

  private func status(_ id: Int64) throws -> Status? {
    try world.store.read { try $0.fetchStatuses([Item.ID(rawValue: id)])[Item.ID(rawValue: id)] }
  }

  @Test func `two items that are one page become one, with both histories`() throws {
    try importBoth()
    #expect(try world.rows("SELECT id FROM item ORDER BY id") == ["1", "2", "3", "4", "5"])
    _ = try world.marks.done(["5"])
    _ = try Notes(store: world.store, now: world.now).add("half way", to: ["1"])
    world.wait(minutes: 1)
    let report = try world.importing()
    #expect(report.mergedItems == 1)
    #expect(report.rereadLists == 2)
    #expect(report.newItems + report.goneItems == 0)
    #expect(try status(1)?.state == .done)
    #expect(try world.rows("SELECT item_id, text FROM note") == ["1|half way"])
    #expect(try world.rows("SELECT id FROM item ORDER BY id") == ["1", "2", "3", "4"])
    #expect(try world.rows("SELECT item_id FROM status ORDER BY 1") == ["1"])
  }

  @Test func `of two items that are one, each list says what it said`() throws {
    try world.write("- [The book](https://amazon.de/A-Title/dp/0123456789)\n", to: "lists/one.md")
    try world.write("- [A book](https://amazon.com/dp/0123456789)\n", to: "lists/two.md")
    try world.importing("lists")
    try world.age()
    #expect(try world.rows("SELECT title FROM posting") == ["", ""])
    #expect(try world.importing().mergedItems == 1)
    #expect(try world.rows("SELECT title FROM posting ORDER BY list_id") == ["", "A book"])
    _ = try world.history.undo()
    #expect(try world.rows("SELECT title FROM item ORDER BY id") == ["The book", "A book"])
  }

  @Test func `the other id and the other address still find it`() throws {
    try importBoth()
    try world.importing()
    try world.store.read { snapshot in
      let finder = ItemFinder(snapshot, for: .writing, on: Day(world.now))
      for words in [["5"], ["1"], ["https://amazon.de/A-Title/dp/0123456789"], ["1,5"]] {
        #expect(try finder.requireItems(words).map(\.id.rawValue) == [1])
      }
      #expect(try finder.requireItems(["4-5"]).map(\.id.rawValue) == [4, 1])
      #expect(try snapshot.findItem(Item.ID(rawValue: 5))?.id.rawValue == 1)
      let filter = try Filter(parsing: "id:5")
      let found = Selection(filter, in: .listed, on: Day(world.now), minutes: [:])
      var ids: [Int64] = []
      try snapshot.forEachListed(found) { ids.append($0.item.id.rawValue) }
      #expect(ids == [1])
    }
  }

  @Test func `undo brings both back as they were, and redo joins them again`() throws {
    try importBoth()
    _ = try world.marks.done(["5"])
    _ = try world.marks.skip(["1"])
    var changes = Editing.Changes()
    changes.title = "My own title"
    _ = try Editing(store: world.store, now: world.now).edit(["5"], changes)
    let before = try world.logicalDump()
    world.wait(minutes: 1)
    try world.importing()
    let after = try world.logicalDump()
    #expect(before != after)
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
    _ = try world.history.undo(3)
    #expect(try world.rows("SELECT state FROM status") == ["done"])
  }

  @Test func `an item without an address is found again by its place`() throws {
    try world.importing("# One\n- [ ] Write a summary\n- [ ] Sum\n", as: "one.md")
    let keys = try world.rows("SELECT key FROM item")
    try world.age()
    #expect(try world.rows("SELECT key FROM item").allSatisfy { $0.hasPrefix("task:before/") })
    _ = try world.marks.done(["1"])
    let report = try world.importing()
    #expect(report.newItems + report.goneItems + report.mergedItems == 0)
    #expect(try world.rows("SELECT key FROM item") == keys)
    #expect(try status(1)?.state == .done)
  }

  @Test func `importing again changes nothing`() throws {
    try importBoth()
    try world.importing()
    let before = try world.logicalDump()
    #expect(try !world.importing().isChange)
    #expect(try world.logicalDump() == before)
  }

  @Test func `a mark on a page that no list has any more is found by its address`() throws {
    try world.importing("- [Talk](https://youtu.be/Ab_1&t=3)\n", as: "one.md")
    try world.age()
    _ = try world.marks.done(["1"])
    try world.importing("- [Other page](https://c.example)\n", as: "one.md")
    #expect(
      try world.rows("SELECT key FROM item WHERE id = 1") == ["https://youtube.com/watch?v=Ab_1"])
    // Listed again, in another spelling.
    try world.importing("- [Talk](https://youtube.com/watch?v=Ab_1)\n", as: "two.md")
    #expect(try world.rows("SELECT item_id FROM posting ORDER BY 1") == ["1", "2"])
    #expect(try status(1)?.state == .done)
  }

  @Test func `a list that was edited meanwhile keeps its marks by the new keys`() throws {
    try importBoth()
    _ = try world.marks.done(["5"])
    try world.importing(
      "- [The same book](https://www.amazon.com/gp/product/0123456789)\n", as: "lists/two.md")
    #expect(try status(1)?.state == .done)
    #expect(try world.rows("SELECT count(*) FROM item WHERE key LIKE '%amazon%'") == ["1"])
  }

  @Test func `pages added by hand and lists that are away are upgraded too`() throws {
    try importBoth(ages: false)
    _ = try Additions(store: world.store, now: world.now).add(
      "https://arxiv.org/pdf/2301.00001v2", title: nil, topic: "", tags: [])
    try world.importing("- [A paper to read](https://arxiv.org/abs/2301.00001)\n", as: "solo.md")
    try world.age()
    #expect(
      try world.rows("SELECT id FROM item WHERE key LIKE '%arxiv%' ORDER BY id") == ["5", "7"])
    _ = try world.marks.done(["7"])
    try world.remove("solo.md")
    let report = try world.importing("lists")
    #expect(report.mergedItems == 2)
    #expect(
      try world.rows("SELECT id, key FROM item WHERE id > 4")
        == ["5|https://arxiv.org/abs/2301.00001"])
    #expect(try status(5)?.state == .done)
    #expect(try world.rows("SELECT count(*) FROM posting WHERE item_id = 5") == ["2"])
  }

  @Test func `an alias is known by its new key too`() throws {
    try world.importing("- [A long title](https://x.com/ann/status/1)\n", as: "one.md")
    try world.importing("- [A long title](https://b.example)\n", as: "one.md")
    try world.age()
    try world.hear(
      "moved", #"{"to":"https://b.example"}"#, key: "https://x.com/ann/status/2?s=1")
    try world.importing(
      "- [A long title](https://b.example)\n- [B](https://c.example)\n", as: "one.md")
    let item = try world.store.read { try $0.findItem(key: "https://twitter.com/ann/status/2") }
    #expect(item?.id.rawValue == 1)
  }
}
