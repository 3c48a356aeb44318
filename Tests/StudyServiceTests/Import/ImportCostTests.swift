import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

/// Work is counted in steps of SQLite's machine and in rows, which are the same at each run.
@Suite struct `The cost of an import` {
  /// Each list shares a page with the next one.
  @Test func `of one changed line is that of its list, in any library`() throws {
    var costs: [Int: (steps: Int, rows: Int)] = [:]
    for count in [10, 160] {
      let world = try World()
      for number in 1...count { try world.write(Self.list(number), to: "lists/\(number).md") }
      try world.importing("lists")
      world.wait(minutes: 1)
      try world.write(Self.list(3, "changed"), to: "lists/3.md")
      let before = world.store.database.totalChangesCount
      let steps = try `The cost of undo`.steps(world) { try world.importing("lists/3.md") }
      let rows = world.store.database.totalChangesCount - before
      costs[count] = (steps, rows)
      #expect(try world.store.derivedFaults() == [])
    }
    let (small, large) = (try #require(costs[10]), try #require(costs[160]))
    #expect(large.rows == small.rows, "\(costs)")
    #expect(large.steps * 10 <= small.steps * 12, "\(costs)")
  }

  private static func list(_ number: Int, _ word: String = "plain") -> String {
    (0...40).map { page in
      (page % 10 == 0 ? "\n# Topic \(page)\n\n" : "")
        + "- [Page \(page) of \(page == 20 ? word : "many")](https://a.example/\(40 * number + page))\n"
    }.joined()
  }
}
