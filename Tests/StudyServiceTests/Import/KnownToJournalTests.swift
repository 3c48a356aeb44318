import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `A list whose pages the journal knows` {
  let world: World
  let other: OtherMachine
  static let key = "https://d.example"

  init() throws {
    world = try World()
    other = OtherMachine(world: world)
  }

  private func shown(_ id: Int = 1) throws -> [String] {
    try world.rows(
      """
      SELECT item.key, item.title, status.state, status.done_day,
        (SELECT group_concat(text) FROM note WHERE item_id = item.id),
        (SELECT group_concat(tag) FROM own_tag WHERE item_id = item.id),
        (SELECT minutes FROM edit WHERE item_id = item.id),
        (SELECT count(*) FROM agenda WHERE item_id = item.id)
      FROM item LEFT JOIN status ON status.item_id = item.id WHERE item.id = \(id)
      """)
  }

  @Test func `brings its progress, notes, titles and tags with it`() throws {
    try other.says([
      (Self.key, .done()), (Self.key, .note("from there")), (Self.key, .titled("Theirs")),
      (Self.key, .tagged(Tag("LATER")!, true)), (Self.key, .estimated(9)),
    ])
    world.wait(days: 1)
    try world.importing("- [Delta](https://d.example)\n", as: "one.md")
    #expect(try shown() == ["\(Self.key)|Theirs|done|20587|from there|LATER|9|0"])
    #expect(try world.store.read { try $0.findStaleSearch() } == [])
    try other.says(.titled(nil), of: Self.key)
    #expect(try world.rows("SELECT title FROM item") == ["Delta"])
  }

  @Test func `beats by its own mark what the list says`() throws {
    try other.says(.skipped(), of: Self.key)
    try world.importing("- [x] [Delta](https://d.example)\n", as: "one.md")
    #expect(try world.rows("SELECT state, by_list FROM status") == ["skipped|0"])
  }

  @Test func `is known under a further key of its page`() throws {
    try world.importing("- [A long title](https://a.example)\n", as: "one.md")
    try other.says([(Self.key, .done()), (Self.key, .note("from there"))])
    #expect(try shown() == ["https://a.example|A long title||||||1"])
    // The page has moved.
    try world.importing("- [A long title](https://d.example)\n", as: "one.md")
    #expect(try shown() == ["\(Self.key)|A long title|done|20587|from there|||0"])
    _ = try world.history.undo()
    #expect(try shown() == ["https://a.example|A long title||||||1"])
    _ = try world.history.redo()
    #expect(try shown() == ["\(Self.key)|A long title|done|20587|from there|||0"])
  }

  @Test func `is out of sight after undo, and back with redo`() throws {
    try other.says(.opened, of: Self.key)
    try world.importing("- [Delta](https://d.example)\n", as: "one.md")
    let before = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try shown() == ["\(Self.key)|Delta|reading|||||0"])
    _ = try world.history.redo()
    #expect(try world.logicalDump() == before)
  }

  /// As the first list of a new version, which has other rules, and notes that a search finds.
  @Test func `takes new pages that are one with what the journal says of them`() throws {
    try world.importing("- [One](https://a.example)\n- [Two](https://b.example)\n", as: "one.md")
    try world.age { $0 + "?old" }
    try other.says([("https://a.example", .note("from there"))])
    try world.importing("- [One](https://a.example)\n- [Two](https://b.example)\n", as: "one.md")
    #expect(try world.store.read { try $0.findStaleSearch() } == [])
    #expect(try world.rows("SELECT text FROM note") == ["from there"])
  }
}
