import TestSupport
import Testing

/// What `import.auto` does where it may not write.
@Suite struct `Changed lists, while another program writes` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.bash(
      """
      echo '- [A page](https://a.example)' >list.md
      $study import -q list.md && $study config -q import.auto true
      echo '- [Another](https://b.example)' >>list.md; mkfifo gate held
      """)
    try #require(result.code == 0, "\(result)")
  }

  /// Alone, study waits 10 seconds for its lock.
  @Test func `the answer does not wait for the lock`() throws {
    let result = try study.bash(
      """
      flock -F .local/share/study/study.db.lock sh -c 'echo >held; exec sleep 1800' &
      holder=$!; read -r _ <held; SECONDS=0
      $study next --fields title; echo "exit $?"; [ $SECONDS -lt 8 ] || echo "waited $SECONDS s"
      kill $holder
      """)
    #expect(result.output == "title\nA page\nexit 0\n", "\(result)")
    #expect(
      result.errors.hasPrefix("Changed lists were not read: another program holds "), "\(result)")
  }

  /// Alone, a write waits 5 seconds for the database. Scores by new weights need none.
  @Test(arguments: ["rank.order", "rank.lists"])
  func `what waits for the database waits once`(weight: String) throws {
    let result = try study.bash(
      """
      [ \(weight) = rank.lists ] || $study config -q \(weight) 3
      exec 3<>gate; db=.local/share/study/study.db
      { printf '.timeout 10000\\nBEGIN IMMEDIATE;\\n'; read -r _ <&3; } | sqlite3 $db &
      while sqlite3 $db 'BEGIN IMMEDIATE; ROLLBACK' 2>/dev/null; do sleep 0.02; done
      SECONDS=0; $study next --fields title; echo "exit $?"
      [ $SECONDS -lt 9 ] || echo "waited $SECONDS s"
      echo >&3; wait
      """)
    #expect(result.output == "title\nA page\nexit 0\n", "\(result)")
    #expect(result.errors.hasPrefix("Changed lists were not read: another program "), "\(result)")
  }
}
