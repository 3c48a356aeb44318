import SQLite
import StudyMigrations
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `A page under a new address` {
  let world: World
  static let (old, new) = ("https://a.example", "https://b.example")

  init() throws {
    world = try World()
    try world.importing("- [A long title](https://a.example)\n", as: "one.md")
  }

  private func learn() throws {
    world.wait(minutes: 1)
    try world.importing("- [A long title](https://b.example)\n", as: "one.md")
  }

  /// Each item's key, state and number of lines.
  private func shown(_ world: World) throws -> [String] {
    try world.rows(
      """
      SELECT item.id, key, ifnull(state, 'unread'),
        (SELECT count(*) FROM posting WHERE item_id = item.id)
      FROM item LEFT JOIN status ON item_id = item.id ORDER BY item.id
      """)
  }

  private func faults(_ world: World) throws -> [String] {
    try world.store.read { try AliasFaults($0).faults }
  }

  @Test func `J5 is an entry, which undo takes back`() throws {
    _ = try world.marks.done(["1"])
    try learn()
    let said = try world.store.read { try $0.fetchMoveEntries() }
    #expect(said.map(\.itemKey) == [Self.old])
    #expect(said.map(\.action) == [.moved(to: Self.new)])
    let after = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try world.store.read { try $0.fetchMoveEntries() }.isEmpty)
    #expect(try world.rows("SELECT * FROM alias") == [])
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
    #expect(try faults(world) == [])
  }

  @Test func `J5 that one machine learnt is read on the other too`() throws {
    // It has the list as it is now, and never saw the old address.
    let other = try World()
    try other.importing("- [A long title](https://b.example)\n", as: "one.md")
    try other.hear("done", "{}", of: Self.old)
    #expect(try shown(other) == ["1|\(Self.new)|unread|1"])
    try other.hear("moved", #"{"to":"https://b.example"}"#, of: Self.old)
    #expect(try shown(other) == ["1|\(Self.new)|done|1"])
    #expect(try faults(other) == [])
    // The journal came first.
    let third = try World()
    try third.hear("done", "{}", of: Self.old)
    try third.hear("moved", #"{"to":"https://b.example"}"#, of: Self.old)
    try third.importing("- [A long title](https://b.example)\n", as: "one.md")
    #expect(try shown(third) == ["1|\(Self.new)|done|1"])
    #expect(try faults(third) == [])
  }

  @Test func `J5 the other still has the old address in its list`() throws {
    try world.hear("done", "{}", of: Self.new)
    try world.hear("moved", #"{"to":"https://b.example"}"#, of: Self.old)
    #expect(try shown(world) == ["1|\(Self.old)|done|1"])
    try learn()
    #expect(try shown(world) == ["1|\(Self.old)|done|1"])
    #expect(try world.rows("SELECT address FROM item") == [Self.new])
    #expect(try faults(world) == [])
  }

  @Test func `J5 two items that are one page are joined by the next import, undo parts them`()
    throws
  {
    try world.importing("- [Another title](https://b.example)\n", as: "two.md")
    _ = try world.marks.done(["2"])
    let apart = try world.logicalDump()
    world.wait(minutes: 1)
    try world.hear("moved", #"{"to":"https://b.example"}"#, of: Self.old)
    #expect(try world.logicalDump() == apart)
    #expect(try world.importing().mergedItems == 1)
    #expect(try shown(world) == ["1|\(Self.old)|done|2"])
    let joined = try world.logicalDump()
    #expect(try world.importing().mergedItems == 0)
    _ = try world.history.undo()
    #expect(try world.logicalDump() == apart)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == joined)
    #expect(try faults(world) == [])
  }

  @Test func `J5 that is taken back elsewhere is two pages again`() throws {
    try world.hear("done", "{}", of: Self.new)
    try world.hear("moved", #"{"to":"https://b.example"}"#, of: Self.old)
    try world.hear("retract", #"{"device":"fedcba9876543210","seq":2}"#, of: Self.old)
    #expect(try shown(world) == ["1|\(Self.old)|unread|1"])
    #expect(try faults(world) == [])
  }

  @Test func `J5 a cycle of moves ends`() throws {
    for (from, to) in [("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")] {
      try world.hear("moved", #"{"to":"https://\#(to).example"}"#, of: "https://\(from).example")
    }
    try world.hear("done", "{}", of: "https://c.example")
    #expect(try shown(world) == ["1|\(Self.old)|done|1"])
    #expect(try faults(world) == [])
  }

  @Test func `J5 former keys of an older schema become entries`() throws {
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(
      database, upTo: StudyMigrations.version(of: "M0021_tell_where_pages_moved") - 1)
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO item (id, key, address, title, kind, kind_reason, added_at)
          VALUES (1, 'https://b.example', 'https://b.example', 't', 'video', 'r', 5),
            (2, 'https://twitter.com/ann/status/2', 'a', 't', 'video', 'r', 5);
          INSERT INTO alias VALUES ('https://a.example', 1), ('https://x.com/ann/status/2', 2);
          INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
          SELECT id, 7, 9, 0, 9, 0, 1, 'https://a.example', 'done', '{}' FROM device
          """)
    }
    try database.close()
    let store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    try store.read { snapshot in
      let said = try snapshot.fetchMoveEntries()
      #expect(said.map(\.id.seq) == [8])
      #expect(said.map(\.itemKey) == [Self.old])
      #expect(said.map(\.action) == [.moved(to: Self.new)])
      #expect(try snapshot.findItem(key: "https://x.com/ann/status/2")?.id.rawValue == 2)
      #expect(try snapshot.fetchStatuses([Item.ID(rawValue: 1)]).values.map(\.state) == [.done])
      #expect(try snapshot.findLastCommand(.applied) == nil)
    }
  }
}
