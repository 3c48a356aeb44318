import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Search` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(
      """
      # Kafka
      - [Streams in depth](https://a.example/streams)
      ## Árvíztűrő queues
      - [[MUST_SEE] Kafka by hand](https://b.example/c) by Åsa Ådams
      - [Brokers 100%](https://c.example/x_y)
        a note on kafka and Straße
      - [C++ at work](https://d.example)
      - [C at work](https://kafka.example)
      """, as: "one.md")
    world.wait(minutes: 1)
  }

  private func found(_ words: String..., filter: String = "") throws -> [String] {
    try world.store.read { snapshot in
      let text = try SearchText(words, and: try Filter(parsing: filter))
      let selection = try SelectionBuilder(snapshot, now: world.now).selection(
        text.filter, in: .everything)
      return try snapshot.fetchHits(text, selection, limit: 100).map(\.listed.item.title)
    }
  }

  @Test func `a title comes before a topic, that before an author, a note and an address`() throws {
    try world.importing(
      """
      # One
      - [Zebra](https://a.example/1)
      - [Two](https://a.example/2) by Zebra
      - [Three](https://a.example/3)

        zebra
      - [Four](https://zebra.example/4)
      # Zebra
      - [Five](https://a.example/5)
      """, as: "two.md")
    #expect(try found("zebra") == ["Zebra", "Five", "Two", "Three", "Four"])
  }

  @Test func `case and accents do not matter, and each word may be half`() throws {
    #expect(try found("ASA", "adam") == ["Kafka by hand"])
    #expect(try found("hand", "arvizturo", "que") == ["Kafka by hand"])
    #expect(try found("arvizturo", "que", "hand") == ["Kafka by hand"])
    #expect(try found("hand", "ada", "kafka") == ["Kafka by hand"])
    #expect(try found("strasse") == ["Brokers 100%"])
    #expect(try found("\"kaf\"").isEmpty)
  }

  @Test func `a phrase stands together`() throws {
    #expect(try found("kafka by hand") == ["Kafka by hand"])
    #expect(try found("\"by kafka\" hand").isEmpty)
    // Nor does it run on from one text into the next.
    #expect(try found("kafka árvíztűrő").isEmpty)
  }

  @Test func `signs are looked for as they are`() throws {
    #expect(try found("%") == ["Brokers 100%"])
    #expect(try found("_") == ["Brokers 100%"])
    #expect(try found("\\").isEmpty)
    #expect(try found("C++") == ["C++ at work"])
    #expect(Set(try found("C", "at", "work")) == ["C++ at work", "C at work"])
    #expect(try found("\"c at\"") == ["C at work"])
    #expect(try found("c+", "work") == ["C++ at work"])
    #expect(try found("100%") == ["Brokers 100%"])
    #expect(try found("10%").isEmpty)
  }

  @Test func `filters combine with it, and what is done is found too`() throws {
    _ = try world.marks.done(["2"])
    #expect(try found("kafka", "+must_see") == ["Kafka by hand"])
    #expect(try found("kafka", "^is:done", "hand").isEmpty)
    #expect(try found("kafka", filter: "is:done or id:1").count == 2)
  }

  @Test func `what a person writes is found, and what they take back is not`() throws {
    _ = try Notes(store: world.store, now: world.now).add("quorum", to: ["1"])
    try world.store.read {
      _ = try ItemFinder($0, for: .looking, on: Day(world.now)).requireItem(["hand"])
    }
    #expect(try found("quorum") == ["Streams in depth"])
    _ = try world.history.undo()
    #expect(try found("quorum").isEmpty)
    _ = try world.history.redo()
    #expect(try found("quorum") == ["Streams in depth"])
    var changes = Editing.Changes()
    changes.title = "Rivers"
    _ = try Editing(store: world.store, now: world.now).edit(["1"], changes)
    #expect(try found("rivers") == ["Rivers"])
    #expect(try found("streams in depth") == ["Rivers"])
  }

  @Test func `what an import's undo puts back is found again`() throws {
    try world.importing("# Kafka\n- [Other](https://a.example/streams)\n", as: "one.md")
    #expect(try found("streams") == ["Other"])
    #expect(try found("depth").isEmpty)
    #expect(try found("hand") == ["Kafka by hand"])
    _ = try world.history.undo()
    #expect(try found("depth") == ["Streams in depth"])
  }

  @Test(arguments: [
    "NEAR(a b)", "*", "\"", "\"\"\"", "col:a", "^", "a*", "-a", "{a b}: c", "a AND", "OR", "NOT a",
    "title:kafka OR *", "'; DROP TABLE item; --", "\u{202e}", "\u{1b}[2J", "(((((", "a\"b",
    String(repeating: "%", count: 900), "👩‍👩‍👧", "\u{0301}", "\u{e000}",
  ])
  func `no input is more than text`(text: String) throws {
    do { _ = try found(text) } catch is StudyError {}
    #expect(try world.rows("SELECT count(*) FROM item") == ["5"])
  }

  /// The index finds what the matcher finds in the texts themselves.
  @Test func `it finds what a filter of the same words finds`() throws {
    var count = 0
    for seed in Rounds.of(100) {
      let world = try FilterWorld(seed: seed)
      var random = SplitMix(seed: seed)
      let words = [
        "lambda", "QUEUES", "queue", "cafe", "str", "strasse", "tom", "adams", "asa", "1", "page",
        "see", "一", "note", "a", "youtube", "must", "hand", "c++", "a.example", "example/page",
        "v=x1", "lambda queue", "\"queue\"", "\"str\"", "note-on", "?v", "学", "学習", "かな", "カ",
        "tom adamski", "K.", "fin", "https://a.example/page/1", "一 topic", "習の", ".example",
        "queues/note", "page 1", "foobar+", "foobar",
      ]
      try world.store.read { snapshot in
        #expect(try snapshot.findStaleSearch() == [])
        for _ in 0..<60 {
          let wanted = (0..<Int.random(in: 1...2, using: &random)).map { _ in
            words.randomElement(using: &random) ?? ""
          }
          func selection(_ filter: Filter) -> Selection {
            Selection(filter, in: .everything, on: world.today, minutes: [:])
          }
          let hits = try snapshot.fetchHits(
            try SearchText(wanted), selection(.everything), limit: .max
          ).map(\.listed.item.id).sorted { $0.rawValue < $1.rawValue }
          let fitting = try snapshot.fetchItemIDs(selection(try Filter(words: wanted)))
          #expect(hits == fitting, "seed \(seed): \(wanted)")
          count += hits.count
        }
      }
    }
    #expect(count > 2000)
  }

  @Test func `every text is found by its words in any script`() throws {
    var random = RandomText(seed: 11)
    let titles = (1...300).map { _ in
      random.text().filter { !$0.isNewline && !"[]()<>`*_\\&!".contains($0) }
    }
    let lines = titles.enumerated().map { "- [x \($1) x](https://a.example/\($0))\n" }
    try world.importing(lines.joined(), as: "many.md")
    try world.store.read { snapshot in
      #expect(try snapshot.findStaleSearch() == [])
      for title in titles {
        let words = title.filter { $0 != "\"" }
        guard WordPattern(words) != nil else { continue }
        let text = try SearchText(["\"\(words)\""])
        let selection = Selection(.everything, in: .everything, on: Day(world.now), minutes: [:])
        let hits = try snapshot.fetchHits(text, selection, limit: .max)
        let naive = try snapshot.fetchTitles().filter { text.patterns[0].fits($0.title) }.map(\.id)
        #expect(Set(naive).isSubset(of: hits.map(\.listed.item.id)), "\(title.debugDescription)")
      }
    }
  }

  @Test func `the titles near some words are all that fit them`() throws {
    for seed in Rounds.of(200) {
      var random = RandomText(seed: seed)
      let titles = (1...40).map { _ in
        random.text().filter { !$0.isNewline && !"[]()<>`*_\\&!".contains($0) }
      }
      let world = try World()
      let lines = titles.enumerated().map { "- [x \($1) x](https://a.example/\($0))\n" }
      try world.importing(lines.joined(), as: "many.md")
      try world.store.read { snapshot in
        let all = try snapshot.fetchTitles()
        let words = (1...20).map { _ in random.text(most: 3) } + all.prefix(20).map(\.title)
        for words in words {
          let patterns = [
            WordPattern(words), WordPattern(words, isExact: true), WordPattern(title: words),
          ].compactMap(\.self)
          guard !patterns.isEmpty else { continue }
          let near = try snapshot.fetchTitles(near: patterns)
          let fitting = all.filter { one in patterns.contains { $0.fits(one.title) } }.map(\.id)
          #expect(
            Set(fitting).isSubset(of: near.map(\.id)), "seed \(seed): \(words.debugDescription)")
        }
      }
    }
  }

  @Test func `it scans no table of the lists`() throws {
    let statements = try world.store.database.traced {
      _ = try found("kafka", "kind:article")
      _ = try Notes(store: world.store, now: world.now).add("quorum", to: ["1"])
    }
    let asking = statements.filter { $0.contains("search") && !$0.contains("'search'") }
    #expect(asking.count > 3)
    try world.store.database.read { db in
      for sql in asking where !sql.hasPrefix("--") {
        let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map {
          $0["detail"] as String
        }
        let tables = ["posting", "topic", "status", "note", "search"]
        let scans = plan.filter { line in
          tables.contains { line == "SCAN \($0)" || line.hasPrefix("SCAN \($0) ") }
            && !line.hasPrefix("SCAN search VIRTUAL TABLE INDEX")
        }
        #expect(scans == [], "\(sql)\n\(plan.joined(separator: "\n"))")
      }
    }
  }
}
