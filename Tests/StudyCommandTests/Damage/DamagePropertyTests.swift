import Foundation
import TestSupport
import Testing

/// Copies of a database, each damaged in another way: no command ends by a signal, nothing is written
/// once damage was seen, and the doctor sees what SQLite can see.
@Suite struct `Damage at random` {
  @Test func `ends in a true sentence`() throws {
    for seed in Rounds.of(5_000, share: 500) {
      var random = SplitMix(seed: seed)
      let home = try DamagedHome()
      let kind = try strike(home, &random)
      let isSound = try home.isSound()
      let looks = [["next"], ["list", "--json"], ["progress"], ["log"], ["search", "page"]]
      for look in looks.shuffled(using: &random).prefix(2) { try expectKnown(home, look, kind) }
      let doctor = try expectKnown(home, ["doctor"], kind)
      #expect(isSound || doctor == 65, "\(seed) \(kind): the doctor says \(doctor)")
      let before = try home.bytes
      let done = try expectKnown(home, ["done", "3"], kind)
      if doctor == 65 {
        // Of a journal that is none, nobody knows whose it is.
        #expect(done == 65 || done == 73 && kind == "journal", "\(seed) \(kind): done says \(done)")
        #expect(try home.bytes == before, "\(seed) \(kind)")
      }
      try expectKnown(home, ["undo"], kind)
      try expectKnown(home, ["doctor", "--fix"], kind)
    }
  }

  @discardableResult
  private func expectKnown(
    _ home: DamagedHome, _ command: [String], _ kind: String
  ) throws -> Int32 {
    let result = try home.study.run(command)
    #expect(
      [0, 1, 65, 73, 74].contains(result.code) && !result.errors.contains("SQLite"),
      "\(kind), \(command): \(result.code) \(result.errors.prefix(500))")
    return result.code
  }

  private func strike(_ home: DamagedHome, _ random: inout SplitMix) throws -> String {
    let kind = ["bits", "zeros", "noise", "end", "journal", "swap"].randomElement(using: &random)!
    let size = try home.bytes.count
    let page = Int.random(in: 0..<size / 4096, using: &random) * 4096
    switch kind {
    case "journal":
      let noise = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
      try Data(noise).write(to: URL(fileURLWithPath: home.path + "-journal"))
    case "end":
      let end = Int.random(in: 0..<size, using: &random)
      try home.change { $0 = $0.prefix(end) }
    case "bits":
      let places = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        (
          Int.random(in: 0..<size, using: &random),
          UInt8(1) << Int.random(in: 0..<8, using: &random)
        )
      }
      try home.change { data in for (place, bit) in places { data[place] ^= bit } }
    case "zeros":
      try home.change { $0.replaceSubrange(page..<page + 4096, with: Data(count: 4096)) }
    case "noise":
      let noise = (0..<512).map { _ in UInt8.random(in: 0...255, using: &random) }
      try home.change { $0.replaceSubrange(page..<page + 512, with: Data(noise)) }
    default:
      let other = Int.random(in: 0..<size / 4096, using: &random) * 4096
      try home.change { data in
        let bytes = data.subdata(in: other..<other + 4096)
        data.replaceSubrange(page..<page + 4096, with: bytes)
      }
    }
    return kind
  }
}
