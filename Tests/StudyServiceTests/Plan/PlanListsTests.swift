import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The list that is this week's plan` {
  let world: World

  init() throws { world = try World() }

  @Test func `it is the one whose title has today`() throws {
    try sprints([
      "2026-sprint-18.md": "<h1>Sprint 18: May 4, 2026 - May 10, 2026</h1>",
      "2026-sprint-19.md": "# Sprint 19: May 11, 2026 - May 17, 2026",
      "2026-sprint-20-MOVE.md": "# Sprint 20: May 18, 2026 - May 24, 2026",
      "2026-wishlist.md": "", "videos-2-watch.md": "", "my-study-plan.md": "",
    ])
    #expect(try plan() == "2026-sprint-19.md")
    world.wait(days: 7)
    #expect(try plan() == "2026-sprint-20-MOVE.md", "whatever else its name says")
  }

  @Test func `a first heading or the name may have the date`() throws {
    try sprints(["a.md": "# 1. Week of May 11 - May 17, 2026\n## 2. 5/11/2026", "b.md": "# Other"])
    #expect(try plan() == "a.md")
    try sprints(["2026-W20.md": "", "2026-W21.md": "", "2026-W19.md": ""])
    #expect(try plan() == "2026-W20.md")
    try sprints(["2026/week-20.md": "", "2026/week-21.md": "", "2025/week-20.md": ""])
    #expect(try plan() == "2026/week-20.md")
  }

  @Test func `of two with today it is the last by name`() throws {
    try sprints([
      "sprint-9.md": "# May 11 - May 17, 2026", "sprint-10.md": "# May 11 - May 17, 2026",
    ])
    #expect(try plan() == "sprint-10.md")
  }

  @Test func `without today it is the last of those named like most`() throws {
    try sprints([
      "0-2024-planning.md": "", "2024-sprint-9.md": "# Sprint 9: Oct 1 - Oct 7, 2024",
      "2024-sprint-44.md": "# Sprint 44: Oct 21 - Oct 26, 2024", "2024-wishlist.md": "",
      "2024-weekend-tasks.md": "", "videos-2-watch.md": "", "topics-to-curate.md": "",
    ])
    #expect(try plan() == "2024-sprint-44.md")
  }

  @Test func `of dates that are over the latest counts, wherever its file is`() throws {
    try sprints([
      "2024-sprint-44.md": "# Sprint 44: Oct 21 - Oct 26, 2024",
      "images/2024-sprint-7.md": "# Sprint 7: Feb 5 - Feb 11, 2024",
      "2023/sprint-52.md": "# Dec 25 - Dec 31, 2023",
    ])
    #expect(try plan() == "2024-sprint-44.md")
  }

  @Test func `a plan that is over is not called this week's`() throws {
    try sprints([
      "sprint-1.md": "# Apr 13 - Apr 19, 2026", "sprint-2.md": "# Apr 27 - May 3, 2026",
    ])
    let (week, first) = try world.store.read { snapshot in
      let questions = Questions(snapshot, now: world.now) { Self.preferences }
      return (try questions.weekPlan(), try questions.next(limit: 1).value.suggestions.items)
    }
    #expect(week.listEnd == Day("2026-05-03"))
    #expect(week.listed.count == 1 && week.thisWeek.isEmpty)
    #expect(first.first?.terms.first?.reason == .lastPlan("Apr 27 - May 3, 2026"))
  }

  @Test func `what begins later is not this week's plan`() throws {
    try sprints([
      "sprint-1.md": "# Apr 6 - Apr 12, 2026", "sprint-2.md": "# Apr 30, 2026 - Apr 3, 2026",
      "sprint-3.md": "# May 18 - May 24, 2026", "sprint-4.md": "",
    ])
    #expect(try plan() == "sprint-2.md", "its dates are a slip of the pen")
    try sprints(["sprint-1.md": "# May 18 - May 24, 2026"])
    #expect(try plan() == nil)
  }

  @Test func `numbers of folders and years do not make a series`() throws {
    try sprints(["2023/sprint-52.md": "", "2024/sprint-3.md": "", "2024/sprint-12.md": ""])
    #expect(try plan() == "2024/sprint-12.md")
    try sprints(["friday.md": "", "monday.md": "", "videos-2-watch.md": ""])
    #expect(try plan() == "videos-2-watch.md", "without a series any of them may be one")
  }

  @Test func `its items begin next, and each says so`() throws {
    try sprints([
      "sprint-1.md": "# May 11 - May 17, 2026", "sprint-2.md": "# May 18 - May 24, 2026",
    ])
    try world.importing(
      "# T\n- [[START_HERE][MUST_SEE][MY_NEXT] X](https://x.example)\n", as: "x.md")
    let first = try world.store.read {
      try Questions($0, now: world.now) { Self.preferences }.next(limit: 1).value.suggestions
    }.items
    #expect(first.map(\.item.title) == ["sprint-1.md"])
    #expect(first[0].terms.first?.reason == .plan("May 11 - May 17, 2026"))
  }

  @Test(arguments: [
    ("lists/sprints/one.md", "**/sprints/*"), ("plans/2026-05.md", "**/plans/*"),
    ("notes/my-weekly-plans/a.md", "**/my-weekly-plans/*"), ("study-plan-repo/aws.md", nil),
    ("amazon/eks.md", nil), ("lists/sprints/2026/w20.md", "**/sprints/**"),
  ])
  func `without a plan, a folder that looks like one is named`(
    path: String, pattern: String?
  ) throws {
    try world.write("- [A](https://a.example)\n", to: path)
    try world.importing(String(path.split(separator: "/")[0]))
    func likely(_ patterns: [String]) throws -> String? {
      try world.store.read { try WeekPlan($0, now: world.now, patterns: patterns) }.likelyPattern
    }
    #expect(try likely([]) == pattern)
    #expect(try likely(["**/other/*"]) == nil, "the person has chosen")
    _ = try Planning(store: world.store, now: world.now).plan(["1"])
    #expect(try likely([]) == nil, "something is planned")
  }

  private static var preferences: Preferences {
    var preferences = Preferences()
    preferences.plan.lists = ["**/sprints/**"]
    return preferences
  }

  /// Each list has an item named after it.
  private func sprints(_ lists: [String: String]) throws {
    try? world.remove("sprints")
    for (name, heading) in lists {
      try world.write(
        "\(heading)\n\n- [\(name)](https://a.example/\(name))\n", to: "sprints/\(name)")
    }
    try world.importing("sprints")
  }

  private func plan() throws -> String? {
    try world.store.read {
      try Questions($0, now: world.now) { Self.preferences }.weekPlan().listPlace
    }
  }
}
