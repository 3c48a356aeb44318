import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// A sound archive with changes at random: all of it is restored, or nothing.
@Suite struct `Mutated archives` {
  private static let lines = Result {
    try ArchiveTests.archive(ArchiveTests.full()).components(separatedBy: "\n")
  }

  @Test func `are restored to a sound database, or refused`() throws {
    var empty = try World()
    var restored = 0
    for seed in Rounds.of(20_000, share: 250) {
      var random = SplitMix(seed: seed)
      let text = Self.mutated(try Self.lines.get(), &random)
      let seconds = try ProcessorTime.seconds {
        do {
          try ArchiveTests.restore(text, into: empty)
        } catch {
          #expect((error as? StudyError)?.exitCode == 65, "seed \(seed): \(error)")
          return
        }
        restored += 1
        #expect(throws: Never.self, "seed \(seed)") { try expectSound(empty, "seed \(seed)") }
        empty = try World()
      }
      #expect(seconds < 1, "seed \(seed)")
    }
    // What was refused left nothing, so there is room for a sound one.
    try ArchiveTests.restore(Self.lines.get().joined(separator: "\n"), into: empty)
    Rounds.tell(["archives restored": restored])
  }

  /// It passes every check, is what another restores from its own archive, and can be worked with.
  private func expectSound(_ world: World, _ where: Comment) throws {
    let place = try StorePlace(world.store.path, relativeTo: "/")
    // Entries that the archive has not are missing there too, which is told.
    let faults = try Store.faults(at: place, weights: world.store.weights)
      .filter { $0.kind != .journalGap }.map(\.text)
    #expect(faults == [], `where`)
    let other = try World()
    try ArchiveTests.restore(ArchiveTests.archive(world), into: other)
    #expect(try other.logicalDump() == world.logicalDump(), `where`)
    try work(in: other)
  }

  private func work(in world: World) throws {
    try look(world)
    for change in [
      { _ = try world.marks.done(["1"]) }, { _ = try world.history.undo(9) },
      { _ = try world.history.redo() },
    ] {
      do { try change() } catch is StudyError {}
      try look(world)
    }
  }

  private func look(_ world: World) throws {
    try world.store.ask(now: world.now, settings: { Preferences() }, ranks: true) { questions in
      _ = try questions.next(limit: 9)
      _ = try questions.forEachItem(.everything, isAll: true) { _ in }
      _ = try questions.log(Day(world.now) + -9...Day(world.now), .everything)
      _ = try questions.stats(.everything)
      _ = try questions.review(limit: 9)
      _ = try questions.tags()
    }
  }

  private static func mutated(_ lines: [String], _ random: inout SplitMix) -> String {
    var lines = lines
    switch random.below(8) {
    case 0:
      return Mutation.text(lines.joined(separator: "\n"), &random)
    case 1: lines = Mutation.parts(lines, odd: ["[]", "{}", ",", "[null],", "\u{0}"], &random)
    default:
      for _ in 0...random.below(2) {
        let number = random.below(lines.count)
        lines[number] = Mutation.json(lines[number], &random)
      }
    }
    return lines.joined(separator: "\n")
  }
}
