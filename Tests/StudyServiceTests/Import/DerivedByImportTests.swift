import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

/// An import derives what its lists touch. After any of them, and its undo, all that is derived is as
/// if it had been derived from scratch.
@Suite struct `What an import derives` {
  @Test func `is what all lists and the journal say`() throws {
    for seed in Rounds.of(150) {
      var random = SplitMix(seed: seed)
      let world = try LibraryWorld(seed: seed)
      for step in 0..<8 {
        for _ in 0..<random.below(4) + 1 { world.library.edit() }
        try world.write()
        let names = world.library.shuffledNames()
        switch random.below(8) {
        case 0: try world.importing(names)
        case 1, 2: try world.importing([names[0]])
        case 3: try? world.forgetting(names[0])
        case 4: try? world.undo()
        case 5: try? world.redo()
        case 6: try? world.markSome(random.below(4))
        default: try world.importing()
        }
        let faults = try world.store.derivedFaults()
        #expect(faults == [], "seed \(seed), step \(step)")
      }
    }
  }
}

extension Store {
  /// The derived tables that are not as if they had been derived from scratch: none.
  func derivedFaults() throws -> [String] {
    try rehearse { try $0.deriveAnew() }.map { "\($0.count) of \($0.table)" }
  }
}
