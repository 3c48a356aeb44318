import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The clock of an item` {
  let world: World

  init() throws {
    world = try World()
    try world.importing("- [A](https://a.example)\n- [B](https://b.example)\n", as: "one.md")
  }

  private func done(_ id: String, longest: Int = 240) throws -> Int? {
    var preferences = Preferences()
    preferences.time.gap = longest
    return try Marks(store: world.store, now: world.now, preferences: preferences)
      .done([id])[0].status.minutes
  }

  @Test func `runs from opening to done`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 34)
    #expect(try done("1") == 34)
  }

  @Test func `a clock that was set back takes nothing from what was read since`() throws {
    let today = world.now
    world.wait(days: 3000)
    _ = try world.marks.open(["1"])
    world.now = today
    _ = try world.marks.open(["1"])
    world.wait(minutes: 20)
    #expect(try done("1") == 20)
  }

  @Test func `does not count under two minutes, nor a stretch over the limit`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 1)
    #expect(try done("1") == nil)
    _ = try world.marks.open(["2"])
    world.wait(minutes: 61)
    #expect(try done("2", longest: 60) == nil)
  }

  @Test func `counts a stretch as long as the limit, and rounds half a minute up`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 60)
    #expect(try done("1", longest: 60) == 60)
    _ = try world.marks.open(["2"])
    world.now = world.now + 150_000
    #expect(try done("2") == 3)
  }

  @Test func `adds up the time between opening and stopping, day by day`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 20)
    _ = try world.marks.stop(["1"], at: .seconds(600))
    world.wait(days: 2)
    _ = try world.marks.open(["1"])
    world.wait(minutes: 15)
    #expect(try done("1") == 35)
  }

  @Test func `stops when another item is opened, unless that was undone`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 10)
    _ = try world.marks.open(["2"])
    world.wait(minutes: 5)
    #expect(try done("1") == 10)
    _ = try world.history.undo(2)
    world.wait(minutes: 5)
    #expect(try done("1") == 20)
  }

  @Test func `starts again after the item was done`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 10)
    _ = try done("1")
    _ = try world.marks.reopen(["1"])
    _ = try world.marks.open(["1"])
    world.wait(minutes: 7)
    #expect(try done("1") == 17)
  }
}
