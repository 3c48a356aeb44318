import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// No edit of a line loses a mark or makes one, over generated libraries. The seed is in the
/// message, so a failure can be reproduced.
@Suite struct `Identity, over random libraries` {
  @Test func `importing twice changes nothing`() throws {
    for seed in Rounds.of(1000) {
      let world = try LibraryWorld(seed: seed)
      try world.write()
      guard try imported(world) else { continue }
      let again = try world.importing()
      #expect(!again.isChange, "seed \(seed)")
      #expect(try world.listed() == world.library.listed, "seed \(seed)")
    }
  }

  @Test func `edits of every kind lose no mark and make none`() throws {
    for seed in Rounds.of(1000) {
      let world = try LibraryWorld(seed: seed)
      try world.write()
      guard try imported(world) else { continue }
      for _ in 0..<2 {
        try world.markSome()
        for _ in 0..<5 { world.library.edit() }
        try world.write()
        try world.importing()
        #expect(try world.done() == world.marked, "seed \(seed)")
        #expect(try world.listed() == world.library.listed, "seed \(seed)")
      }
    }
  }

  @Test func `the order in which files are imported does not matter for progress`() throws {
    for seed in Rounds.of(1000) {
      let world = try LibraryWorld(seed: seed)
      try world.write()
      for name in world.library.shuffledNames() { try world.importing([name]) }
      try world.markSome()
      world.library.edit()
      try world.write()
      for name in world.library.shuffledNames() { try world.importing([name]) }
      #expect(try world.done() == world.marked, "seed \(seed)")
    }
  }

  /// A folder whose files have no items is still imported; one without lists to read is not.
  private func imported(_ world: LibraryWorld) throws -> Bool {
    try world.importing().readLists > 0
  }
}

@Suite struct `A history replayed` {
  /// A hundred revisions of one library, imported one by one, with marks made in between, and
  /// now and then an import undone and redone.
  @Test func `no mark is lost and none invented`() throws {
    for seed in Rounds.of(10) { try replay(seed) }
  }

  private func replay(_ seed: UInt64) throws {
    let world = try LibraryWorld(seed: seed)
    try world.write()
    try world.importing()
    for revision in 1...100 {
      for _ in 0..<(revision % 4 + 1) { world.library.edit() }
      try world.write()
      let report = try world.importing()
      let (done, listed) = (try world.done(), try world.listed())
      #expect(done == world.marked, "seed \(seed), revision \(revision)")
      #expect(listed == world.library.listed, "seed \(seed), revision \(revision)")
      if revision % 10 == 0, report.isChange {
        let history = History(store: world.store, now: Instant(milliseconds: 0))
        _ = try history.undo()
        #expect(try world.done() == world.marked, "seed \(seed), undo at revision \(revision)")
        _ = try history.redo()
        #expect(try world.listed() == listed, "seed \(seed), redo at revision \(revision)")
      }
      if revision % 3 == 0 { try world.markSome() }
    }
    #expect(world.marked.count > 8, "seed \(seed)")
  }
}
