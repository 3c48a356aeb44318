import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Agenda` {
  let world: World

  init() throws { world = try World() }

  @Test func `the seed's START_HERE comes first, with its reasons`() throws {
    try world.importing(seedPath)
    let suggestions = try world.agenda { try $0.suggestions(limit: 3) }
    #expect(suggestions.items.first?.item.id == Item.ID(rawValue: 11))
    #expect(suggestions.items.first?.score == 38)
    #expect(suggestions.items.first?.terms.map(\.points) == [25, 10, 3])
    let explanation = try #require(
      try world.agenda { try $0.explanation(of: Item.ID(rawValue: 11)) })
    #expect(explanation.place == 1)
    #expect(explanation.count == 33)
    #expect(explanation.behind.count == 2)
  }

  @Test func `a done item gives its place to the next of its topic`() throws {
    try world.importing(list(topic: "T", 1...7), as: "l.md")
    #expect(try order() == [1, 2, 3, 4, 5, 6, 7])
    #expect(try points(of: 2) == [8, 3, -10])
    _ = try world.marks.skip(["1"])
    #expect(try points(of: 2) == [10, 3])
    #expect(try order() == [2, 3, 4, 5, 6, 7])
    _ = try world.marks.open(["2"])
    #expect(try points(of: 3) == [10, 3])
  }

  @Test func `topics alternate on the screen`() throws {
    try world.importing(list(topic: "A", 1...3) + list(topic: "B", 4...6), as: "l.md")
    #expect(try order() == [1, 4, 2, 5, 3, 6])
    #expect(try points(of: 3) == [6, 3, -20])
  }

  @Test func `a page in several lists counts more`() throws {
    try world.write(list(topic: "A", 1...2), to: "l/a.md")
    try world.write(list(topic: "B", 2...3), to: "l/b.md")
    try world.importing("l")
    #expect(try points(of: 2) == [10, 2, 3])
  }

  @Test func `a done item warms its topic for a week`() throws {
    try world.importing(list(topic: "A", 1...2) + list(topic: "B", 3...4), as: "l.md")
    _ = try world.marks.done(["3"])
    #expect(try points(of: 4) == [10, 8, 3])
    world.wait(days: 8)
    #expect(try points(of: 4) == [10, 3])
  }

  @Test func `what is warm is found, however many stand before it`() throws {
    let many = (1...70).map { list(topic: "T\($0)", $0 + 1...$0 + 1) }.joined()
    try world.importing(
      "# A\n- [[TODO] A](https://a.example/1)\n" + many + list(topic: "Z", 72...73), as: "l.md")
    _ = try world.marks.done(["72"])
    world.wait(days: 2)
    let first = try world.agenda { try $0.suggestions(limit: 1) }.items
    #expect(first.map(\.item.id.rawValue) == [73])
  }

  @Test func `an item being read stays on top for a fortnight`() throws {
    try world.importing(list(topic: "A", 1...3), as: "l.md")
    _ = try world.marks.open(["3"])
    let fresh = try world.agenda { try $0.suggestions(limit: 9) }
    #expect(fresh.reading.map(\.item.id.rawValue) == [3])
    #expect(fresh.items.map(\.item.id.rawValue) == [1, 2])
    #expect(try world.agenda { try $0.explanation(of: Item.ID(rawValue: 1)) }?.count == 2)
    for id in ["2", "3"] {
      world.wait(minutes: 1)
      _ = try world.marks.open([id])
    }
    #expect(
      try world.agenda { try $0.suggestions(limit: 9) }.reading.map(\.item.id.rawValue) == [3, 2])
    world.wait(minutes: -1, days: 14)
    #expect(try world.agenda { try $0.suggestions(limit: 9) }.reading.count == 2)
    world.wait(days: 1)
    let stale = try world.agenda { try $0.suggestions(limit: 9) }
    #expect(stale.reading.isEmpty)
    #expect(stale.items.count == 3)
  }

  @Test func `what was put off is back on its day, with points for it`() throws {
    try world.importing(list(topic: "A", 1...2), as: "l.md")
    _ = try world.marks.park(["1"], until: Day(world.now) + 20)
    world.wait(days: 19)
    #expect(try order() == [2])
    #expect(try found("is:parked") == [1])
    world.wait(days: 1)
    let reasons = try world.agenda { try $0.explanation(of: Item.ID(rawValue: 1)) }?
      .suggestion.terms.map(\.reason)
    #expect(reasons?.contains(.due(Day(world.now))) == true)
    #expect(try found("is:parked") == [])
    #expect(try found("is:unread") == [1, 2])
  }

  @Test func `a tag fades from its first day`() throws {
    try world.importing("- [[MY_NEXT] A](https://a.example)\n", as: "one.md")
    world.wait(days: 60)
    try world.importing("- [[MY_NEXT] A](https://a.example)\n", as: "two.md")
    #expect(try points(of: 1) == [13, 10, 2])
  }

  @Test func `a time limit keeps what fits`() throws {
    try world.importing(
      "- [A](https://youtu.be/a)\n- [B](https://a.example/b)\n- [C](https://x.workshops.aws)\n",
      as: "l.md")
    let half = try world.agenda { try $0.suggestions(limit: 9, minutes: 30) }
    #expect(half.all.map(\.item.kind) == [.article])
    let quarters = try world.agenda { try $0.suggestions(limit: 9, minutes: 36) }
    #expect(quarters.all.map(\.item.kind) == [.article, .video])
    #expect(quarters.together.map(\.item.kind) == [.article], "the video fits only alone")
  }

  @Test func `five own times make the estimate`() throws {
    try world.importing(list(topic: "A", 1...7), as: "l.md")
    for (id, minutes) in [(1, 5), (2, 40), (3, 9), (4, 8)] {
      _ = try world.marks.done(["\(id)"], minutes: minutes)
    }
    #expect(try world.agenda { try $0.suggestions(limit: 1) }.items[0].minutes == 15)
    _ = try world.marks.done(["5"], minutes: 7)
    #expect(try world.agenda { try $0.suggestions(limit: 1) }.items[0].minutes == 8)
  }

  @Test func `any number can be asked for`() throws {
    try world.importing(list(topic: "A", 1...3), as: "l.md")
    for limit in [1 << 20, Int.max / 4 + 1, Int.max] {
      let found = try world.agenda { try $0.suggestions(limit: limit) }
      #expect(found.items.map(\.item.id.rawValue) == [1, 2, 3])
    }
  }

  private func list(topic: String, _ pages: ClosedRange<Int>) -> String {
    "# \(topic)\n" + pages.map { "- [Page \($0)](https://a.example/\($0))\n" }.joined()
  }

  private func found(_ filter: String) throws -> [Int64] {
    try world.store.read {
      try Questions($0, now: world.now) { Preferences() }.items(Filter(parsing: filter))
        .map(\.item.id.rawValue)
    }
  }

  private func order() throws -> [Int64] {
    try world.agenda { try $0.suggestions(limit: 99) }.items.map(\.item.id.rawValue)
  }

  private func points(of id: Int64) throws -> [Int]? {
    try world.agenda { try $0.explanation(of: Item.ID(rawValue: id)) }?
      .suggestion.terms.map(\.points)
  }
}
