import SQLite
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `The daily loop at random` {
  @Test func `any sequence of commands followed by as many undos restores the start`() throws {
    var undone = 0
    for seed in Rounds.of(100_000, share: 4000) {
      let person = try DailyLoopWorld(seed: seed)
      for _ in 0..<Int.random(in: 0...3, using: &person.random) {
        try person.run(Int.random(in: 0..<DailyLoopWorld.all, using: &person.random))
      }
      let (before, known) = (try person.dump(), try person.commands())
      for _ in 0..<Int.random(in: 1...8, using: &person.random) {
        let number = Int.random(in: 0..<DailyLoopWorld.all + 3, using: &person.random)
        if number < DailyLoopWorld.all {
          try person.run(number)
        } else if try person.commands() > known {
          try person.reverse()
        }
      }
      let (after, count) = (try person.dump(), try person.commands() - known)
      guard count > 0 else { continue }
      for _ in 0..<count { _ = try person.world.history.undo() }
      #expect(try person.dump() == before, "undo, seed \(seed)")
      _ = try person.world.history.redo(count)
      #expect(try person.dump() == after, "redo, seed \(seed)")
      undone += 1
    }
    Rounds.tell(["sequences": undone])
  }

  /// Each history is checked after every command.
  @Test func `derived rows are the fold of the journal, in any order and with duplicates`() throws {
    for seed in Rounds.of(500) {
      let person = try DailyLoopWorld(seed: seed)
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
        try check(person, &keys, newest: 4, "seed \(seed)")
      }
      try check(person, &keys, newest: .max, "seed \(seed)")
      #expect(try OwnListFaults(person.world.store).faults == [], "seed \(seed)")
    }
  }

  /// Any error but one in words to the person ends the test.
  @Test func `entries of another machine come between, all is as from scratch`() throws {
    for seed in Rounds.of(300) {
      let person = try DailyLoopWorld(seed: seed)
      for _ in 0..<20 {
        switch Int.random(in: 0..<DailyLoopWorld.count + 12, using: &person.random) {
        case let number where number < DailyLoopWorld.count: try person.run(number)
        case let number where number < DailyLoopWorld.count + 4: try person.reverse()
        default: try person.hear()
        }
        try check(person, "seed \(seed)")
        #expect(try OwnListFaults(person.world.store).faults == [], "seed \(seed)")
      }
    }
  }

  /// Compares everything derived of every item with what the journal says.
  private func check(_ person: DailyLoopWorld, _ seed: Comment) throws {
    try person.world.store.read { snapshot in
      #expect(try snapshot.findStaleSearch() == [], seed)
      #expect(try RetractedRows(snapshot) == RetractedRows(ofJournal: snapshot), seed)
      #expect(try AliasFaults(snapshot).faults == [], seed)
      let entries = Dictionary(grouping: try snapshot.fetchEntries(), by: \.itemKey)
      for item in try snapshot.fetchItems(addedAfter: 0) {
        let keys = Set(try snapshot.fetchKeys(of: [item.id]).map(\.key))
        let fold = Fold(keys.flatMap { entries[$0] ?? [] })
        let (rows, folded) = (try DerivedRows(of: item.id, snapshot), DerivedRows(fold))
        #expect(rows == folded, "\(seed) \(keys) \(rows) \(folded)")
      }
    }
  }

  /// Compares the derived rows of the keys of the newest entries with a fold of their entries,
  /// shuffled and some of them twice, and every id with the page it was first given to.
  private func check(
    _ person: DailyLoopWorld, _ keys: inout [Int64: String], newest: Int64, _ seed: Comment
  ) throws {
    try person.world.store.read { snapshot in
      if newest == .max {
        #expect(try AliasFaults(snapshot).faults == [], seed)
        #expect(try snapshot.findStaleSearch() == [], seed)
        #expect(try RetractedRows(snapshot) == RetractedRows(ofJournal: snapshot), seed)
      }
      let touched = try String.fetchAll(
        snapshot.db,
        sql: "SELECT DISTINCT item_key FROM (SELECT * FROM entry ORDER BY seq DESC LIMIT ?)",
        arguments: [newest])
      for key in touched {
        let item = try snapshot.findItem(key: key)
        let entries =
          try item.map { try snapshot.wholeHistory(of: $0.id) }
          ?? snapshot.fetchEntries().filter { $0.itemKey == key }
        let fold = Fold((entries + entries.prefix(3)).shuffled(using: &person.random))
        if let item {
          #expect(keys[item.id.rawValue, default: key] == key, seed)
          keys[item.id.rawValue] = key
          #expect(try DerivedRows(of: item.id, snapshot) == DerivedRows(fold), seed)
        } else if case .focus(let words)? = Subject(key: key) {
          #expect(try DerivedRows(ofFocus: words, snapshot) == DerivedRows(fold), seed)
        }
      }
    }
  }
}
