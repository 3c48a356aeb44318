import Foundation
import StudyModel
import StudyStorage
import TestSupport
import Testing

@Suite struct `Looking at the database` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `creates nothing`() throws {
    #expect(Store.openForLooking(at: try place("none/study.db")) == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func `reads, and refuses to write`() throws {
    let place = try place("study.db")
    _ = try Store.open(at: place)
    try FileManager.default.removeItem(atPath: place.path + ".lock")
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let store = try #require(Store.openForLooking(at: place))
    #expect(try store.read { try $0.fetchBestOpen(limit: 9) }.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == before)
    #expect(throws: StudyError.self) {
      try store.write { _ = try $0.insertCommand(.mark, ["x"], at: Instant(milliseconds: 0)) }
    }
  }

  private func place(_ name: String) throws -> StorePlace {
    try StorePlace(name, relativeTo: folder.path)
  }
}
