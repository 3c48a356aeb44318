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
    _ = try world.reading.open(["3"])
    world.wait(minutes: 1)
    _ = try world.reading.open(["5"])
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
    #expect(throws: StudyError.self) { try world.reading.done([word]) }
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

  @Test func `a mistyped word suggests the nearest`() throws {
    let error = #expect(throws: StudyError.self) { try find(["evntbridge"]) }
    #expect(error?.message.contains("eventbridge") == true, "\(error?.message ?? "")")
  }

  private func find(_ words: [String]) throws -> [Int64] {
    try world.store.read { try ItemFinder($0, for: .looking).requireItems(words).map(\.id.rawValue) }
  }
}
