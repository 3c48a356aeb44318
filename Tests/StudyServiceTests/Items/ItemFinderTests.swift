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
    (["2", "eventbridge"], [2, 10]),
  ])
  func `ids, ranges, addresses and words name items`(words: [String], ids: [Int64]) throws {
    #expect(try find(words) == ids)
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
        try ItemFinder($0, for: purpose).requireItems(words).map(\.id.rawValue)
      }
    }
    #expect(throws: StudyError.notFound("no title has \"foobar+\"")) { try find("foobar+") }
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

  @Test func `a mistyped word suggests the nearest`() throws {
    let error = #expect(throws: StudyError.self) { try find(["evntbridge"]) }
    #expect(error?.message.contains("eventbridge") == true, "\(error?.message ?? "")")
  }

  private func find(_ words: [String]) throws -> [Int64] {
    try world.store.read {
      try ItemFinder($0, for: .looking).requireItems(words).map(\.id.rawValue)
    }
  }
}
