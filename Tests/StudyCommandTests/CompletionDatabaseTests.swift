import Foundation
import TestSupport
import Testing

/// Completion without a database, or while another command writes: it offers nothing, waits for
/// nobody, changes nothing.
@Suite struct `Completion and the database` {
  let folder: TemporaryFolder
  let study: CompletingStudy

  init() throws {
    folder = try TemporaryFolder()
    study = try CompletingStudy(home: folder.path)
  }

  var database: String { folder.path + "/.local/share/study/study.db" }

  @Test(arguments: [
    "true", "mkdir study.db", "mkfifo study.db",
    "echo 'no database' >study.db", ": >study.db", "sqlite3 study.db 'CREATE TABLE item (id)'",
    "study import -q list.md && sqlite3 $STUDY_DB 'PRAGMA user_version = 999'",
    "study import -q list.md && sqlite3 $STUDY_DB 'PRAGMA user_version = 1'",
    "study import -q list.md && printf '%4000s' x | dd of=$STUDY_DB bs=1 seek=100 conv=notrunc",
    "study import -q list.md && truncate -s 9000 $STUDY_DB",
  ])
  func `without a database of ours nothing is offered or touched`(setup: String) throws {
    try Data("# T\n- [A](https://a.example)\n".utf8)
      .write(to: URL(fileURLWithPath: folder.path + "/list.md"))
    var there = study
    there.study.environment["STUDY_DB"] = folder.path + "/study.db"
    _ = try there.study.bash(setup)
    let before = try contents()
    for line in ["study done ", "study done a", "study next --topic ", "study --db no/such next r"]
    {
      let result = try there.bashResult(line)
      #expect(result == .init(output: "", errors: "", code: 0), "\(line)")
    }
    #expect(try there.bash("study d") == ["done", "doctor"])
    #expect(try contents() == before)
  }

  @Test func `a command that holds the lock, or writes, is not waited for`() throws {
    try study.importing("- [A](https://a.example)\n")
    var other = study
    other.study.environment["db"] = database
    let result = try other.study.bash(
      #"""
      complete() { study ---complete zsh done '' | tail -n +2; }
      flock "$db.lock" sleep 30 & holder=$!
      hold() {
        { printf '.timeout 5000\nBEGIN %s;\n' "$1"; read -r _ <&3; } | sqlite3 "$db" &
        while sqlite3 "$db" 'BEGIN IMMEDIATE; ROLLBACK' 2>/dev/null; do sleep 0.02; done
      }
      mkfifo gate
      exec 3<>gate
      for mode in IMMEDIATE EXCLUSIVE; do
        hold $mode
        complete
        echo >&3
        wait $!
      done
      complete
      kill $holder
      """#)
    #expect(result.output == "1\tA\n1\tA\n")
    #expect(result.errors == "")
  }

  @Test func `a machine without a home offers nothing, silently`() throws {
    var bare = study
    bare.study.environment["HOME"] = nil
    bare.study.environment["STUDY_NOW"] = "never"
    #expect(
      try bare("---complete", "zsh", "done", "") == .init(output: "words\n", errors: "", code: 0))
  }

  private func contents() throws -> String {
    try study.study.bash(
      "ls -AlR --time-style=+ . | grep -v ^total; find . -name '*.db*' -type f -exec cksum {} +"
    )
    .output
  }
}
