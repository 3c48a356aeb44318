import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// Lists read by older rules, in which each spelling of an address was a page of its own, and
/// marks on them: the next import loses none.
@Suite struct `Upgrades, over generated lists` {
  private static let spellings: [[String]] = [
    [
      "https://youtu.be/Ab", "https://youtube.com/live/Ab",
      "https://www.youtube.com/watch?v=Ab&t=3",
    ],
    ["https://github.com/Ann/Tool", "https://github.com/ann/tool.git", "github.com/ann/tool"],
    ["https://arxiv.org/abs/2301.00001", "https://arxiv.org/pdf/2301.00001v3.pdf"],
    ["https://amazon.de/x/dp/0123456789", "https://amazon.com/gp/product/0123456789"],
    ["https://x.com/ann/status/1", "https://twitter.com/ann/status/1?s=20"],
    ["https://a.example/b", "http://a.example/b/"], ["https://b.example/c"],
    ["https://c.example/d"],
    ["https://stackoverflow.com/q/1", "https://stackoverflow.com/questions/1/x"],
  ]

  private static func list(_ random: inout SplitMix) -> String {
    var lines: [String] = []
    for number in 0..<random.below(8) + 1 {
      if random.below(4) == 0 { lines.append("\n## Topic \(number)\n") }
      if random.below(6) == 0 {
        lines.append("- [ ] Write about topic \(random.below(5))")
      } else {
        let page = spellings[random.below(spellings.count)]
        let address = page[random.below(page.count)]
        lines.append(
          "- [Page \(number) of it](\(address.hasPrefix("http") ? "" : "https://")\(address))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func mark(_ world: World, _ random: inout SplitMix) throws {
    let last = Int(try world.rows("SELECT max(id) FROM item")[0]) ?? 1
    let marks = world.marks
    for _ in 0..<random.below(8) {
      world.wait(minutes: 7)
      let id = "\(random.below(last) + 1)"
      let notes = Notes(store: world.store, now: world.now)
      switch random.below(8) {
      case 0: _ = try marks.done([id])
      case 1: _ = try marks.skip([id])
      case 2: _ = try marks.park([id], until: Day(world.now) + 30)
      case 3: _ = try marks.open([id])
      case 4: _ = try notes.add("note \(id)", to: [id])
      case 5: _ = try Planning(store: world.store, now: world.now).plan([id])
      case 6: _ = try marks.done([id], minutes: 12)
      default:
        var changes = Editing.Changes()
        (changes.title, changes.tags) = ("Own \(id)", [Tag("OWN")!])
        _ = try Editing(store: world.store, now: world.now).edit([id], changes)
      }
    }
  }

  @Test func `every mark is kept, and undo gives back the same rows`() throws {
    for seed in Rounds.of(200) {
      var random = SplitMix(seed: seed)
      let world = try World()
      let names = (0...random.below(3)).map { "lists/\($0).md" }
      for name in names { try world.write(Self.list(&random), to: name) }
      try world.importing("lists")
      try world.age()
      try mark(world, &random)
      if random.below(3) == 0, names.count > 1 { try world.remove(names[0]) }
      if random.below(3) == 0 { try world.write(Self.list(&random), to: names.last!) }
      let before = try world.logicalDump()
      let was = try Progress(world)
      world.wait(minutes: 1)
      let report = try world.importing("lists")
      let now = try Progress(world)
      for (id, entries) in was.entries {
        let found = try world.store.read { try $0.findItem(Item.ID(rawValue: id)) }
        let item = try #require(found, "seed \(seed), item \(id)")
        #expect(
          Set(entries).isSubset(of: now.entries[item.id.rawValue] ?? []), "seed \(seed), item \(id)"
        )
      }
      // The lowest id of a page stays.
      #expect(now.ids.isSuperset(of: was.ids.filter { now.ids.contains($0) }))
      #expect(
        was.ids.count - report.mergedItems == now.ids.intersection(was.ids).count, "seed \(seed)")
      #expect(Set(now.keys).count == now.keys.count)
      for key in now.keys where key.hasPrefix("https://") {
        #expect(CanonicalAddress.key(of: key) == key, "seed \(seed)")
      }
      try expectDerived(world, "seed \(seed)")
      let after = try world.logicalDump()
      #expect(try !world.importing("lists").isChange, "seed \(seed)")
      #expect(try world.logicalDump() == after, "seed \(seed)")
      _ = try world.history.undo()
      #expect(try world.logicalDump() == before, "seed \(seed)")
      try expectDerived(world, "undo, seed \(seed)")
      _ = try world.history.redo()
      #expect(try world.logicalDump() == after, "seed \(seed)")
    }
  }

  /// What the journal says of each item, under any of its keys.
  private struct Progress {
    var entries: [Int64: Set<Entry.ID>] = [:]
    var ids: Set<Int64> = []
    var keys: [String] = []

    init(_ world: World) throws {
      try world.store.read { snapshot in
        let items = try snapshot.fetchItems(addedAfter: 0)
        ids = Set(items.map(\.id.rawValue))
        keys = items.map(\.key)
        for (item, standing) in try snapshot.fetchStanding(of: items.map(\.id)) {
          entries[item.rawValue] = Set(standing.map(\.id))
        }
      }
    }
  }

  /// The status of each item is the fold of its entries.
  private func expectDerived(_ world: World, _ what: Comment) throws {
    try world.store.read { snapshot in
      let ids = try snapshot.fetchItems(addedAfter: 0).map(\.id)
      let statuses = try snapshot.fetchStatuses(ids)
      let entries = try snapshot.fetchStanding(of: ids)
      for id in ids {
        #expect(statuses[id] ?? Status() == Fold(standing: entries[id] ?? []).status, what)
      }
      #expect(try snapshot.findStaleSearch() == [], what)
    }
  }
}
