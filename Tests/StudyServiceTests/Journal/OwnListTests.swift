import SQLite
import StudyMigrations
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `The list of what was added by hand` {
  let world: World
  let other: OtherMachine
  static let page = "https://d.example"

  init() throws {
    world = try World()
    other = OtherMachine(world: world)
    try world.importing("# One\n- [Alpha page](https://a.example)\n", as: "one.md")
    world.wait(minutes: 1)
  }

  private func add(_ address: String, title: String? = nil, topic: String = "") throws {
    world.wait(minutes: 1)
    _ = try Additions(store: world.store, now: world.now).add(
      address, title: title, topic: topic, tags: [])
  }

  /// Each line: its item, title, topic, tags.
  private func lines() throws -> [String] {
    try world.rows(
      """
      SELECT item_id, ifnull(posting.title, item.title), (SELECT title FROM topic
          WHERE topic.list_id = posting.list_id AND topic.ordinal = posting.topic),
        (SELECT group_concat(tag) FROM posting_tag
          WHERE posting_tag.list_id = posting.list_id AND posting = ordinal)
      FROM posting JOIN item ON item.id = posting.item_id
      WHERE list_id = (SELECT id FROM list WHERE path = '\(OwnList.path)')
      ORDER BY ordinal
      """)
  }

  private func faults() throws -> [String] { try OwnListFaults(world.store).faults }

  @Test func `J7 has what the other machine added, as it was given`() throws {
    try other.says(
      .added(address: Self.page, title: "[TODO] A *talk* by Ann Lee", topic: "Kafka"),
      of: Self.page)
    #expect(try lines() == ["2|A talk|Kafka|TODO"])
    #expect(try world.rows("SELECT name FROM posting_author") == ["Ann Lee"])
    #expect(try world.store.read { try $0.findStaleSearch() } == [])
    #expect(try world.rows("SELECT count(*) FROM agenda WHERE item_id = 2") == ["1"])
    #expect(try faults() == [])
  }

  @Test func `J7 is in the order of the clocks, whichever was heard first`() throws {
    try add("https://b.example/late", topic: "Late")
    let mine = try lines()
    try world.hear(
      "added", #"{"address":"https://d.example","text":"Early page","topic":""}"#,
      of: Self.page, at: Instant(milliseconds: 1000))
    #expect(try lines() == ["3|Early page|Added by you|"] + mine)
    _ = try world.history.undo()
    #expect(try lines() == ["3|Early page|Added by you|"])
    #expect(try faults() == [])
    _ = try world.history.redo()
    #expect(try lines() == ["3|Early page|Added by you|"] + mine)
    #expect(try faults() == [])
  }

  @Test func `J7 has each that stands, whatever other lists have`() throws {
    let id = try other.says(
      .added(address: "https://a.example", title: "My alpha", topic: ""), of: "https://a.example")
    #expect(try lines() == ["1|My alpha|Added by you|"])
    try add(Self.page)
    world.wait(minutes: 1)
    try other.says(.added(address: Self.page, title: nil, topic: "Kafka"), of: Self.page)
    #expect(try lines().count == 3)
    try other.says(.retract(id), of: "https://a.example")
    #expect(try lines() == ["2|d.example|Added by you|", "2|d.example|Kafka|"])
    #expect(try faults() == [])
  }

  @Test func `J7 goes when it is taken out, and comes back with undo`() throws {
    try add(Self.page, title: "[TODO] Delta page", topic: "Kafka")
    try add("https://e.example")
    let before = try world.logicalDump()
    world.wait(minutes: 1)
    let report = try Importer(now: world.now).forget(
      [OwnList.place], in: world.folder, from: world.store)
    #expect(report.forgottenLists.map(\.place) == [OwnList.place])
    #expect(report.goneItems == 2)
    #expect(try lines() == [])
    #expect(try world.store.read { try $0.fetchAdditions() }.isEmpty)
    let after = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
    #expect(try faults() == [])
  }

  @Test func `J7 is in no image of an import`() throws {
    try add("https://b.example", title: "A long title")
    world.wait(minutes: 1)
    // The page is in a list now, under a new address.
    try world.importing("- [A long title](https://b.example)\n", as: "two.md")
    world.wait(minutes: 1)
    try world.age()
    try world.importing(
      "- [A long title](https://b.example)\n- [New](https://n.example)\n", as: "two.md")
    #expect(
      try world.rows("SELECT count(*) FROM import_rows WHERE rows LIKE '%added by you%'") == ["0"])
    try other.says(.added(address: Self.page, title: nil, topic: ""), of: Self.page)
    _ = try world.history.undo()
    #expect(try lines().count == 2)
    #expect(try faults() == [])
  }

  @Test func `J7 is written anew when its first line goes`() throws {
    for page in ["https://b.example", "https://c.example"] {
      try world.hear("added", "{\"address\":\"\(page)\",\"topic\":\"\"}", of: page)
    }
    try world.hear(
      "retract", #"{"device":"fedcba9876543210","seq":1}"#, of: "https://b.example")
    #expect(try lines() == ["3|c.example|Added by you|"])
    #expect(try faults() == [])
  }

  @Test func `J7 shares its item with an import that is redone after it`() throws {
    try world.importing("- [Delta page](https://d.example)\n", as: "two.md")
    _ = try world.history.undo()
    try other.says(.added(address: Self.page, title: nil, topic: ""), of: Self.page)
    #expect(try lines() == ["3|d.example|Added by you|"])
    _ = try world.history.redo()
    #expect(try lines() == ["2|d.example|Added by you|"])
    #expect(try world.rows("SELECT count(*) FROM posting WHERE item_id = 2") == ["2"])
    #expect(try world.store.read { try $0.findItem(Item.ID(rawValue: 3)) }?.id.rawValue == 2)
    #expect(try world.store.read { try $0.findStaleSearch() } == [])
    _ = try world.history.undo()
    #expect(try lines() == ["2|d.example|Added by you|"])
    #expect(try faults() == [])
  }

  @Test func `J7 skips what cannot be a line`() throws {
    for address in ["nowhere", "https://", "https://a b.example", "file:///etc"] {
      try world.hear(
        "added", "{\"address\":\"\(address)\",\"topic\":\"\"}", of: address)
    }
    // Of another page than its address.
    try world.hear("added", #"{"address":"https://x.example","topic":""}"#, of: Self.page)
    #expect(try lines() == [])
    #expect(try world.rows("SELECT id FROM list WHERE path LIKE '/added%'") == [])
    #expect(try faults() == [])
  }
}

@Suite struct `The migration of the own list` {
  /// The second addition was undone; the third stands in the list under an item that has moved; the
  /// first was taken out before.
  @Test func `J7 takes titles from the lines, and retracts what was taken out`() throws {
    let world = try World()
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: StudyMigrations.derivesOwnList - 1)
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO list (id, path, root, place, title, line_count, content_hash, imported_at)
          VALUES (1, '/l.md', '/', 'l.md', 'L', 1, 1, 1),
            (4, '/added by you/', '', 'added by you', 'Added by you', 0, 0, 5);
          INSERT INTO topic (list_id, ordinal, last_ordinal, parent, depth, number, title, line, note)
          VALUES (1, 0, 0, NULL, 0, '', 'L', 0, ''),
            (4, 0, 0, NULL, 0, '', 'Added by you', 0, '');
          INSERT INTO item (id, key, address, title, kind, kind_reason, added_at)
          VALUES (1, 'https://a.example', 'https://a.example', 'a.example', 'article', '', 1),
            (3, 'https://c.example', 'https://c.example', 'Gamma', 'article', '', 3);
          INSERT INTO posting (list_id, ordinal, topic, item_id, line, first_byte, end_byte, address,
            title, written_title, is_untitled, kind, kind_reason, note)
          VALUES (4, 0, 0, 3, 1, 0, 9, 'https://c.example', 'Gamma', '[TODO] Gamma', 0, 'article',
            '', '');
          INSERT INTO posting_tag (list_id, posting, tag, written, since)
          VALUES (4, 0, 'TODO', 'TODO', 3);
          INSERT INTO command (id, kind, arguments, at, state, device)
          SELECT column1, 'addition', '["add"]', column1, column2, id
          FROM (VALUES (1, 'applied'), (2, 'undone'), (3, 'applied')), device;
          INSERT INTO import_image (command_id, lists, items, first_new, last_new)
          VALUES (1, '[]', '[]', 1, 1), (2, '[]', '[]', 2, 2), (3, '[]', '[]', 3, 3);
          INSERT INTO import_rows (command_id, rows) VALUES (2, '{"item":[[2,"https://b.example"]],
            "posting":[[4,1,0,2,2,0,9,"https://b.example","Beta","*Beta* by Bo",0]]}');
          INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
          SELECT id, column1, column1, 0, column1, 0, column2, column3, column4, column5
          FROM (VALUES
            (1, 1, 'https://a.example', 'added',
              '{"address":"https://a.example","text":"a.example","topic":""}'),
            (2, 2, 'https://b.example', 'added',
              '{"address":"https://b.example","text":"Beta","topic":"T"}'),
            (3, 3, 'https://c.example', 'added',
              '{"address":"https://c.example","text":"Gamma","topic":""}'),
            (4, 2, 'https://b.example', 'retract', '{"device":"DEVICE","seq":2}')), device;
          UPDATE entry SET payload = replace(payload, 'DEVICE', device);
          """)
    }
    try database.close()
    let store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    let additions = try store.read { try $0.fetchAdditions() }
    #expect(
      additions.map(\.action)
        == [.added(address: "https://c.example", title: "[TODO] Gamma", topic: "")])
    #expect(try store.read { try $0.findOwnList()?.id } == OwnList.id)
    let history = History(store: store, now: world.now)
    #expect(try history.redo().map(\.arguments) == [["add"]])
    #expect(
      try store.read { try $0.fetchAdditions() }.map(\.action).first
        == .added(address: "https://b.example", title: "*Beta* by Bo", topic: "T"))
    #expect(try store.read { try $0.findItem(key: "https://b.example") }?.id.rawValue == 2)
    #expect(try OwnListFaults(store).faults == [])
    _ = try history.undo(2)
    #expect(try store.read { try $0.findOwnList() } == nil)
    #expect(try store.read { try $0.findItem(key: "https://c.example") } == nil)
  }
}
