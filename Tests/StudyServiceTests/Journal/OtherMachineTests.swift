import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `Undo beside another machine` {
  let world: World
  let other: OtherMachine
  static let page = "https://d.example/"

  init() throws {
    world = try World()
    other = OtherMachine(world: world)
    try world.importing("# One\n- [Alpha](https://a.example)\n", as: "one.md")
    world.wait(minutes: 1)
  }

  private func addsTheDelta() throws {
    _ = try Additions(store: world.store, now: world.now).add(
      "https://d.example", title: nil, topic: "", tags: [])
  }

  private static let ways: [@Sendable (Self) throws -> Void] = [
    { try $0.world.importing("- [x] [Delta](https://d.example)\n", as: "two.md") },
    { try $0.addsTheDelta() },
  ]

  private func key() throws -> String {
    try #require(try world.rows("SELECT key FROM item WHERE id = 2").first)
  }

  private func shown() throws -> [String] {
    try world.rows(
      """
      SELECT item.id, ifnull(status.state, '-'), (SELECT count(*) FROM posting
        WHERE item_id = item.id), (SELECT count(*) FROM note WHERE item_id = item.id),
        (SELECT count(*) FROM agenda WHERE item_id = item.id),
        (SELECT count(*) FROM indexed_item WHERE item_id = item.id AND NOT is_gone)
      FROM item LEFT JOIN status ON status.item_id = item.id WHERE item.id > 1
      """)
  }

  @Test(arguments: ways.indices)
  func `leaves a new item that the other has marked, out of sight`(index: Int) throws {
    try Self.ways[index](self)
    let key = try key()
    try other.says([(key, .opened), (key, .note("from there"))])
    let before = try world.logicalDump()
    for _ in 1...2 {
      _ = try world.history.undo()
      #expect(try shown() == ["2|reading|0|1|0|1"])
      _ = try world.history.redo()
      #expect(try world.logicalDump() == before)
    }
  }

  @Test(arguments: ways.indices)
  func `brings back what the other said of an item that was gone`(index: Int) throws {
    try Self.ways[index](self)
    let key = try key()
    _ = try world.history.undo()
    #expect(try shown() == [])
    try other.says([(key, .skipped()), (key, .note("from there"))])
    #expect(try shown() == [])
    _ = try world.history.redo()
    // The other's own mark beats that of the list.
    #expect(try shown() == ["2|skipped|1|1|0|1"])
    _ = try world.history.undo()
    #expect(try shown() == ["2|skipped|0|1|0|1"])
  }

  @Test func `leaves an item that the other has added a tag to and taken it back`() throws {
    try Self.ways[0](self)
    let id = try other.says(.tagged(Tag("LATER")!, true), of: key())
    try other.says(.retract(id), of: key())
    _ = try world.history.undo()
    #expect(try shown() == ["2|-|0|0|0|1"])
    _ = try world.history.redo()
    #expect(try shown() == ["2|done|1|0|0|1"])
  }

  @Test func `keeps in redo what was pruned before the other marked it`() throws {
    try world.importing("- [Delta](https://d.example)\n", as: "two.md")
    let key = try key()
    try world.write("", to: "two.md")
    _ = try Importer(now: world.now, prunes: true).run(
      ["two.md"], in: world.folder, into: world.store)
    #expect(try shown() == [])
    _ = try world.history.undo()
    try other.says(.opened, of: key)
    _ = try world.history.redo()
    #expect(try shown() == ["2|reading|0|0|0|1"])
    _ = try world.history.undo()
    #expect(try shown() == ["2|reading|1|0|1|1"])
    _ = try world.history.undo()
    #expect(try shown() == ["2|reading|0|0|0|1"])
    _ = try world.history.redo(2)
    #expect(try shown() == ["2|reading|0|0|0|1"])
  }

  @Test func `knows which entries stand when both take back the same`() throws {
    _ = try world.marks.done(["1"])
    let key = try #require(try world.rows("SELECT key FROM item").first)
    let device = try #require(try world.rows("SELECT id FROM device").first)
    _ = try world.marks.reopen(["1"])
    _ = try world.history.undo()
    // The other takes back the reopening too, which stays so whatever is done here.
    let id = try other.says(.retract(Entry.ID(device: device, seq: 2)), of: key)
    _ = try world.history.redo()
    try check("reopened here, and not there")
    #expect(try world.rows("SELECT state FROM status") == ["done"])
    _ = try world.history.undo()
    try check("undone once more")
    _ = try world.history.redo()
    try other.says(.retract(id), of: key)
    try check("reopened in both")
    #expect(try world.rows("SELECT state FROM status") == [])
  }

  private func check(_ what: Comment) throws {
    try world.store.read { snapshot in
      #expect(try RetractedRows(snapshot) == RetractedRows(ofJournal: snapshot), what)
      let fold = Fold(try snapshot.fetchEntries())
      let item = Item.ID(rawValue: 1)
      #expect(try DerivedRows(of: item, snapshot) == DerivedRows(fold), what)
    }
  }
}
