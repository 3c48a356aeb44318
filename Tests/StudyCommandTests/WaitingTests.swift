import TestSupport
import Testing

/// Commands that wait for another that writes: a real one, stopped while it has the lock.
@Suite(.enabled(if: Preloaded.isPossible, "needs a C compiler")) struct `Waiting for a turn` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      printf -- '- [A](https://a.example)\\n- [B](https://b.example)\\n' >list.md
      export STUDY_DB=study.db; $study import -q list.md
      """)
    try #require(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  /// The script, while a `study done` is stopped in its change.
  private func beside(_ script: String) throws -> StudyBinary.Result {
    let faults = try Preloaded(.faults, in: folder.path)
    // The first call is the one that writes the command's number into the lock file.
    return try study.shell(
      """
      export STUDY_DB=study.db
      FAULT_AT=3 FAULT_KIND=stopped LD_PRELOAD=\(faults.path) $study --color never done -q 2 & holder=$!
      until grep -q ') T' /proc/$holder/stat; do sleep 0.01; done
      \(script)
      kill -CONT $holder; wait $holder; echo "holder $?"; cat said | sed "s/$holder/PID/g"
      """)
  }

  @Test func `says after a second which command it is, that it is stopped, and what to do`() throws
  {
    let result = try beside(
      """
      $study note -q 1 -m quiet 2>silent & quiet=$!
      $study note 1 -m first 2>said >answer & waiter=$!
      until grep -q . said; do sleep 0.05; done
      kill -CONT $holder; wait $waiter; echo $?; wait $quiet; echo $?; cat silent
      """)
    let said =
      "Waiting for study done (process PID), which is stopped; to let it go on: kill -CONT PID"
    #expect(result.output == "0\n0\nholder 0\n\(said)\n", "\(result)")
    #expect(
      try study("--db", "study.db", "note", "1", "--list", "--plain").output.contains("first"))
  }

  @Test func `says it also when it gives up`() throws {
    let result = try beside(
      """
      $study config -q import.auto true; echo '- [C](https://c.example)' >>list.md
      $study next --fields title 2>said
      """)
    #expect(
      result.output == """
        title
        A
        B
        holder 0
        Changed lists were not read: study done (process PID) is stopped, and holds \
        \(folder.path)/study.db

        """, "\(result)")
  }

  @Test func `another program is called so, and no process that ended`() throws {
    let result = try study.shell(
      """
      export STUDY_DB=study.db; mkfifo held
      flock -F study.db.lock sh -c 'echo >held; exec sleep 1800' & holder=$!; read -r _ <held
      $study note 1 -m first >answer 2>said & waiter=$!
      until grep -q . said; do sleep 0.05; done; kill $holder; wait $waiter; echo $?; cat said
      """)
    #expect(
      result.output == "0\nWaiting for another program that holds \(folder.path)/study.db.lock…\n",
      "\(result)")
  }

  @Test func `the lock file says who had it, and an older one is taken`() throws {
    let result = try study.shell(
      """
      export STUDY_DB=study.db
      for content in 4711 '4711 study done' '4711 done' '4711 study done it' 'x study done' \\
        '4711 study d/ne' ' study done' '4711  study done'; do
        echo "$content" >study.db.lock; $study note -q 1 -m text 2>said; echo "$?"; head -n 1 said
        sed -E 's/^[0-9]+ study note *$/ours/' study.db.lock
      done
      rm study.db.lock; $study note -q 1 -m text; $study at -q 40% 1; $study undo -q; echo $?
      """)
    let refused = [
      "4711 done", "4711 study done it", "x study done", "4711 study d/ne", " study done",
    ]
    let text = (refused + ["4711  study done"]).map {
      "73\nstudy: \(folder.path)/study.db.lock is not study's own lock file\n\($0)\n"
    }
    #expect(result.output == "0\nours\n0\nours\n" + text.joined() + "0\n", "\(result)")
  }
}
