import Foundation
import ReadingList
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `A glance at the files of lists` {
  let world: World

  init() throws {
    world = try World()
    try world.write("- [Alpha](https://a.example)\n", to: "lists/one.md")
    try world.write("- [Beta](https://b.example)\n", to: "lists/two.md")
    try world.importing("lists")
  }

  private func counts() throws -> [Int] {
    let changed = try world.store.read { try ChangedLists($0) }
    return [changed.count, changed.goneCount]
  }

  private func url(_ name: String) -> URL { URL(fileURLWithPath: world.folder + "/" + name) }

  private func date(_ name: String) throws -> Date {
    let facts = try FileManager.default.attributesOfItem(atPath: url(name).path)
    return try #require(facts[.modificationDate] as? Date)
  }

  @Test func `nothing changed after an import`() throws {
    #expect(try counts() == [0, 0])
  }

  @Test func `an edit in the same second is noticed, be the size the same`() throws {
    try world.write("- [Alpha](https://x.example)\n", to: "lists/one.md")
    #expect(try counts() == [1, 0])
    try world.importing()
    #expect(try counts() == [0, 0])
  }

  @Test func `so is another file of the same size and time`() throws {
    let old = try date("lists/one.md")
    try world.write("- [Alpha](https://x.example)\n", to: "new.md")
    try world.remove("lists/one.md")
    try world.rename("new.md", to: "lists/one.md")
    try FileManager.default.setAttributes(
      [.modificationDate: old], ofItemAtPath: url("lists/one.md").path)
    #expect(try counts() == [1, 0])
  }

  @Test func `times that changed without the bytes are kept by the next import`() throws {
    let before = try world.logicalDump()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)],
      ofItemAtPath: url("lists/one.md").path)
    #expect(try counts() == [1, 0])
    #expect(try world.importing().isChange == false)
    #expect(try counts() == [0, 0])
    #expect(try world.logicalDump() == before)
    #expect(try world.rows("SELECT count(*) FROM command") == ["1"])
  }

  @Test func `a dry run keeps nothing`() throws {
    try world.write("- [Alpha](https://x.example)\n", to: "lists/one.md")
    _ = try world.rehearsing("lists")
    #expect(try counts() == [1, 0])
  }

  @Test func `a file that is gone counts while its folder is there`() throws {
    try world.rename("lists/one.md", to: "lists/three.md")
    #expect(try counts() == [0, 1])
    try world.rename("lists", to: "away")
    #expect(try counts() == [0, 0])
  }

  @Test func `a file that cannot be examined is not called changed`() throws {
    try world.rename("lists", to: "away")
    try FileManager.default.createSymbolicLink(
      atPath: url("lists").path, withDestinationPath: "lists")
    #expect(try counts() == [0, 0])
  }

  @Test func `undo of an import does not make it news again`() throws {
    try world.importing("- [Alpha](https://x.example)\n", as: "lists/one.md")
    _ = try world.history.undo()
    #expect(try counts() == [0, 0])
    // A glance decides nothing: an import reads the bytes.
    #expect(try world.importing().readLists == 1)
  }

  @Test func `a list that was taken out is not looked at`() throws {
    _ = try Importer(now: world.now).forget(["one.md"], in: world.folder, from: world.store)
    try world.write("- [Alpha](https://x.example)\n", to: "lists/one.md")
    #expect(try counts() == [0, 0])
  }

  @Test func `reading them again finds what a whole import finds`() throws {
    try world.rename("lists/one.md", to: "lists/first.md")
    try world.write("- [Beta](https://b.example)\n- [New](https://n.example)\n", to: "lists/two.md")
    let changed = try world.store.read { try ChangedLists($0) }
    let report = try Importer(now: world.now).run(changed, into: world.store)
    #expect(report.movedLists.map(\.to) == ["first.md"])
    #expect(report.newItems == 1)
    #expect(try counts() == [0, 0])
    #expect(try world.importing().isChange == false)
  }

  @Test func `a tick does not make its own list news`() throws {
    try world.importing("- [ ] [Alpha](https://a.example)\n", as: "lists/one.md")
    _ = try world.marks.done(["1"])
    let ticked = try Ticking(store: world.store, now: world.now, rules: BoxRules())
      .run([], in: world.folder)
    #expect(ticked.written.count == 1)
    #expect(try counts() == [0, 0])
  }

  @Test func `of very many files those written to last are looked at`() throws {
    for index in 0..<1001 { try world.write("- \(index)\n", to: "many/\(index).md") }
    try world.importing("many")
    try world.write("- x\n", to: "many/0.md")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: url("many/1000.md").path)
    #expect(try counts()[0] >= 1)
  }
}
