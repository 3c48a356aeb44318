import ReadingList
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// Random boxes in two lists that have the same pages, imported again and again between random
/// marks of the person's own.
@Suite struct `Marks of lists, whatever they say` {
  private static let pages = 8

  @Test func `never lower progress, never touch an own mark, and are said once`() throws {
    for seed in Rounds.of(60) {
      var random = SplitMix(seed: seed)
      let world = try World()
      var own: Set<Int> = []
      for _ in 0..<4 {
        let before = try states(world)
        for name in ["a", "b"] { try world.write(Self.list(&random), to: "lists/\(name).md") }
        try world.importing("lists")
        let after = try states(world)
        for page in 1...Self.pages {
          let (was, now) = (before[page] ?? .unread, after[page] ?? .unread)
          #expect(was != .done || now == .done, "seed \(seed), page \(page)")
          #expect(was != .reading || now != .unread, "seed \(seed), page \(page)")
          #expect(!own.contains(page) || was == now, "seed \(seed), page \(page)")
        }
        try expectDerived(world, "seed \(seed)")
        let count = try world.rows("SELECT count(*) FROM entry")
        try world.write(Self.same(try world.text("lists/a.md")), to: "lists/a.md")
        try world.importing("lists")
        #expect(try world.rows("SELECT count(*) FROM entry") == count, "seed \(seed)")
        own.formUnion(try mark(world, &random))
      }
    }
  }

  @Test func `go with undo and come with redo`() throws {
    for seed in Rounds.of(40) {
      var random = SplitMix(seed: seed)
      let world = try World()
      try world.importing(Self.list(&random), as: "lists/a.md")
      let before = try world.logicalDump()
      try world.importing(Self.list(&random), as: "lists/a.md")
      let after = try world.logicalDump()
      guard try world.rows("SELECT count(*) FROM command") == ["2"] else { continue }
      _ = try world.history.undo()
      #expect(try world.logicalDump() == before, "seed \(seed)")
      _ = try world.history.redo()
      #expect(try world.logicalDump() == after, "seed \(seed)")
    }
  }

  /// The same texts by other rules each time: what no own mark decides is as if the lists had been
  /// read by the last rules alone.
  @Test func `follow the rules where the text stays`() throws {
    for seed in Rounds.of(30) {
      var random = SplitMix(seed: seed)
      let texts = ["a", "b"].map { ($0, Self.signs(&random)) }
      func importing(_ rules: ImportRules, into world: World) throws {
        for (name, text) in texts { try world.write(text, to: "lists/\(name).md") }
        _ = try Importer(now: world.now, rules: rules)
          .run(["lists"], in: world.folder, into: world.store)
      }
      let world = try World()
      var own: Set<Int> = []
      for _ in 0..<4 {
        let rules = Self.rules(&random)
        let before = try states(world)
        try importing(rules, into: world)
        let other = try World()
        try importing(rules, into: other)
        let (after, expected) = (try states(world), try states(other))
        for page in 1...Self.pages {
          let state = own.contains(page) ? before[page] : expected[page]
          #expect(after[page] == state, "seed \(seed), page \(page)")
        }
        try expectDerived(world, "seed \(seed)")
        own.formUnion(try mark(world, &random))
      }
    }
  }

  private static func signs(_ random: inout SplitMix) -> String {
    (1...pages).map { page in
      let sign = ["✅ ", "⬜ ", "⏳ ", ""][random.below(4)]
      return "- \(sign)[Page \(page)](https://p\(page).example)\n"
    }.joined()
  }

  private static func rules(_ random: inout SplitMix) -> ImportRules {
    let states: [Status.State?] = [nil, .skipped, .done]
    var rules = ImportRules()
    for name in ["a.md", "b.md"] {
      for sign in ["✅", "⏳"] where random.below(2) == 0 {
        rules[name].marks[sign] = .some(states[random.below(3)])
      }
    }
    return rules
  }

  private func states(_ world: World) throws -> [Int: Status.State] {
    try world.store.read { snapshot in
      let items = try snapshot.fetchItems(addedAfter: 0)
      let statuses = try snapshot.fetchStatuses(items.map(\.id))
      return Dictionary(
        uniqueKeysWithValues: items.map {
          (Int($0.title.split(separator: " ")[1])!, statuses[$0.id]?.state ?? .unread)
        })
    }
  }

  /// The derived rows equal a fold of each item's entries, and the agenda one made anew.
  private func expectDerived(_ world: World, _ seed: Comment) throws {
    try world.store.read { snapshot in
      let items = try snapshot.fetchItems(addedAfter: 0).map(\.id)
      let statuses = try snapshot.fetchStatuses(items)
      let entries = try snapshot.fetchStanding(of: items)
      for item in items {
        #expect((statuses[item] ?? Status()) == Fold(entries[item] ?? []).status, seed)
      }
    }
    let kept = try world.store.read { try $0.fetchAgenda() }
    let anew = try world.store.write { transaction in
      try transaction.rebuildAgenda()
      return try transaction.snapshot.fetchAgenda()
    }
    #expect(kept == anew, seed)
  }

  /// Some marks of the person's own; returns the pages that have one.
  private func mark(_ world: World, _ random: inout SplitMix) throws -> Set<Int> {
    var marked: Set<Int> = []
    for _ in 0..<2 {
      let page = random.below(Self.pages) + 1
      let words = ["https://p\(page).example"]
      let kind = random.below(4)
      let marks =
        switch kind {
        case 0: try world.marks.open(words)
        case 1: try world.marks.skip(words)
        case 2: try world.marks.park(words, until: Day(world.now) + 3)
        default: try world.marks.done(words)
        }
      if marks.contains(where: \.isChanged) { marked.insert(page) }
    }
    return marked
  }

  private static func list(_ random: inout SplitMix) -> String {
    (1...pages).map { page in
      let box = [" ", " ", "x", "~", "-", "z", ""][random.below(7)]
      return "- \(box.isEmpty ? "" : "[\(box)] ")[Page \(page)](https://p\(page).example)\n"
    }.joined()
  }

  /// Other bytes that say the same.
  private static func same(_ text: String) -> String { text + "\n\n" }
}
