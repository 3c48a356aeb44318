import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Naming an item` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(seedPath)
  }

  @Test(arguments: [
    (["11"], [11]), (["12-14"], [12, 13, 14]), (["3", "1", "3"], [3, 1]), (["1-2", "2"], [1, 2]),
    (["https://www.twitch.tv/videos/2231091426/?utm_source=x"], [1]),
    (["centralize", "access"], [11]), (["Centralize ACCESS"], [11]),
    (["2", "eventbridge"], [2, 10]), (["1,3"], [1, 3]), (["1,", "3"], [1, 3]),
    (["1,3-5", "4"], [1, 3, 4, 5]), (["1,3", "centralize access"], [1, 3, 11]),
  ])
  func `ids, ranges, addresses and words name items`(words: [String], ids: [Int64]) throws {
    #expect(try find(words) == ids)
  }

  @Test func `a title with an address in it is a title, also as one word`() throws {
    try world.importing("- [Why http://x.example is slow](https://e.example)\n", as: "why.md")
    let id = try find(["https://e.example"])
    #expect(try find(["Why http://x.example is slow"]) == id)
    #expect(try find(["why", "http://x.example", "is", "slow"]) == id)
  }

  @Test func `@ is the one opened last, @2 the one before`() throws {
    _ = try world.marks.open(["3"])
    world.wait(minutes: 1)
    _ = try world.marks.open(["5"])
    #expect(try find([]) == [5])
    #expect(try find(["@"]) == [5])
    #expect(try find(["@2"]) == [3])
    #expect(throws: StudyError.self) { try find(["@3"]) }
  }

  @Test(arguments: [
    "0", "-1", "+5", "5.0", "1e3", "99999999999999999999", "１２", "٣", "", "1;DROP TABLE item",
    "1 OR 1=1", "%", "_", "@0", "@x", "34", "1-99", "5-3", "1-9999999", "nan", "inf", "0x1",
    "https://nowhere.example/", "quantum",
  ])
  func `what names nothing finds nothing, and nothing changes`(word: String) throws {
    let before = try world.logicalDump()
    #expect(throws: StudyError.self) { try world.marks.done([word]) }
    #expect(try world.logicalDump() == before)
  }

  @Test func `words that fit several are never guessed`() throws {
    let error = #expect(throws: StudyError.self) { try find(["privatelink"]) }
    guard case .ambiguous(_, let candidates) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.count > 5)
  }

  @Test func `signs count, and a whole title wins over beginnings`() throws {
    let world = try World()
    try world.importing(
      """
      # One
      - [foobar1](https://a.example/1)
      - [Kafka](https://a.example/2)
      - [Kafka by hand](https://a.example/3)
      - [C](https://a.example/4)
      - [C++](https://a.example/5)
      - [Swift 2024 in review](https://a.example/6)
      - [Kafka!](https://a.example/7)
      - [機械学習の本](https://a.example/8)
      - [Paper](./paper.pdf)
      - [Slides](talks/slides.pdf)
      - [paper.pdf and more](https://a.example/11)
      """, as: "one.md")
    func find(_ words: String..., for purpose: ItemFinder.Purpose = .writing) throws -> [Int64] {
      try world.store.read {
        try ItemFinder($0, for: purpose, on: Day(world.now)).requireItems(words).map(\.id.rawValue)
      }
    }
    let error = #expect(throws: StudyError.self) { try find("foobar+") }
    #expect(error?.message == "no title has \"foobar+\"")
    #expect(try find("kafka") == [2])
    #expect(try find("kafka!") == [7])
    #expect(try find("'); kafka, by hand;--") == [3])
    #expect(throws: StudyError.self) { try find("kafka by hand+") }
    #expect(try find("\"kafka by hand\"") == [3])
    #expect(throws: StudyError.self) { try find("\"kafka by\"") }
    #expect(try find("kafka", "by") == [3])
    #expect(try find("c") == [4])
    #expect(try find("c++") == [5])
    #expect(try find("学習") == [8])
    #expect(try find("./paper.pdf") == [9])
    #expect(try find("paper.pdf") == [9])
    #expect(try find("./talks/slides.pdf", "8") == [10, 8])
    #expect(try find("talks/slides.pdf") == [10])
    #expect(try find("2024", for: .looking) == [6])
    #expect(try find("2024", "review", for: .looking) == [6])
    #expect(try find("2024 review") == [6])
  }

  @Test func `a number that is no id is listed where something would change`() throws {
    let world = try World()
    try world.importing("- [Swift 2024](https://a.example/1)\n", as: "one.md")
    let before = try world.logicalDump()
    for words in [["2024"], ["1", "2024"], ["2024", "swift"]] {
      let error = #expect(throws: StudyError.self) { try world.marks.done(words) }
      guard case .ambiguous(_, let candidates) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(candidates.map(\.id.rawValue) == [1])
    }
    let error = #expect(throws: StudyError.self) { try world.marks.done(["2025"]) }
    #expect(error?.message == "no item 2025; ids go from 1 to 1")
    #expect(try world.logicalDump() == before)
  }

  @Test func `a number before other words is one of them where a title has it`() throws {
    let world = try World()
    try world.importing(
      """
      - [A](https://a.example/1)
      - [2001: A Space Odyssey](https://a.example/2)
      - [2 ways to queue](https://a.example/3)
      - [Queues in 2 hours](https://a.example/4)
      - [Kafka](https://a.example/5)
      """, as: "one.md")
    func find(_ words: String..., for purpose: ItemFinder.Purpose = .writing) throws -> [Int64] {
      try world.store.read {
        try ItemFinder($0, for: purpose, on: Day(world.now)).requireItems(words).map(\.id.rawValue)
      }
    }
    // A whole title is no guess, be the number an id or not.
    #expect(try find("2", "ways", "to", "queue") == [3])
    #expect(try find("1", "2", "ways", "to", "queue") == [1, 3])
    #expect(try find("2001", "a", "space", "odyssey") == [2])
    #expect(try find("2001 a space odyssey") == [2])
    // Words of one might be: looking takes it, and what changes something lists it.
    #expect(try find("2", "ways", for: .looking) == [3])
    #expect(throws: StudyError.self) { try find("2", "ways") }
    #expect(throws: StudyError.self) { try find("2", "queue") }
    // Where no title has both, the number is an id.
    #expect(try find("2", "kafka") == [2, 5])
    #expect(try find("2") == [2])
  }

  @Test func `arguments of several words are titles by themselves`() throws {
    let world = try World()
    try world.importing(
      "- [Kafka by hand](https://a.example/1)\n- [Routing loop](https://a.example/2)\n", as: "a.md")
    func find(_ words: String...) throws -> [Int64] {
      try world.store.read {
        try ItemFinder($0, for: .writing, on: Day(world.now)).requireItems(words).map(\.id.rawValue)
      }
    }
    #expect(try find("routing loop", "by hand") == [2, 1])
    #expect(try find("routing loop", "kafka", "hand") == [2, 1])
    #expect(try find("kafka", "by hand") == [1])
    #expect(throws: StudyError.self) { try find("routing", "hand") }
    #expect(throws: StudyError.self) { try find("routing loop", "hands") }
  }

  @Test func `the likeliest of several come first`() throws {
    let world = try World()
    try world.importing(
      (1...7).map { "- [Page \($0)\($0 == 1 ? " of all" : "")](https://a.example/\($0))\n" }
        .joined(), as: "a.md")
    _ = try world.marks.done(["2"])
    _ = try world.marks.skip(["3"])
    _ = try world.marks.park(["4"], until: Day(world.now) + 1)
    _ = try world.marks.open(["7"])
    let error = #expect(throws: StudyError.self) { try world.marks.done(["page"]) }
    guard case .ambiguous(_, let candidates) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(candidates.map(\.id.rawValue) == [7, 5, 6, 1, 4, 2, 3])
    #expect(candidates.map(\.list) == Array(repeating: "a", count: 7))
    #expect(candidates[0].state == .reading && candidates[4].state == .parked)
  }

  @Test func `a mistyped word suggests the nearest`() throws {
    let error = #expect(throws: StudyError.self) { try find(["evntbridge"]) }
    #expect(error?.message.contains("\"EventBridge\"") == true, "\(error?.message ?? "")")
  }

  private func find(_ words: [String]) throws -> [Int64] {
    try world.store.read {
      try ItemFinder($0, for: .looking, on: Day(world.now)).requireItems(words).map(\.id.rawValue)
    }
  }
}
