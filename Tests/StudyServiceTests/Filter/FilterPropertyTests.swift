import StudyModel
import StudyStorage
import TestSupport
import Testing

@Suite struct `Filters in the database` {
  /// Five hundred filters of a library, all from one seed.
  @Test func `the database finds exactly the matches`() throws {
    for seed in Rounds.of(20) { try ask(seed) }
  }

  /// What is not shown is only counted, in another query.
  @Test func `the first few are those of the whole, and so is the count`() throws {
    for seed in Rounds.of(20) {
      let world = try FilterWorld(seed: seed)
      var generator = FilterGenerator(seed: seed, isOdd: seed % 2 == 0)
      let scopes: [Selection.Scope] = [.open, .listed, .everything]
      try world.store.read { snapshot in
        for round in 0..<60 {
          let filter = round < 6 ? Filter.everything : generator.filter()
          let selection = Selection(
            filter, in: scopes[round % 3], on: world.today,
            minutes: Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.usualMinutes) }))
          var all: [Item.ID] = []
          try snapshot.forEachListed(selection) { all.append($0.item.id) }
          for limit in [1, 7, all.count, all.count + 3] {
            let first = try snapshot.fetchFirst(limit, of: selection)
            try #require(
              first.ids == Array(all.prefix(limit)) && first.count == all.count,
              "seed \(seed), \(limit) of \(filter) in \(selection.scope)")
          }
        }
      }
    }
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
