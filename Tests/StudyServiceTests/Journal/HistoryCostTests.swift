import CSQLite
import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

/// Work is counted in steps of SQLite's machine, which are the same at each run.
@Suite struct `The cost of undo` {
  static let commands: [(String, @Sendable (World, String) throws -> Void)] = [
    ("done", { _ = try $0.marks.done([$1]) }),
    ("note", { _ = try $0.marks.done([$1], note: "worth it") }),
    ("reopen", { _ = try $0.marks.reopen([$1]) }),
    ("plan", { _ = try Planning(store: $0.store, now: $0.now).plan([$1]) }),
    (
      "tag",
      { world, items in
        var changes = Editing.Changes()
        changes.tags = [Tag(normalised: "LATER")]
        changes.title = "Another"
        _ = try Editing(store: world.store, now: world.now).edit([items], changes)
      }
    ),
    ("import", { world, _ in try world.importing(Self.list(200, boxes: true), as: "ticked.md") }),
  ]

  /// SQLite has more to do in an undo than in the command, whose items are found, parsed and shown
  /// by the program: what is open again gets its score, and what is retracted is named.
  @Test(arguments: commands.indices)
  func `is near the command's own, the eighth time as the first`(index: Int) throws {
    let (name, command) = Self.commands[index]
    let world = try Self.world(200)
    if name == "reopen" { _ = try world.marks.done(["1-200"]) }
    let own = try Self.steps(world) { try command(world, "1-200") }
    var undo: [Int] = []
    var redo: [Int] = []
    for _ in 1...8 {
      world.wait(minutes: 1)
      undo.append(try Self.steps(world) { _ = try world.history.undo() })
      world.wait(minutes: 1)
      redo.append(try Self.steps(world) { _ = try world.history.redo() })
    }
    for (what, steps) in [("undo", undo), ("redo", redo)] {
      #expect(steps.max()! < own * 2, "\(what) of \(name): \(steps), its own \(own)")
      // Former texts are taken out of the index of words now and then.
      #expect(steps[7] * 100 <= steps[0] * 103, "\(what) of \(name) grows: \(steps)")
    }
  }

  @Test func `grows with the items alone`() throws {
    var costs: [Int: (done: Int, undo: Int, redo: Int)] = [:]
    for count in [200, 800] {
      let world = try Self.world(800)
      let done = try Self.steps(world) { _ = try world.marks.done(["1-\(count)"]) }
      let undo = try Self.steps(world) { _ = try world.history.undo() }
      costs[count] = (done, undo, try Self.steps(world) { _ = try world.history.redo() })
    }
    let (few, many) = (try #require(costs[200]), try #require(costs[800]))
    #expect(many.done < few.done * 5, "\(costs)")
    #expect(many.undo < few.undo * 5, "\(costs)")
    #expect(many.redo < few.redo * 5, "\(costs)")
  }

  /// Not one statement for each item.
  @Test func `takes few statements`() throws {
    let world = try Self.world(400)
    _ = try world.marks.done(["1-400"])
    let count = try world.store.database.traced {
      _ = try world.history.undo()
      _ = try world.history.redo()
    }.count
    #expect(count < 200, "\(count)")
  }

  private static func list(_ count: Int, boxes: Bool = false) -> String {
    (1...count).map { number in
      (number % 20 == 1 ? "\n# Topic \(number)\n" : "")
        + "- \(boxes ? "[x] " : "")[Page \(number) of many](https://\(boxes ? "b" : "a").example/\(number))\n"
    }.joined()
  }

  private static func world(_ count: Int) throws -> World {
    let world = try World()
    try world.importing(list(count), as: "one.md")
    world.wait(minutes: 1)
    return world
  }

  private final class Counter: @unchecked Sendable { var value = 0 }

  /// How many steps `body` takes, in tens.
  static func steps(_ world: World, _ body: () throws -> Void) throws -> Int {
    let counter = Counter()
    let context = Unmanaged.passUnretained(counter).toOpaque()
    let connection = world.store.database.connection
    sqlite3_progress_handler(
      connection, 10,
      { context in
        Unmanaged<Counter>.fromOpaque(context!).takeUnretainedValue().value += 1
        return 0
      }, context)
    try body()
    sqlite3_progress_handler(connection, 0, nil, nil)
    return counter.value
  }
}
