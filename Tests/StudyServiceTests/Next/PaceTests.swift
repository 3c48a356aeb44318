import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct PaceTests {
  /// Marks at random hours of two months, against a walk over all of them.
  @Test func `weeks in a row are counted as by hand`() throws {
    for seed in Rounds.of(20) { try countWeeks(seed) }
  }

  private func countWeeks(_ seed: UInt64) throws {
    let world = try World()
    let text = (1...60).map { "- [Page number \($0)](https://a.example/\($0))\n" }.joined()
    try world.importing(text, as: "l.md")
    var random = SplitMix(seed: seed)
    var marks: [Instant] = []
    for id in 1...60 where random.next() % 4 > 0 {
      world.wait(minutes: Int64(random.next() % 4000))
      if random.next() % 12 == 0 { world.wait(days: 7) }
      _ = try world.marks.done(["\(id)"])
      marks.append(world.now)
    }
    world.wait(days: Int64(random.next() % 9))
    let pace = try world.store.read { try Pace($0, now: world.now) }

    let week = Day(world.now).week
    let weeks = Set(marks.map { Day($0).week })
    var running = 0
    while weeks.contains((weeks.contains(week) ? week : week - 1) - running) { running += 1 }
    #expect(pace.weeksRunning == running, "seed \(seed)")
    #expect(pace.doneThisWeek == marks.count { Day($0).week == week }, "seed \(seed)")
  }

  @Test func `a mark of years ahead is not of this week`() throws {
    let world = try World()
    try world.importing(
      "- [Page one](https://a.example/1)\n- [Two](https://a.example/2)\n", as: "l.md")
    let now = world.now
    world.wait(days: 3000)
    _ = try world.marks.done(["1"])
    #expect(try world.store.read { try Pace($0, now: now) }.doneThisWeek == 0)
    #expect(try world.store.read { try Pace($0, now: now) }.weeksRunning == 0)
    #expect(try world.store.read { try Pace($0, now: world.now + -.days(1)) }.doneThisWeek == 1)
  }

  @Test func `an item that a list ticks was not read on the day of its import`() throws {
    let world = try World()
    try world.importing("- [x] [Page one](https://a.example/1)\n", as: "l.md")
    #expect(try counts(world) == [1, 0, 0, 0, 0])
    _ = try world.marks.reopen(["1"])
    _ = try world.marks.done(["1"])
    #expect(try counts(world) == [1, 1, 1, 1, 1])
  }

  /// Done, read this week, weeks running, warm topics and pages of the log.
  private func counts(_ world: World) throws -> [Int] {
    let today = Day(world.now)
    return try world.store.read { snapshot in
      let pace = try Pace(snapshot, now: world.now)
      return [
        try snapshot.fetchTotals(on: today).done, pace.doneThisWeek, pace.weeksRunning,
        try snapshot.fetchTopics(withDoneSince: today.start).count,
        try Log(today...today, snapshot).pages.count,
      ]
    }
  }
}
