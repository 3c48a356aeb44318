import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `What has been left lying` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(
      """
      - [[MY_NEXT] Alpha](https://a.example)
      - [[MAKE_NOTES] Beta](https://b.example)
      - [Gamma](https://c.example)
      """, as: "one.md")
  }

  private func review() throws -> Review {
    try world.store.read {
      try Questions($0, now: world.now) { Preferences() }.review(limit: 5)
    }
  }

  private func ids(_ findings: CountedItems) -> [Int64] { findings.first.map(\.item.id.rawValue) }

  @Test func `after two weeks without a mark, what is being read is there to go on with`() throws {
    #expect(try review().lastTouched == nil)
    _ = try world.marks.open(["1"])
    world.wait(minutes: 5)
    _ = try world.marks.done(["3"])
    world.wait(days: 13)
    #expect(try review().away.count == 0)
    world.wait(days: 1)
    #expect(try ids(review().away) == [1])
    _ = try world.marks.done(["1"])
    #expect(try review().away.count == 0)
    world.wait(days: 14)
    #expect(try ids(review().away) == [1])
  }

  @Test func `a MY_NEXT is stale after 90 days, unless it is done or untagged`() throws {
    world.wait(days: 90)
    #expect(try review().staleNext.count == 0)
    world.wait(days: 1)
    #expect(try ids(review().staleNext) == [1])
    var changes = Editing.Changes()
    changes.withoutTags = [Tag("MY_NEXT")!]
    _ = try Editing(store: world.store, now: world.now).edit(["1"], changes)
    #expect(try review().staleNext.count == 0)
    changes = Editing.Changes()
    changes.tags = [Tag("MY_NEXT")!]
    _ = try Editing(store: world.store, now: world.now).edit(["3"], changes)
    #expect(try review().staleNext.count == 0)
    world.wait(days: 91)
    #expect(try ids(review().staleNext) == [3])
    _ = try world.marks.done(["3"])
    #expect(try review().staleNext.count == 0)
  }

  @Test func `a parked MY_NEXT does not go stale`() throws {
    var changes = Editing.Changes()
    changes.tags = [Tag("MY_NEXT")!]
    _ = try Editing(store: world.store, now: world.now).edit(["3"], changes)
    _ = try world.marks.park(["1", "3"], until: Day(world.now) + 200)
    world.wait(days: 91)
    #expect(try ids(review().staleNext) == [])
    for item in ["1", "3"] { _ = try world.marks.open([item]) }
    #expect(try ids(review().staleNext) == [1, 3])
  }

  @Test func `an item being read lingers after two weeks`() throws {
    _ = try world.marks.open(["3"])
    world.wait(days: 14)
    #expect(try review().lingering.count == 0)
    world.wait(minutes: 1)
    #expect(try ids(review().lingering) == [3])
    _ = try world.marks.done(["3"])
    #expect(try review().lingering.count == 0)
  }

  @Test func `a note is owed from opening until it is written`() throws {
    #expect(try review().notesOwed.count == 0)
    _ = try world.marks.done(["2"])
    #expect(try ids(review().notesOwed) == [2])
    _ = try Notes(store: world.store, now: world.now).add("so it goes", to: ["2"])
    #expect(try review().notesOwed.count == 0)
  }

  @Test func `an unfinished plan is left over in the next week, and carried over`() throws {
    let planning = { Planning(store: world.store, now: world.now) }
    _ = try planning().plan(["1-3"])
    _ = try world.marks.done(["2"])
    #expect(try review().leftovers.count == 0)
    world.wait(days: 7)
    #expect(try ids(review().leftovers) == [1, 3])
    #expect(try planning().roll().map(\.item.id.rawValue) == [1, 3])
    #expect(try review().leftovers.count == 0)
    #expect(try planning().roll().isEmpty)
    world.wait(days: 7 * 8)
    #expect(try ids(review().leftovers) == [1, 3])
    world.wait(days: 7)
    #expect(try review().leftovers.count == 0, "after eight weeks it is forgotten")
  }

  @Test func `reviews are due by FSRS, and those of a chosen tag start by themselves`() throws {
    var preferences = Preferences()
    preferences.review.tags = [Tag("MAKE_NOTES")!]
    let reading = Marks(store: world.store, now: world.now, preferences: preferences)
    #expect(try reading.done(["2"])[0].status.reviewDay == Day(world.now) + 2)
    #expect(try reading.done(["3"])[0].status.reviewDay == nil)
    _ = try world.marks.reopen(["2"])
    _ = try reading.done(["2"])
    _ = try Reviewing(store: world.store, now: world.now).start(["2"])
    #expect(try world.rows("SELECT count(*) FROM entry WHERE action = 'scheduled'") == ["1"])
    world.wait(days: 2)
    #expect(try ids(review().due) == [2])
    let graded = try Reviewing(store: world.store, now: world.now).grade(["2"], .good)
    #expect(graded[0].status.reviewDay == Day(world.now) + 11)
    #expect(throws: StudyError.self) {
      try Reviewing(store: world.store, now: world.now).grade(["3"], .good)
    }
  }
}
