import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The focus` {
  /// Three hundred lists, whose first items have every tag with points.
  @Test func `it comes first in a library, and the plan before it`() throws {
    let world = try World()
    for list in 1...300 {
      let items = (1...12).map { item in
        "- [\(item < 4 ? "[START_HERE][MUST_SEE][MY_NEXT][TODO] " : "")L\(list) I\(item)]"
          + "(https://a.example/\(list * 2 / 3)/\(item))\n"
      }
      try world.write("# Topic \(list)\n\(items.joined())", to: "l/\(list).md")
    }
    try world.write(
      "# Plain\n" + (1...40).map { "- [Plain \($0)](https://b.example/\($0))\n" }.joined(),
      to: "l/plain.md")
    try world.importing("l")
    world.wait(days: 30)
    _ = try Focus(store: world.store, now: world.now).set("Plain")
    #expect(try first(world, 40) == (1...40).map { "Plain \($0)" })
    let planned = try world.rows("SELECT id FROM item WHERE title = 'L299 I12'")
    _ = try Planning(store: world.store, now: world.now).plan(planned)
    #expect(try first(world, 3) == ["L299 I12", "Plain 1", "Plain 2"])
    let why = try world.agenda { agenda in
      try agenda.suggestions(limit: 2).items.map { $0.terms.map(\.points) }
    }
    #expect(why == [[1000], [500, 10]])
    _ = try Focus(store: world.store, now: world.now).end(nil)
    #expect(try !first(world, 40).contains { $0.hasPrefix("Plain") })
  }

  /// No sum of what else is known of an item is more than the focus.
  @Test func `its points are more than all others together, and fewer than the plan's`() {
    let weights = RankWeights()
    let most =
      weights.startHere + weights.must + weights.myNext + weights.toDo
      + (weights.order.max() ?? 0) + weights.listsMost + weights.warm + weights.fresh + weights.due
    #expect(weights.focus > most)
    #expect(weights.plan > weights.focus + most)
  }

  private func first(_ world: World, _ limit: Int) throws -> [String] {
    try world.agenda { try $0.suggestions(limit: limit) }.items.map(\.item.title)
  }
}
