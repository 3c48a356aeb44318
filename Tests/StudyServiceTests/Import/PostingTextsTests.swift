import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// A text is kept once where a posting says what its item has. Whatever becomes of the item, each
/// list says what its file says.
@Suite struct `Texts of postings` {
  let world: World
  static let short = "one.md|Alpha|https://a.example"
  static let long = "two.md|Alpha, the long way|https://www.a.example/?utm_source=x"

  init() throws {
    world = try World()
    try world.importing("- [Alpha](https://a.example)\n", as: "lists/one.md")
    try world.importing(
      "- [Alpha, the long way](https://www.a.example/?utm_source=x)\n", as: "lists/two.md")
  }

  private func said() throws -> [String] {
    try world.rows(
      """
      SELECT list.place, ifnull(posting.title, item.title), ifnull(posting.address, item.address)
      FROM posting JOIN item ON item.id = item_id JOIN list ON list.id = list_id ORDER BY place
      """)
  }

  private func titles() throws -> [String] { try world.rows("SELECT title FROM item ORDER BY id") }

  /// Of each posting and text, whether it is kept though the item has the same.
  private func repeated() throws -> [String] {
    try world.rows(
      """
      SELECT list_id, posting.ordinal FROM posting JOIN item ON item.id = item_id
      WHERE posting.title = item.title OR posting.address = item.address
        OR posting.kind = item.kind OR posting.kind_reason = item.kind_reason
      """)
  }

  private func edit(_ title: String?) throws {
    var changes = Editing.Changes()
    changes.title = title
    _ = try Editing(store: world.store, now: world.now).edit(["1"], changes)
  }

  @Test func `are kept once`() throws {
    #expect(
      try world.rows("SELECT title, address, kind, written_title FROM posting ORDER BY list_id")
        == ["|||", "Alpha, the long way|https://www.a.example/?utm_source=x||"])
    #expect(try said() == [Self.short, Self.long])
  }

  @Test func `stay where the person calls the item otherwise, and undo joins them`() throws {
    let before = try world.logicalDump()
    try edit("My alpha")
    #expect(try titles() == ["My alpha"])
    #expect(try said() == [Self.short, Self.long])
    try edit("Alpha, the long way")
    #expect(try said() == [Self.short, Self.long])
    #expect(try repeated() == [])
    _ = try world.history.undo(2)
    #expect(try world.logicalDump() == before)
  }

  @Test func `stay where another list names the item`() throws {
    let both = String(repeating: "- [Alpha, the long way](https://a.example)\n", count: 2)
    let before = try world.logicalDump()
    try world.importing(both, as: "zoo.md")
    #expect(try titles() == ["Alpha, the long way"])
    #expect(try said().prefix(2) == [Self.short, Self.long])
    #expect(try repeated() == [])
    let after = try world.logicalDump()
    _ = try world.history.undo()
    #expect(try titles() == ["Alpha"])
    #expect(try said() == [Self.short, Self.long])
    #expect(try world.logicalDump() == before)
    _ = try world.history.redo()
    #expect(try world.logicalDump() == after)
  }

  @Test func `come back as they were, whatever the item is called by then`() throws {
    try world.importing("- [Alpha](https://a.example) new\n", as: "lists/one.md")
    try world.remove("lists/one.md")
    try world.importing("lists")
    #expect(try titles() == ["Alpha, the long way"])
    #expect(try said() == [Self.long])
    try edit("Mine")
    _ = try world.history.undo(3)
    #expect(try titles() == ["Alpha"])
    #expect(try said() == [Self.short, Self.long])
    #expect(try repeated() == [])
  }

  @Test func `are put back as they were under the title that another machine gave since`() throws {
    try world.rename("lists/one.md", to: "lists/new.md")
    #expect(try world.importing("lists").movedLists.count == 1)
    try OtherMachine(world: world).says(.titled("Their alpha"), of: "https://a.example")
    _ = try world.history.undo()
    #expect(try titles() == ["Their alpha"])
    #expect(try said() == [Self.short, Self.long])
    try OtherMachine(world: world).says(.titled(nil), of: "https://a.example")
    #expect(try titles() == ["Alpha"])
    #expect(try said() == [Self.short, Self.long])
    #expect(try repeated() == [])
  }

  @Test func `are the list's where a page becomes another`() throws {
    try world.importing("- [Gone](https://b.example)\n", as: "three.md")
    try world.importing("- [Gone](https://c.example)\n", as: "three.md")
    #expect(try said().contains("three.md|Gone|https://c.example"))
    #expect(try repeated() == [])
    _ = try world.history.undo()
    #expect(try said().contains("three.md|Gone|https://b.example"))
  }
}
