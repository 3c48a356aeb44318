import ReadingList
import StudyModel
import TestSupport
import Testing

/// Files that were damaged at random places.
@Suite struct FormatPropertyTests {
  @Test(arguments: FormatFixture.names)
  func `a damaged file is read to its end`(_ name: String) throws {
    let bytes = try FormatFixture.bytes(name)
    let format = try ListReader.format(of: bytes, fileName: name)
    for seed in Rounds.of(10_000, share: 100) {
      var random = SplitMix(seed: seed)
      let damaged = Mutation.bytes(bytes, &random)
      do throws(ListError) {
        let list = try ListReader.read(damaged, fileName: name, format: format)
        #expect(list.isSound(damaged.count), "seed \(seed)")
        if format == .study {
          #expect(list.postings.count <= list.lineCount, "seed \(seed)")
        }
      } catch {
        switch error {
        case .notUTF8, .binary, .noReader, .noColumns: break
        case .tooLarge, .tooManyItems, .expands: Issue.record("seed \(seed): \(error)")
        }
      }
    }
  }

  /// Each line that begins a row is read: it is an entry, a note of one, or has a reason.
  @Test(arguments: ["goodreads.csv", "pocket.csv", "raindrop.csv", "zotero.csv", "matter.csv"])
  func `no row of a damaged export is lost`(_ name: String) throws {
    let bytes = try FormatFixture.bytes(name)
    let format = try ListReader.format(of: bytes, fileName: name)
    for seed in Rounds.of(10_000) {
      var random = SplitMix(seed: seed)
      let head = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
      let damaged = Array(bytes[...head]) + Mutation.bytes(Array(bytes[(head + 1)...]), &random)
      guard let list = try? ListReader.read(damaged, fileName: name, format: format) else {
        continue
      }
      var covered = Array(repeating: false, count: damaged.count)
      for offset in 0...head { covered[offset] = true }
      for posting in list.postings {
        for offset in posting.bytes {
          #expect(!covered[offset], "seed \(seed): read twice")
          covered[offset] = true
        }
      }
      let ignored = Set(list.ignored.map(\.line))
      var line = 1
      // A row that is no entry goes on up to the next one.
      var isIgnored = false
      for (offset, byte) in damaged.enumerated() {
        if covered[offset] { isIgnored = false } else if ignored.contains(line) { isIgnored = true }
        let isText = byte > 32 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
        if isText, !covered[offset], !isIgnored {
          Issue.record("seed \(seed): byte \(offset) in line \(line) is lost")
          break
        }
        let isPair = offset + 1 < damaged.count && damaged[offset + 1] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isPair) { line += 1 }
      }
    }
  }
}

extension ListDocument {
  /// True if all that it says is inside the file, and its topics are a tree in order.
  fileprivate func isSound(_ size: Int) -> Bool {
    let isInside = postings.allSatisfy {
      $0.bytes.lowerBound >= 0 && $0.bytes.upperBound <= size && !$0.key.isEmpty
        && (1...max(lineCount, 1)).contains($0.line)
        && ($0.topic.map(topics.indices.contains) ?? true)
        && $0.minutes ?? 1 > 0
    }
    let isTree = topics.indices.allSatisfy { index in
      topics[index].parent.map { $0 < index } ?? true
    }
    return isInside && isTree
  }
}
