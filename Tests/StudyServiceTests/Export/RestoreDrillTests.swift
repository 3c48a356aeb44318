import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// A copy or an archive, more changes, and back: what was there at the time of the copy is there again.
@Suite struct `Restore drills` {
  @Test func `bring back what was there, and the copy before brings back the rest`() throws {
    for seed in Rounds.of(500) {
      let world = try World()
      var random = SplitMix(seed: seed)
      try world.write(Self.list(of: 0..<12), to: "one.md")
      try world.importing("one.md")
      for _ in 0..<Int.random(in: 0..<8, using: &random) { try Self.change(world, &random) }
      let before = try world.logicalDump()
      let file = world.folder + "/there.db"
      try world.store.copy(to: file, replaces: false)
      var archive: [UInt8] = []
      try world.store.read { try Archive.write($0) { archive += Array($0.utf8) } }
      for _ in 0..<Int.random(in: 1..<8, using: &random) { try Self.change(world, &random) }
      let after = try world.logicalDump()

      let place = try StorePlace(world.store.path, relativeTo: "/")
      let restoration: Restoration
      if Bool.random(using: &random) {
        restoration = try Restoration(of: file, in: "/", for: place)
      } else {
        var rest = archive[...]
        restoration = try Restoration(
          archive: {
            defer { rest = rest.dropFirst(1000) }
            return Array(rest.prefix(1000))
          }, now: world.now)
      }
      let kept = try #require(
        try restoration.replace(world.store, at: place, now: world.now))
      #expect(try world.logicalDump() == before, "seed \(seed)")
      // It is used further, and another restore takes all of that away.
      try Self.change(world, &random)
      _ = try? world.history.undo()
      _ = try Restoration(of: kept, in: "/", for: place)
        .replace(world.store, at: place, now: world.now)
      #expect(try world.logicalDump() == after, "seed \(seed)")
    }
  }

  private static func list(of pages: Range<Int>) -> String {
    "# L\n\n" + pages.map { "- [Page \($0)](https://p.example/\($0))\n" }.joined()
  }

  private static func change(_ world: World, _ random: inout SplitMix) throws {
    world.wait(minutes: 7)
    let id = ["\(Int.random(in: 1...12, using: &random))"]
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: _ = try? world.marks.done(id)
    case 2: _ = try? world.marks.skip(id)
    case 3:
      _ = try? Notes(store: world.store, now: world.now).add(
        #"at \#(world.now), \ud800"#, to: id)
    case 4: _ = try? world.history.undo()
    case 5: _ = try? world.history.redo()
    case 6:
      let first = Int.random(in: 0..<6, using: &random)
      try world.write(list(of: first..<first + 10), to: "one.md")
      try world.importing("one.md")
    default: try world.importing("- [Other](https://o.example)\n", as: "two.md")
    }
  }
}
