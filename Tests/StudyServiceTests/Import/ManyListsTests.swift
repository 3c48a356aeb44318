import Foundation
import StudyModel
import StudyStorage
import TestSupport
import Testing

@testable import StudyService

@Suite struct `An import of many lists` {
  let world: World

  init() throws { world = try World() }

  private static func list(_ pages: ClosedRange<Int>) -> String {
    pages.map { "- [Page \($0) of many](https://a.example/\($0))\n" }.joined()
  }

  @Test func `names as many new pages as a screen can show, and counts the rest`() throws {
    try world.write(Self.list(1...100), to: "lists/one.md")
    let rehearsal = try world.rehearsing("lists")
    #expect(rehearsal.changes.map(\.item.rawValue) == Array(1...100))
    #expect(rehearsal.unnamedNew.isEmpty)
    let report = try world.importing("lists")
    #expect(report.newItems == 100)
    #expect(report.changes.map(\.item.rawValue) == Array(1...30))
    #expect(report.unnamedNew == [1: 70])
    #expect(report.lastNew?.rawValue == 100)
  }

  @Test func `names those of lists that were known before, and of the first others`() throws {
    try world.write(Self.list(1...2), to: "lists/z.md")
    try world.importing("lists")
    for number in 10...50 { try world.write(Self.list(number...number), to: "lists/\(number).md") }
    try world.write(Self.list(1...3), to: "lists/z.md")
    let report = try world.importing("lists")
    #expect(report.newItems == 42)
    #expect(report.changes.filter { $0.list == 1 }.map(\.title) == ["Page 3 of many"])
    #expect(report.changes.count == 31)
    #expect(report.unnamedNew.values.reduce(0, +) == 11)
  }

  /// Bytes are not held until a list's turn comes.
  @Test func `reads each file when its turn comes`() throws {
    try world.write(Self.list(1...2), to: "lists/a.md")
    try world.write(Self.list(3...4), to: "lists/b.md")
    try world.write(Self.list(5...6), to: "lists/c.md")
    let (b, c) = (world.folder + "/lists/b.md", world.folder + "/lists/c.md")
    let report = try Importer(now: world.now).run(["lists"], in: world.folder, into: world.store) {
      read, _, _ in
      guard read == 0 else { return }
      try? FileManager.default.removeItem(atPath: b)
      try? Data(Self.list(7...9).utf8).write(to: URL(fileURLWithPath: c))
    }
    #expect(report.skipped.count == 1)
    #expect(report.skipped.first?.path.hasSuffix("lists/b.md") == true)
    #expect(
      try world.rows("SELECT address FROM item ORDER BY id").map { $0.suffix(2) }
        == ["/1", "/2", "/7", "/8", "/9"])
    let again = try world.importing("lists")
    #expect(again.unchangedLists == 2)
    #expect(!again.isChange)
  }

  @Test func `counts pages by bits`() {
    var set = ItemSet()
    var plain: Set<Int64> = []
    var random = SplitMix(seed: 1)
    for _ in 0..<20_000 {
      let id = Int64(random.below(3)) * 1_000_000_007 + Int64(random.below(10_000))
      if random.below(3) > 0 {
        #expect(set.insert(Item.ID(rawValue: id)) == plain.insert(id).inserted)
      } else {
        #expect(set.remove(Item.ID(rawValue: id)) == (plain.remove(id) != nil))
      }
    }
    #expect(set.count == plain.count)
  }
}
