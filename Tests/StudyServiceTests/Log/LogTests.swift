import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Days of the log` {
  let world: World

  init() throws {
    world = try World()
    let text = (1...4).map { "- [Page \($0)](https://a.example/\($0))\n" }.joined()
    try world.importing(text, as: "l.md")
  }

  private func pages() throws -> [Log.Page] {
    try world.store.read { try Log(Day(world.now) + -6...Day(world.now), $0).pages }
  }

  @Test func `a day has what was done in its order, and what is still being read`() throws {
    for id in ["3", "1"] {
      world.wait(minutes: 1)
      _ = try world.marks.open([id])
    }
    for id in ["3", "2"] {
      world.wait(minutes: 1)
      _ = try world.marks.done([id])
    }
    let page = try #require(pages().first)
    #expect(page.done.map(\.item.id.rawValue) == [3, 2])
    #expect(page.opened.map(\.item.id.rawValue) == [1])
  }

  @Test func `a mark is counted in the hour on the clock`() throws {
    let date = Date(timeIntervalSince1970: Double(world.now.milliseconds / 1000))
    _ = try world.marks.done(["1"])
    let hours = try world.store.read { try $0.fetchReadCounts().map(\.hour) }
    #expect(hours == [Calendar.current.component(.hour, from: date)])
  }

  @Test func `a week ends with its Sunday`() throws {
    world.wait(days: 3)
    _ = try world.marks.done(["1"])
    #expect(try world.store.read { try Pace($0, now: world.now) }.doneThisWeek == 1)
    world.wait(days: 1)
    #expect(try world.store.read { try Pace($0, now: world.now) }.doneThisWeek == 0)
  }

  @Test func `a note stands with its item, or alone on a day of its own`() throws {
    _ = try world.marks.done(["1"], note: "so it goes")
    #expect(try pages().map(\.notes.count) == [0])
    world.wait(days: 1)
    _ = try Notes(store: world.store, now: world.now).add("later", to: ["1"])
    #expect(try pages().map(\.notes.count) == [1, 0])
  }
}
