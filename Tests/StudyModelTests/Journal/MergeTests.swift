import StudyModel
import TestSupport
import Testing

/// Journals of several machines, merged at random.
@Suite struct `Merging journals` {
  /// Merges in a round.
  private static let count = 1_000

  @Test func `neither the order nor the times in which entries come matter`() {
    for seed in Rounds.of(1_000, share: 100) {
      var journals = RandomJournals(seed: seed)
      for _ in 0..<Self.count / 5 {
        let (a, b, c) = (journals.part(), journals.part(), journals.part())
        let all = journals.derived(a + b + c)
        #expect(journals.derived((c + a) + b) == all, "commutative, associative, seed \(seed)")
        #expect(journals.derived(b + (a + c)) == all, "commutative, associative, seed \(seed)")
        #expect(journals.derived((a + b) + (c + b) + a) == all, "idempotent, seed \(seed)")
        let shuffled = (a + b + c + c).shuffled(using: &journals.random)
        #expect(journals.derived(shuffled) == all, "any order, seed \(seed)")
      }
    }
  }
}
