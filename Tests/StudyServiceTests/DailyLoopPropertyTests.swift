import GRDB
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `The daily loop, ten thousand times` {
  @Test func `any sequence of commands followed by as many undo gives what was before`() throws {
    for round in 0..<250 {
      let person = try DailyLoopWorld(seed: UInt64(round))
      for _ in 0..<Int.random(in: 0...3, using: &person.random) {
        try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &person.random))
      }
      let (before, known) = (try person.dump(), try person.commands())
      for _ in 0..<Int.random(in: 1...6, using: &person.random) {
        try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &person.random))
      }
      let (after, count) = (try person.dump(), try person.commands() - known)
      guard count > 0 else { continue }
      for _ in 0..<count { _ = try person.world.history.undo() }
      #expect(try person.dump() == before, "undo, round \(round)")
      _ = try person.world.history.redo(count)
      #expect(try person.dump() == after, "redo, round \(round)")
    }
  }

  /// Each history is looked at after every command: 10,000 sequences.
  @Test func `what is derived is the fold of the journal, in any order and twice`() throws {
    for round in 0..<500 {
      let person = try DailyLoopWorld(seed: UInt64(10_000 + round))
      var keys: [Int64: String] = [:]
      for _ in 0..<20 {
        let number = Int.random(in: 0..<(DailyLoopWorld.count + 4), using: &person.random)
        if number < DailyLoopWorld.count {
          try person.run(number)
        } else if number.isMultiple(of: 2) {
          _ = try? person.world.history.undo()
        } else {
          _ = try? person.world.history.redo()
        }
        try check(person, &keys, newest: 4)
      }
      try check(person, &keys, newest: .max)
    }
  }

  /// Holds the derived rows of the items of the newest entries against a fold
  /// of their entries, shuffled and some of them twice, and every id against
  /// the page it was first given to.
  private func check(
    _ person: DailyLoopWorld, _ keys: inout [Int64: String], newest: Int64
  ) throws {
    try person.world.store.read { snapshot in
      if newest == .max { #expect(try snapshot.findStaleSearch() == []) }
      let touched = try String.fetchAll(
        snapshot.db,
        sql: "SELECT DISTINCT item_key FROM (SELECT * FROM entry ORDER BY seq DESC LIMIT ?)",
        arguments: [newest])
      for key in touched {
        guard let item = try snapshot.findItem(key: key) else { continue }
        #expect(keys[item.id.rawValue, default: key] == key)
        keys[item.id.rawValue] = key
        let entries = try snapshot.fetchEntries(of: [item.id])
        let mixed = (entries + entries.prefix(3)).shuffled(using: &person.random)
        let fold = Fold(mixed)
        let status = try snapshot.fetchStatuses([item.id])[item.id] ?? Status()
        #expect(status == fold.status, "\(key)")
        #expect(try snapshot.fetchNotes(of: item.id).map(\.text) == fold.notes.map(\.text))
      }
    }
  }
}
