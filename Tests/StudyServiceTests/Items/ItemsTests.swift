import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Items that are listed` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(Self.list("Alpha", "Beta"), as: "one.md")
    try world.importing(Self.list("Beta", "Alpha", "Gamma"), as: "one.md")
    try world.importing(Self.list("Alpha"), as: "two.md")
  }

  private static func list(_ titles: String...) -> String {
    titles.map { "- [\($0) page](https://\($0).example)\n" }.joined()
  }

  private func titles(
    _ filter: String = "", isAll: Bool = false, sortedBy order: ItemOrder? = nil
  ) throws -> [String] {
    try world.store.read { snapshot in
      let questions = Questions(snapshot, now: world.now) { Preferences() }
      return try questions.items(Filter(parsing: filter), isAll: isAll, sortedBy: order)
        .map { String($0.item.title.prefix { $0 != " " }) }
    }
  }

  @Test func `each stands once, in the order of the lists`() throws {
    #expect(try titles() == ["Beta", "Alpha", "Gamma"])
    #expect(try titles("page") == ["Beta", "Alpha", "Gamma"])
  }

  @Test func `the day on which an item came is whole, from its first moment to its last`() throws {
    #expect(try titles("added:today").count == 3)
    #expect(try titles("added:yesterday").count == 0)
    #expect(try titles("added:tomorrow").count == 0)
  }

  @Test func `a title of the person's own is a title`() throws {
    try world.importing("- <https://x.example>\n", as: "x.md")
    #expect(try titles("is:untitled").count == 1)
    var changes = Editing.Changes()
    changes.title = "Mine"
    _ = try Editing(store: world.store, now: world.now).edit(["https://x.example"], changes)
    #expect(try titles("is:untitled") == [])
  }

  @Test func `authors come in the order of their line`() throws {
    try world.importing("- [Delta](https://delta.example) by Zoe Young and Ann Lee\n", as: "d.md")
    let authors = try world.store.read { try $0.fetchAuthors(of: Item.ID(rawValue: 4)) }
    #expect(authors == ["Zoe Young", "Ann Lee"])
  }

  @Test func `an order turns round`() throws {
    #expect(try titles(sortedBy: ItemOrder(.title)) == ["Alpha", "Beta", "Gamma"])
    #expect(try titles(sortedBy: ItemOrder(.title, isDown: true)) == ["Gamma", "Beta", "Alpha"])
  }

  @Test func `what is closed is left out, unless a filter asks for a state`() throws {
    _ = try world.marks.done(["1"])
    #expect(try titles() == ["Beta", "Gamma"])
    #expect(try titles("page") == ["Beta", "Gamma"])
    #expect(try titles("page", isAll: true) == ["Beta", "Alpha", "Gamma"])
    #expect(try titles("is:done") == ["Alpha"])
  }
}
