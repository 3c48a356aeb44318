import Foundation
import TestSupport
import Testing

/// Real commands, one of whose calls of the system fails, or is their last.
@Suite(.enabled(if: Preloaded.isPossible, "needs a C compiler")) struct `Faults at every call` {
  /// Killed before the call, and after it: one that writes has then written half.
  private static let kinds = ["once", "killed", "lasting", "torn"]

  @Test func `whichever call fails, what is said is true and no change is half made`() throws {
    let world = try FaultWorld()
    let calls = world.counts.indices.flatMap { command in
      (1...world.counts[command]).map { (command, $0) }
    }
    var counts: [String: Int] = [:]
    for seed in Rounds.of(10_000, share: 400) {
      // In no order, so that a few rounds are of all commands; a whole pass has each call.
      let place = Int(seed) &* 7919 % calls.count
      let kind = Self.kinds[(place + Int(seed) / calls.count) % 4]
      let (number, call) = calls[place]
      let command = FaultedCommand.all[number]
      let outcome = try world.run(number, kind, at: call, code: seed % 2 == 0 ? "EIO" : "ENOSPC")
      let what: Comment = """
        seed \(seed): call \(call) of \(world.counts[number]) of \(command.words), \(kind): \(outcome)
        """
      expectWhole(outcome, command, what)
      if outcome.code != 137 { expectTruth(outcome, command, what) }
      counts[outcome.code == 137 ? "kills" : "faults", default: 0] += 1
    }
    Rounds.tell(counts)
  }

  private func expectWhole(
    _ outcome: FaultWorld.Outcome, _ command: FaultedCommand, _ what: Comment
  ) {
    #expect(outcome.broken == [], what)
    #expect(outcome.facts.contains("next"), what)
    if command.isStepwise {
      #expect(outcome.facts.contains("sound") && !outcome.facts.contains("lost entries"), what)
    } else {
      #expect(outcome.isBefore || outcome.isAfter, what)
    }
    // What was told is kept.
    let isTold = outcome.output != "" && (outcome.code == 137 || !command.isStepwise)
    if isTold || outcome.code == 0 { #expect(outcome.isAfter, what) }
  }

  private func expectTruth(
    _ outcome: FaultWorld.Outcome, _ command: FaultedCommand, _ what: Comment
  ) {
    #expect([0, 3, 65, 66, 73, 74, 75, 78].contains(outcome.code), what)
    for text in ["SQLite error", "not an error", "no more rows", ":memory:"] {
      #expect(!outcome.errors.contains(text), what)
    }
    if outcome.errors.contains("Nothing was changed") {
      #expect(outcome.isBefore && outcome.written == [], what)
    }
    if outcome.errors.contains("The change was made all the same"), !command.isStepwise {
      #expect(outcome.isAfter, what)
    }
    guard command.words == "tick" else { return }
    for list in outcome.written {
      #expect((outcome.output + outcome.errors).contains(list.dropFirst(8) + "  [x]"), what)
    }
  }

  @Test(arguments: ["list", "done 2"])
  func `an error of reading the first bytes is one of the disk, without a dump`(
    command: String
  ) throws {
    let folder = try TemporaryFolder()
    let failing = try Preloaded(.failingRead, in: folder.path)
    let result = try StudyBinary(home: folder.path).shell(
      """
      echo '- [A](https://a.example)' >a.md; export STUDY_DB=w/study.db
      $study import -q a.md; LD_PRELOAD=\(failing.path) $study \(command)
      """)
    #expect(result.code == 74, "\(result)")
    #expect(
      result.errors == """
        study: cannot read \(folder.path)/w/study.db: Input/output error
        Check the disk's health, then try again.

        """)
    #expect(result.output == "")
  }
}
