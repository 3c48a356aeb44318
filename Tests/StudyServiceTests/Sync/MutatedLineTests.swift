import Foundation
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

/// Files of an exchange with changes at random.
@Suite struct `Mutated lines` {
  @Test func `stop no exchange, and take nothing away`() throws {
    for seed in Rounds.of(2_000, share: 700) { try round(seed) }
  }

  private func round(_ seed: UInt64) throws {
    let machines = try Machines(.folder, seed: seed)
    for _ in 0..<2 {
      for person in machines.people {
        for _ in 0..<4 {
          try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &machines.random))
        }
        _ = try machines.exchange(person)
      }
    }
    for _ in 0..<8 {
      try mutate(machines)
      let person = machines.people[machines.random.below(machines.people.count)]
      try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &machines.random))
      let words = Set(try Machines.words(person))
      let seconds = try ProcessorTime.seconds { _ = try machines.exchange(person) }
      #expect(seconds < 1, "seed \(seed)")
      #expect(words.isSubset(of: try Machines.words(person)), "seed \(seed)")
      let again = try machines.exchange(person)
      #expect(again.sent == 0 && again.heard.isEmpty && again.refused == 0, "seed \(seed)")
    }
    for person in machines.people {
      _ = try machines.exchange(person)
      let before = try Machines.derived(person)
      try person.world.store.write { try $0.deriveAll() }
      #expect(try Machines.derived(person) == before, "seed \(seed)")
      let place = try StorePlace(person.world.store.path, relativeTo: "/")
      let faults = try Store.faults(at: place, weights: person.world.store.weights).map(\.text)
      #expect(faults == [], "seed \(seed)")
    }
  }

  private func mutate(_ machines: Machines) throws {
    let log = machines.place + "/log"
    let all = FileManager.default.enumerator(atPath: log)?.compactMap { $0 as? String } ?? []
    let files = all.filter { $0.hasSuffix(".jsonl") || $0.hasSuffix("/name") }.sorted()
    let file = URL(fileURLWithPath: log + "/" + files[machines.random.below(files.count)])
    let bytes = [UInt8](try Data(contentsOf: file))
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    var mutated = bytes
    switch machines.random.below(6) {
    case 0: mutated = Mutation.bytes(bytes, &machines.random)
    case 1:
      lines = Mutation.parts(lines, odd: ["", "{}", "null", "\u{0}"], &machines.random)
      mutated = Array(lines.joined(separator: "\n").utf8)
    default:
      // Instead of the line, or beside it.
      let number = machines.random.below(lines.count)
      let line = Mutation.json(lines[number], &machines.random)
      lines[number] = machines.random.below(2) == 0 ? line : lines[number] + "\n" + line
      mutated = Array(lines.joined(separator: "\n").utf8)
    }
    try Data(mutated).write(to: file, options: .atomic)
  }
}
