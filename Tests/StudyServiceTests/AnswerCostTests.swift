import SQLite
import StudyModel
import StudyService
import TestSupport
import Testing

@testable import StudyStorage

/// Work is counted in steps of SQLite's machine, which are the same at each run.
@Suite struct `The cost of an answer` {
  static let answers: [(String, @Sendable (Questions) throws -> Void)] = [
    ("totals", { _ = try $0.totals() }),
    ("next", { _ = try $0.next(limit: 3) }),
    ("topics WORDS", { _ = try $0.topics(titled: "topic 3e") }),
    (
      "progress TOPIC",
      { questions in
        _ = try questions.progressByTopic(
          try Filter(parsing: "topic 3e"),
          TopicsRequest(
            form: .tree, depth: nil, shown: ProgressRows(), order: nil, limit: nil,
            hasForecast: false,
            isForScreen: true))
      }
    ),
  ]

  /// What is left to grow is to look at each title of a topic, and to count by an index.
  @Test(arguments: answers.indices)
  func `is that of what it shows, in any library`(index: Int) throws {
    let (name, ask) = Self.answers[index]
    var costs: [Int: Int] = [:]
    for count in [10, 80] {
      let world = try World()
      for number in 1...count {
        try world.write(Self.list(number), to: "lists/\(number).md")
      }
      try world.importing("lists")
      costs[count] = try `The cost of undo`.steps(world) {
        try world.store.read { try ask(Questions($0, now: world.now) { Preferences() }) }
      }
    }
    let (small, large) = (try #require(costs[10]), try #require(costs[80]))
    #expect(large < small * 2, "\(name): \(costs)")
  }

  /// Of two thousand items no more than a few hundred texts are looked at.
  @Test func `of many items the nearest word is found by the index`() throws {
    let world = try World()
    for number in 1...3 { try world.write(Self.list(number), to: "lists/\(number).md") }
    try world.write(
      "# Kübernetes\n- [Streams](https://a.example/streams) by Ada Byron\n", to: "lists/k.md")
    try world.importing("lists")
    try world.store.database.execute(
      sql: "UPDATE sqlite_sequence SET seq = 2001 WHERE name = 'item'")
    try world.store.read { snapshot in
      func message(_ find: () throws -> Void) -> String? {
        do { try find() } catch { return (error as? StudyError)?.message }
        return nil
      }
      #expect(
        message {
          _ = try ItemFinder(snapshot, for: .looking, on: Day(world.now)).requireItems(["streems"])
        }
          == "no title has \"streems\". Did you mean \"Streams\"?")
      #expect(
        message { _ = try TopicFinder(snapshot).items(inTopicsTitled: "kubernets") }
          == "no topic has \"kubernets\". Did you mean \"kubernetes\"?")
      // Every slip of a letter in the first half.
      for slip in ["sterams", "tsreams", "treams", "xtreams", "xstreams", "sreams", "sxreams"] {
        #expect(
          message {
            _ = try ItemFinder(snapshot, for: .looking, on: Day(world.now)).requireItems([slip])
          } == "no title has \"\(slip)\". Did you mean \"Streams\"?")
      }
      let advice = try FilterAdvice(snapshot).sentence(
        for: Selection(Filter(parsing: "author:byran"), in: .open, on: Day(world.now), minutes: [:])
      )
      #expect(advice == "No author has \"byran\". Did you mean \"Byron\"?")
    }
  }

  private static func list(_ number: Int) -> String {
    "# List \(number)\n\n## Topic \(number)e\n\n"
      + (0..<40).map { "- [Page \($0) of \(number)](https://a.example/\(number)/\($0))\n" }.joined()
  }
}
