import ReadingList
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Import by the person's rules` {
  let world: World
  init() throws { world = try World() }

  private func rules(_ pattern: String) -> ImportRules {
    var rules = ImportRules()
    rules[pattern].kind = .book
    return rules
  }

  private func importing(_ rules: ImportRules) throws -> ImportReport {
    try Importer(now: world.now, rules: rules).run(["lists"], in: world.folder, into: world.store)
  }

  @Test func `a change of the rules reads the lists that it touches again, and no other`() throws {
    for name in ["a", "b"] {
      try world.write("- [Page \(name) one](https://\(name).example)\n", to: "lists/\(name).md")
    }
    #expect(try importing(ImportRules()).readLists == 2)
    #expect(try importing(rules("a.md")).readLists == 1)
    #expect(try importing(rules("a.md")).readLists == 0)
    #expect(try importing(rules("c.md")).readLists == 1)
  }

  @Test func `lists do not look changed on disk because of rules`() throws {
    try world.write("- [Page one](https://a.example)\n", to: "lists/a.md")
    _ = try importing(rules("a.md"))
    #expect(try world.store.read { try ChangedLists($0).isEmpty })
    _ = try importing(ImportRules())
    #expect(try world.store.read { try ChangedLists($0).isEmpty })
  }

  @Test func `a tick keeps a list read, with the same rules`() throws {
    try world.write("- [ ] [Page one](https://a.example)\n", to: "lists/a.md")
    _ = try importing(rules("a.md"))
    _ = try world.marks.done(["1"])
    let report = try Ticking(
      store: world.store, now: world.now, rules: BoxRules(), reading: rules("a.md")
    ).run([], in: world.folder)
    #expect(report.written.count == 1)
    #expect(try importing(rules("a.md")).readLists == 0)
    #expect(try world.rows("SELECT mark, checkbox FROM posting") == ["done|1"])
  }
}
