import StudyModel
import StudyStorage
import TestSupport
import Testing

@Suite struct `Filters in the database` {
  /// Five hundred filters of a library, all from one seed.
  @Test func `the database finds exactly the matches`() throws {
    for seed in Rounds.of(20) { try ask(seed) }
  }

  private func ask(_ seed: UInt64) throws {
    let world = try FilterWorld(seed: seed)
    let subjects = try world.subjects()
    var generator = FilterGenerator(seed: seed, isOdd: seed % 2 == 0)
    let minutes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.usualMinutes) })
    var found = 0
    try world.store.read { snapshot in
      for _ in 0..<500 {
        let filter = generator.filter()
        let ids = try snapshot.fetchItemIDs(
          Selection(filter, in: .everything, on: world.today, minutes: minutes))
        let wanted = subjects.filter { $0.fits(filter, on: world.today) }.map(\.id)
        try #require(ids == wanted, "seed \(seed): \(filter)")
        found += ids.count
      }
    }
    // A property of empty answers would show nothing.
    #expect(found > 500, "seed \(seed)")
  }
}

extension FilterSubject {
  fileprivate func fits(_ filter: Filter, on today: Day) -> Bool { filter.fits(self, on: today) }
}
