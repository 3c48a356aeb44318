import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The agenda by its index` {
  /// After marks, undo and imports, the agenda equals one derived from scratch.
  @Test func `updated step by step it equals the agenda derived from scratch`() throws {
    for seed in Rounds.of(150) {
      let world = try LibraryWorld(seed: seed)
      for _ in 0..<3 {
        for _ in 0..<6 { world.library.edit() }
        try world.write()
        try world.importing()
        try world.markSome()
        if seed % 3 == 0, world.marked.count > 0 { try world.undo() }
        #expect(try world.store.read { try $0.findStaleSearch() } == [], "seed \(seed)")
        let kept = try world.store.read { try $0.fetchAgenda() }
        let anew = try world.store.write { transaction in
          try transaction.rebuildAgenda()
          return try transaction.snapshot.fetchAgenda()
        }
        #expect(kept == anew, "seed \(seed)")
      }
    }
  }

  /// The first few, found by the index, are the first few of the whole ranking.
  @Test func `the first of next are the first of the whole ranking`() throws {
    for seed in Rounds.of(10) {
      let world = try World()
      var random = SplitMix(seed: seed)
      for round in 0..<3 {
        try world.importing(Self.list(&random, from: round * 300), as: "list\(round).md")
        for _ in 0..<20 {
          let id = Int.random(in: 1...((round + 1) * 250), using: &random)
          _ = try world.marks.done(["\(id)"])
          if id % 4 == 0 { _ = try world.marks.open(["\(id / 2 + 1)"]) }
        }
        for minutes in [nil, 20, 60] {
          let whole = try ids(world, 100_000, minutes)
          for limit in [1, 2, 5, 20, 100] {
            let first = try ids(world, limit, minutes)
            #expect(first == Array(whole.prefix(limit)), "seed \(seed), first \(limit)")
          }
        }
        world.wait(days: Int64(round * 9))
      }
    }
  }

  @Test func `the same is true with other weights`() throws {
    let world = try World()
    var random = SplitMix(seed: 12)
    try world.importing(Self.list(&random, from: 0), as: "list.md")
    var weights = RankWeights()
    weights.outdated = 40
    weights.myNextFaded = 60
    weights.order = [0, 0, 0, 9]
    world.wait(days: 200)
    let found = try world.agenda(weights: weights) { agenda in
      try [3, 100_000].map { try agenda.suggestions(limit: $0).items.map(\.item.id) }
    }
    #expect(found[0] == Array(found[1].prefix(3)))
  }

  private func ids(_ world: World, _ limit: Int, _ minutes: Int?) throws -> [Item.ID] {
    let found = try world.agenda { try $0.suggestions(limit: limit, minutes: minutes) }
    return (found.together + found.items).filter { $0.status.state != .reading }.map(\.item.id)
  }

  private static func list(_ random: inout SplitMix, from first: Int) -> String {
    let tags = [
      "", "", "", "", "", "[MY_NEXT] ", "[TODO] ", "[MUST_SEE] ", "[START_HERE] ", "[OLD_VERSION] ",
    ]
    let hosts = ["a.example", "youtube.com", "x.workshops.aws"]
    var text = ""
    for page in first..<first + 300 {
      if page % 17 == 0 {
        let states = ["Topic \(page)", "In progress", "On hold", "Carried over"]
        text += "\n# \(states[page / 17 % 4])\n\n"
      }
      let tag = tags.randomElement(using: &random) ?? ""
      let host = hosts.randomElement(using: &random) ?? ""
      let number = Int.random(in: 0..<8, using: &random) == 0 ? page / 2 : page
      text += "- [\(tag)Page \(number)](https://\(host)/\(number))\n"
    }
    return text
  }
}
