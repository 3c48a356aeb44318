import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The plan of the week` {
  @Test func `of several lists that fit the last counts, by the value of its number`() throws {
    let world = try World()
    try world.write("- [A](https://a.example)\n", to: "sprints/9.md")
    try world.write("- [B](https://b.example)\n- [C](https://c.example)\n", to: "sprints/10.md")
    try world.importing("sprints")
    let taken = try world.rows("SELECT id FROM item WHERE title = 'B'")
    _ = try Planning(store: world.store, now: world.now).plan(taken)
    let plan = try world.store.read {
      try WeekPlan($0, now: world.now, patterns: ["**/sprints/*"])
    }
    #expect(plan.listPlace == "10.md")
    #expect(plan.own.map(\.item.title) == ["B"])
    #expect(plan.listed.map(\.item.title) == ["C"], "what is planned already is not told twice")
  }

  @Test func `a focus is set once, and the first stays first`() throws {
    let world = try World()
    try world.importing(
      "# Two\n- [A](https://a.example)\n# One\n- [B](https://b.example)\n", as: "l.md")
    #expect(try Focus(store: world.store, now: world.now).set("Two"))
    world.wait(minutes: 1)
    #expect(try Focus(store: world.store, now: world.now).set("One"))
    #expect(try !Focus(store: world.store, now: world.now).set("Two"))
    #expect(try world.store.read { try $0.fetchFocus() } == ["two", "one"])
  }
}
