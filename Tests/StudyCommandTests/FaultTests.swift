import Foundation
import TestSupport
import Testing

/// Real commands, one of whose calls of the system fails, or is their last.
@Suite(.enabled(if: Preloaded.isPossible, "needs a C compiler")) struct `Faults at every call` {
  private static let commands = ["done 2 3", "undo", "tick", "import --prune"]
  private static let kinds = ["once", "lasting", "killed"]

  let folder: TemporaryFolder
  let study: StudyBinary
  let faults: Preloaded

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    faults = try Preloaded(.faults, in: folder.path)
    let result = try study.shell(
      """
      mkdir -p w/lists
      printf -- '- [ ] [A](https://a.example)\\n- [ ] [B](https://b.example)\\n' >w/lists/a.md
      printf -- '- [ ] [C](https://c.example)\\n- [ ] [D](https://d.example)\\n' >w/lists/b.md
      printf -- '- [ ] [E](https://e.example)\\n' >w/lists/c.md
      export STUDY_DB=w/study.db
      $study import -q w/lists; $study done -q 1 4; cp -a w w.tick; rm w/lists/c.md
      printf -- '- [x] [B](https://b.example)\\n- [ ] [F](https://f.example)\\n' >w/lists/a.md
      mv w w.import; cp -a w.tick w.done; cp -a w.tick w.undo
      """)
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  @Test func `whichever call fails, what is said is true and no change is half made`() throws {
    var counts: [String: Int] = [:]
    for command in Self.commands { counts[command] = try prepare(command) }
    for seed in Rounds.of(1800, share: 28) {
      let command = Self.commands[Int(seed % 4)]
      let kind = Self.kinds[Int(seed / 4 % 3)]
      let count = try #require(counts[command])
      // In no order, so that a few rounds are of all parts; a whole pass has each.
      let number = 1 + Int(seed / 12) &* 7919 % count
      let result = try run(command, kind, number, code: seed / 12 % 2 == 0 ? "EIO" : "ENOSPC")
      let what: Comment = "seed \(seed): call \(number) of \(count) of \(command), \(kind)"
      expectTruth(result, what, isKilled: kind == "killed")
    }
  }

  /// Runs the command without a fault, and keeps what it makes.
  ///
  /// - Returns: how many calls it makes that may fail.
  private func prepare(_ command: String) throws -> Int {
    let name = command.prefix { $0 != " " }
    let result = try study.shell(
      """
      export STUDY_DB=w/study.db; \(Self.dump)
      rm -rf w; cp -a w.\(name) w; dump >before.\(name)
      FAULT_COUNT=count LD_PRELOAD=\(faults.path) $study \(command) >out || exit; dump >after.\(name)
      cmp -s before.\(name) after.\(name) && echo unchanged; mv w w.after.\(name); cat count
      """)
    return try #require(Int(result.output.trimmingCharacters(in: .newlines)), "\(result)")
  }

  /// Stamps have the numbers of files.
  private static let dump =
    "dump() { sqlite3 w/study.db .dump | grep -v 'INSERT INTO file_stamp'; }"

  private struct Outcome {
    var isBefore = false
    var isAfter = false
    /// The lists that differ from what they were, and those that are neither old nor new.
    var written: [String] = []
    var broken: [String] = []
    var code = 0
    var text = ""
  }

  private func run(_ command: String, _ kind: String, _ number: Int, code: String) throws -> Outcome
  {
    let name = command.prefix { $0 != " " }
    let result = try study.shell(
      """
      export STUDY_DB=w/study.db; \(Self.dump)
      rm -rf w; cp -a w.\(name) w
      FAULT_AT=\(number) FAULT_KIND=\(kind) FAULT_CODE=\(code) LD_PRELOAD=\(faults.path) \
        $study \(command) >out 2>&1; echo "code $?"
      dump >now; cmp -s now before.\(name) && echo before; cmp -s now after.\(name) && echo after
      for l in a.md b.md; do
        cmp -s w/lists/$l w.\(name)/lists/$l && continue
        cmp -s w/lists/$l w.after.\(name)/lists/$l && echo "written $l" || echo "broken $l"
      done
      cat out
      """)
    var outcome = Outcome()
    for line in result.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words.first {
      case "code": outcome.code = Int(words[1]) ?? -1
      case "before": outcome.isBefore = true
      case "after": outcome.isAfter = true
      case "written": outcome.written.append(String(words[1]))
      case "broken": outcome.broken.append(String(words[1]))
      default: outcome.text += line + "\n"
      }
    }
    return outcome
  }

  private func expectTruth(_ outcome: Outcome, _ what: Comment, isKilled: Bool) {
    let isTick = "\(what)".contains("of tick")
    #expect(outcome.broken == [], what)
    // A tick changes one list after the other.
    #expect(outcome.isBefore || outcome.isAfter || isTick, "\(what) \(outcome)")
    if isKilled, outcome.code == 137 { return }
    #expect([0, 65, 66, 73, 74, 75].contains(outcome.code), "\(what) \(outcome)")
    #expect(!outcome.text.contains("SQLite error"), "\(what) \(outcome)")
    if outcome.code == 0 { #expect(outcome.isAfter, "\(what) \(outcome)") }
    if outcome.text.contains("Nothing was changed") {
      #expect(outcome.isBefore && outcome.written == [], "\(what) \(outcome)")
    }
    if outcome.text.contains("The change was made all the same") {
      #expect(outcome.isAfter, "\(what) \(outcome)")
    }
    for list in outcome.written {
      #expect(outcome.text.contains(list + "  [x]"), "\(what) \(outcome)")
    }
  }

  @Test(arguments: ["list", "done 2"])
  func `an error of reading the first bytes is one of the disk, without a dump`(
    command: String
  ) throws {
    let failing = try Preloaded(.failingRead, in: folder.path)
    let result = try study.shell(
      "cp -a w.done w; LD_PRELOAD=\(failing.path) $study --db w/study.db \(command)")
    #expect(result.code == 74, "\(result)")
    #expect(
      result.errors == """
        study: cannot read \(folder.path)/w/study.db: Input/output error
        Check the disk's health, then try again.

        """)
    #expect(result.output == "")
  }
}
