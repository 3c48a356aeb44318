import Foundation
import TestSupport
import Testing

/// A library in a folder `w`, with a copy as it is before and after each command.
final class FaultWorld {
  let folder: TemporaryFolder
  let study: StudyBinary
  let faults: Preloaded
  /// How many calls that change a disk each command makes, by its number.
  private(set) var counts: [Int] = []

  init() throws {
    folder = try TemporaryFolder()
    var study = StudyBinary(home: folder.path)
    study.environment["STUDY_DB"] = "w/study.db"
    study.environment["XDG_CONFIG_HOME"] = folder.path + "/w/config"
    study.environment["BROWSER"] = "/bin/true"
    self.study = study
    faults = try Preloaded(.faults, in: folder.path)
    let result = try study.shell(
      """
      mkdir -p w/lists
      printf -- '- [ ] [A](https://a.example)\\n- [ ] [B](https://b.example)\\n' >w/lists/a.md
      printf -- '# Cats\\n- [ ] [C](https://c.example)\\n- [ ] [D](https://d.example)\\n' >w/lists/b.md
      printf -- '- [ ] [[DOG] E](https://e.example)\\n' >w/lists/c.md
      $study import -q w/lists; $study done -q 1 4; $study park -q 5; $study review -q --start 4
      mv w base
      """)
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
    for number in FaultedCommand.all.indices { counts.append(try prepare(number)) }
  }

  /// What is in the database and in the person's files, one fact a line. Stamps have the numbers of
  /// files, and a restored database gets a random name.
  private static let tools = """
    dump() {
      sqlite3 "$1/study.db" 'PRAGMA integrity_check' .dump 2>&1 |
        grep -v -e 'INTO file_stamp' -e 'INTO former_device' -e 'INTO exchange_file' |
        sed -E "s/'[0-9a-f]{16}'/'machine'/g"
    }
    files() {
      (cd "$1" && find . -type f ! -path './study.db*' ! -name '.study-draft-*' ! -name '*.lock' \
        -exec cksum {} + | sort)
    }
    """

  /// Runs the command without a fault, and keeps what it makes.
  private func prepare(_ number: Int) throws -> Int {
    let command = FaultedCommand.all[number]
    let result = try study.shell(
      """
      \(Self.tools)
      cp -a base w; { \(command.preparation)
      } >out 2>&1; cp -a w world.\(number); dump w >before; files w >before.files
      FAULT_COUNT=count LD_PRELOAD=\(faults.path) $study \(command.words) >out 2>&1 || cat out
      dump w >after; files w >after.files; cat before before.files >all
      cat after after.files | cmp -s - all && echo unchanged; cat count
      for f in before before.files after after.files; do mv $f $f.\(number); done; rm -rf w
      mv before.\(number).. . 2>/dev/null; :
      """)
    return try #require(
      Int(result.output.trimmingCharacters(in: .newlines)), "\(command.words): \(result)")
  }

  /// How a command ended, and what it left.
  struct Outcome {
    var code = 0
    /// What of `before` and `after` is as in the database and in the files.
    var facts: Set<Substring> = []
    /// The files that differ from what they were, and those that are neither old nor new.
    var written: [Substring] = []
    var broken: [Substring] = []
    var output = ""
    var errors = ""

    var isBefore: Bool { facts.isSuperset(of: ["before", "files before"]) }
    var isAfter: Bool { facts.isSuperset(of: ["after", "files after"]) }
  }

  /// Runs the command in a world as it was before, with a fault at one of its calls.
  func run(_ number: Int, _ kind: String, at call: Int, code: String) throws -> Outcome {
    let command = FaultedCommand.all[number]
    let result = try study.shell(
      """
      \(Self.tools)
      rm -rf w seen; cp -a world.\(number) w
      FAULT_AT=\(call) FAULT_KIND=\(kind) FAULT_CODE=\(code) LD_PRELOAD=\(faults.path) \
        $study \(command.words) >out 2>err; echo "code $?"
      # As SQLite sees it, which rolls back what is halfway; on a copy, for study to do so too.
      cp -a w seen; dump seen >now; files seen >now.files
      for when in before after; do
        cmp -s now $when.\(number) && echo "fact $when"
        cmp -s now.files $when.files.\(number) && echo "fact files $when"
      done
      head -n 1 now | grep -qx ok && echo 'fact sound'
      grep '^INSERT INTO entry ' before.\(number) | grep -vqxFf now && echo 'fact lost entries'
      sort -u before.files.\(number) after.files.\(number) | comm -13 - now.files | sed 's/.* /broken /'
      comm -12 before.files.\(number) after.files.\(number) | comm -23 - now.files | sed 's/.* /broken /'
      comm -13 before.files.\(number) now.files | sed 's/.* /written /'
      for copy in seen/study.db.backups/*.db; do
        [ ! -e $copy ] || [ "$(sqlite3 $copy 'PRAGMA integrity_check')" = ok ] || echo "broken $copy"
      done
      { \(command.next)
      } >later 2>&1 && dump w | grep -q 'https://later.example' && echo 'fact next' || cat later >>err
      """)
    var outcome = Outcome()
    for line in result.output.split(separator: "\n") {
      let rest = line.drop { $0 != " " }.dropFirst()
      switch line.prefix(while: { $0 != " " }) {
      case "code": outcome.code = Int(rest) ?? -1
      case "fact": outcome.facts.insert(rest)
      case "written": outcome.written.append(rest)
      default: outcome.broken.append(rest)
      }
    }
    (outcome.output, outcome.errors) = (try text("out"), try text("err"))
    return outcome
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }
}
