import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

/// The index of words cannot forget: texts that were replaced stay in it, and are found no more.
@Suite struct `Former texts in the index` {
  let world: World

  init() throws { world = try World() }

  private func list(_ word: String, _ count: Int = 120) throws {
    let lines = (1...count).map { "- [Page \($0) \(word)](https://a.example/\($0))\n" }
    try world.importing("# Pages\n" + lines.joined(), as: "one.md")
  }

  private func hits(_ word: String) throws -> Int {
    let selection = Selection(.everything, in: .everything, on: Day(world.now), minutes: [:])
    return try world.store.read {
      try $0.forEachHit(SearchText([word]), selection, limit: 1) { _ in }
    }
  }

  /// What the index has by the word, whatever it is of.
  private func texts(_ word: String) throws -> [String] {
    try world.rows("SELECT count(*) FROM search WHERE search MATCH '\(word)'")
  }

  @Test func `are not found`() throws {
    try list("tides", 3)
    _ = try world.marks.done(["1"], note: "moons")
    _ = try world.history.undo()
    try list("ponds", 3)
    #expect(try hits("tides") == 0)
    #expect(try hits("moons") == 0)
    #expect(try hits("ponds") == 3)
    // Those of the first page were replaced three times, once by the same as before.
    #expect(try texts("tides") == ["5"])
    #expect(try world.store.read { try $0.findStaleSearch() } == [])
    try list("rocks", 3)
    #expect(try texts("tides OR moons OR ponds") == ["0"])
    #expect(try hits("rocks") == 3)
  }

  @Test func `are those of an item that is gone, and are its own when it is back`() throws {
    try list("tides", 3)
    _ = try world.history.undo()
    #expect(try hits("tides") == 0)
    _ = try world.history.redo()
    #expect(try hits("tides") == 3)
    #expect(try texts("tides") == ["3"])
    #expect(try world.rows("SELECT DISTINCT version FROM indexed_item") == ["0"])
  }

  @Test func `are left out when they are more than the others`() throws {
    try list("tides")
    try list("ponds")
    #expect(try texts("tides") == ["120"])
    try list("moons")
    #expect(try texts("tides") == ["120"])
    try list("rocks")
    #expect(try texts("tides OR ponds OR moons") == ["0"])
    #expect(try hits("rocks") == 120)
    #expect(try world.rows("SELECT DISTINCT version FROM indexed_item") == ["0"])
  }

  @Test func `are told by a look at the present ones`() throws {
    try list("c++", 3)
    #expect(try hits("c++") == 3)
    try list("c", 3)
    #expect(try hits("c++") == 0)
    #expect(try hits("c") == 3)
  }
}
