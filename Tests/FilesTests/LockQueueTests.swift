import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `A queue for a lock` {
  let folder: TemporaryFolder
  var path: String { folder.path + "/lock" }

  init() throws { folder = try TemporaryFolder() }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/locks"), "needs /proc/locks"))
  func `who comes first is served first`() throws {
    let holder = try OpenFile.lockFile(path).file
    #expect(holder.lock() == .held)
    let number = try holder.facts().identity.number
    let served = Served()
    for place in 1...6 {
      let path = path
      Thread.detachNewThread {
        guard let file = try? OpenFile.lockFile(path).file, file.lock(patience: 60) == .held
        else { return served.add(-place) }
        served.add(place)
        file.close()
      }
      let end = ContinuousClock.now + .seconds(30)
      while Self.waiting(for: number) < place, ContinuousClock.now < end { usleep(1_000) }
      #expect(Self.waiting(for: number) == place, "waits in the system's queue")
    }
    holder.close()
    #expect(served.wait(for: 6) == [1, 2, 3, 4, 5, 6])
  }

  private final class Served: @unchecked Sendable {
    private let condition = NSCondition()
    private var places: [Int] = []

    func add(_ place: Int) {
      condition.withLock { places.append(place) }
      condition.signal()
    }

    func wait(for count: Int) -> [Int] {
      condition.withLock {
        while places.count < count { condition.wait() }
        return places
      }
    }
  }

  /// How many wait for a lock of that file, of which the system keeps a list.
  private static func waiting(for file: UInt64) -> Int {
    let text = (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").count { $0.contains("->") && $0.contains(":\(file) ") }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/locks"), "needs /proc/locks"))
  func `who gave up does not hold it afterwards`() throws {
    let holder = try OpenFile.lockFile(path).file
    #expect(holder.lock() == .held)
    let other = try OpenFile.lockFile(path).file
    #expect(other.lock(patience: 0.01) == .busy)
    let number = try holder.facts().identity.number
    let third = try OpenFile.lockFile(path).file
    // Its thread may come late.
    let end = ContinuousClock.now + .seconds(30)
    while Self.waiting(for: number) == 0, ContinuousClock.now < end { usleep(1_000) }
    #expect(Self.waiting(for: number) == 1)
    holder.close()
    // Until it was the turn of the one who gave up.
    while Self.waiting(for: number) > 0, ContinuousClock.now < end { usleep(1_000) }
    #expect(third.lock(patience: 1) == .held, "while the other file is still open")
    #expect(other.lock(patience: 0) == .busy)
  }

  @Test func `it is told once, after a second`() throws {
    let holder = try OpenFile.lockFile(path).file
    #expect(holder.lock() == .held)
    let other = try OpenFile.lockFile(path).file
    var told = 0
    #expect(other.lock(patience: 0.05, late: { told += 1 }) == .busy)
    #expect(told == 0)
    let start = ContinuousClock.now
    #expect(
      other.lock(
        patience: 60,
        late: {
          told += 1
          holder.close()
        }) == .held)
    #expect(told == 1)
    // Far from both a second and the patience.
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test func `waiting goes on while one holder follows the other`() throws {
    let first = try OpenFile.lockFile(path).file
    #expect(first.lock() == .held)
    let other = try OpenFile.lockFile(path).file
    var asked: UInt8 = 0
    let lock = other.lock(
      patience: 1.01,
      holder: {
        asked += 1
        if asked == 4 { first.close() }
        return [min(asked, 3)]
      })
    #expect(lock == .held && asked == 4, "\(asked)")
  }
}
