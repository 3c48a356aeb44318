import Files
import Foundation
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

/// Machines that work, exchange, are copied and restored in any order, while the place of the exchange
/// is damaged and git is killed.
@Suite struct `Schedules of several machines` {
  @Test func `over a git remote, all machines come to the same`() throws {
    for seed in Rounds.of(1_000, share: 100) { try schedule(.git, seed) }
  }

  @Test func `over a folder, all machines come to the same`() throws {
    for seed in Rounds.of(1_000, share: 100) { try schedule(.folder, seed) }
  }

  private func schedule(_ kind: ExchangeSite.Kind, _ seed: UInt64) throws {
    let machines = try Machines(kind, seed: seed)
    var damage = ExchangeDamage(machines)
    for _ in 0..<30 {
      let person = machines.people.randomElement(using: &machines.random)!
      switch Int.random(in: 0..<40, using: &machines.random) {
      case 0..<22:
        if Int.random(in: 0..<12, using: &machines.random) == 0 {
          person.world.wait(days: -Int64.random(in: 1...4000, using: &machines.random))
        }
        try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &machines.random))
      case 22..<26: try person.reverse()
      case 26..<34:
        _ = try machines.exchange(person)
        try isAsFromScratch(person, seed)
      case 34: if machines.people.count < 5 { try machines.copy(person) }
      case 35: if machines.people.count < 5 { try machines.restore(person) }
      case 36:
        let copy = try machines.file(of: person)
        for _ in 0..<3 {
          try person.run(Int.random(in: 0..<DailyLoopWorld.count, using: &machines.random))
        }
        try machines.note(person)
        // Or what the copy has not would be nowhere once the place is lost too.
        for one in [person] + machines.people { _ = try machines.exchange(one) }
        try machines.goBack(person, to: copy)
      case 37: try damage.kill(person)
      default: try damage.strike()
      }
      try machines.note(person)
    }
    try machines.settle()
    for person in machines.people { try isAsFromScratch(person, seed) }
    try areEqual(machines, seed)
  }

  /// Compares what was derived step by step with what is derived from the whole journal.
  private func isAsFromScratch(_ person: DailyLoopWorld, _ seed: UInt64) throws {
    let before = try Machines.derived(person)
    try person.world.store.write { try $0.deriveAll() }
    #expect(try Machines.derived(person) == before, "seed \(seed)")
  }

  private func areEqual(_ machines: Machines, _ seed: UInt64) throws {
    let first = machines.people[0]
    let (lines, derived) = (try Machines.lines(first), try Machines.derived(first))
    let keys = try Machines.keys(first)
    let lost = machines.said.subtracting(try Machines.words(first))
    #expect(lost.isEmpty, "seed \(seed): \(lost.sorted().prefix(3))")
    for other in machines.people.dropFirst() {
      #expect(try Machines.lines(other) == lines, "seed \(seed)")
      let theirs = try Machines.derived(other)
      for key in keys.intersection(try Machines.keys(other)) where derived[key] != theirs[key] {
        Issue.record("seed \(seed): \(key) is \(derived[key] ?? []) and \(theirs[key] ?? [])")
      }
    }
    for person in machines.people {
      #expect(try person.world.store.read { try $0.hasUnsent() } == false, "seed \(seed)")
    }
  }
}
