import Foundation
import TestSupport
import Testing

/// What a machine can do to a program: concurrent commands, full disks, closed pipes, read-only
/// folders.
@Suite struct `On a real machine` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    try FileManager.default.copyItem(atPath: seedPath, toPath: folder.path + "/list.md")
  }

  var database: String { folder.path + "/.local/share/study/study.db" }

  @Test func `sixteen first runs at once all succeed, and import once`() throws {
    let result = try study.shell(
      """
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
        ( $study import list.md >out.$i 2>&1; echo "exit $?" >>out.$i ) &
      done
      wait
      cat out.* | grep -c '^exit 0$'
      """)
    #expect(result.output == "16\n")
    #expect(try query("SELECT count(*) FROM item") == "33")
    #expect(try query("SELECT count(*) FROM command") == "1")
    #expect(try query("PRAGMA quick_check") == "ok")
  }

  @Test func `sixteen marks at once are all kept`() throws {
    _ = try study("import", "list.md")
    let result = try study.shell(
      """
      for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
        ( $study done $i >/dev/null 2>&1 || echo lost ) &
      done
      wait
      """)
    #expect(result.output == "")
    #expect(try query("SELECT count(*) FROM status WHERE state = 'done'") == "16")
    #expect(try query("SELECT count(DISTINCT wall || '.' || counter) FROM entry") == "16")
  }

  @Test(arguments: ["000", "777", "022"])
  func `files are the person's alone, whatever the umask`(umask: String) throws {
    let result = try study.shell(
      """
      umask \(umask); $study import -q list.md && $study done -q 1; umask 022
      stat -c '%a' .local/share/study .local/share/study/study.db .local/share/study/study.db.lock
      """)
    #expect(result.errors == "")
    #expect(result.output == "700\n600\n600\n")
  }

  @Test(arguments: ["", "next", "list", "progress", "--help", "--version", "undo", "done 1"])
  func `reading and failing create no file`(command: String) throws {
    _ = try study.run(command.split(separator: " ").map(String.init))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["list.md"])
  }

  @Test func `a mistyped path creates no database`() throws {
    #expect(try study("import", "lits.md").code == 66)
    #expect(!FileManager.default.fileExists(atPath: database))
  }

  @Test func `a closed pipe is not an error, but a full device is`() throws {
    _ = try study("import", "-q", "list.md")
    let left = try study.shell("{ $study list --all; echo $? >code; } | head -n 1; cat code")
    #expect(left.output.hasSuffix("\n0\n"), "\(left.output)")
    #expect(left.errors == "")
    let full = try study.shell("$study list >/dev/full")
    #expect(full.code == 74)
    #expect(full.errors == "study: cannot write the output: No space left on device\n")
    #expect(try study.shell("$study list >&-").code == 74)
  }

  @Test func `a failing disk loses nothing`() throws {
    _ = try study("import", "-q", "list.md")
    _ = try study("done", "-q", "1-3")
    let before = try query(".dump")
    // No file may grow beyond 100 KB: the list below needs more.
    let result = try study.shell(
      """
      i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo "- [Page $i](https://a.example/$i)"; done >big.md
      ulimit -f 100; $study import big.md
      """)
    #expect(result.code == 74, "\(result)")
    #expect(result.errors.contains("Nothing was changed."))
    #expect(try query(".dump") == before)
    #expect(try query("PRAGMA quick_check") == "ok")
    #expect(try study("import", "-q", "big.md").code == 0)
  }

  @Test(arguments: ["INT", "KILL"])
  func `a stopped import leaves nothing half done`(signal: String) throws {
    _ = try study("import", "-q", "list.md")
    let before = try query(".dump")
    let result = try study.shell(
      """
      seq 40000 | sed 's|.*|- [Page & of it](https://a.example/&)|' >big.md
      env --default-signal=INT "$study" import big.md >out 2>&1 & importer=$!
      until [ -s .local/share/study/study.db-journal ] || ! kill -0 $importer; do :; done
      kill -\(signal) $importer; wait $importer; echo "exit $?"
      """)
    #expect(result.output == (signal == "INT" ? "exit 130\n" : "exit 137\n"), "\(result)")
    #expect(try query(".dump") == before)
    #expect(try query("PRAGMA integrity_check") == "ok")
    #expect(try study("done", "-q", "1").code == 0)
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to mount a small file system"))
  func `a full disk loses nothing`() throws {
    let result = try study.shell(
      """
      mkdir small && mount -t tmpfs -o size=400k tmpfs small || { echo unmountable; exit; }
      export STUDY_DB=small/study.db
      $study import -q list.md; $study done -q 1 2
      i=0; while [ $i -lt 9000 ]; do i=$((i+1)); echo "- [Page $i](https://a.example/$i)"; done >big.md
      sqlite3 small/study.db .dump >before
      $study import big.md; echo "exit $?"
      sqlite3 small/study.db .dump >after; cmp before after && echo same
      umount small
      """)
    guard result.output != "unmountable\n" else { return }
    #expect(result.output == "exit 74\nsame\n", "\(result)")
    #expect(result.errors.contains("no space left"))
  }

  /// Root may write anywhere, so root drops to nobody for this.
  @Test func `a read-only folder is reported, and reading still works`() throws {
    _ = try study("import", "-q", "list.md")
    let result = try study.shell(
      """
      cp "$study" ./bin; chmod 755 . bin
      as_nobody() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      cp .local/share/study/study.db shared.db; mkdir locked; mv shared.db locked
      chmod 644 locked/shared.db; chmod 555 locked
      as_nobody ./bin --db locked/shared.db list -n 1 --plain | cut -f 1; echo
      as_nobody ./bin --db locked/shared.db done 1; echo "exit $?"
      as_nobody ./bin --db locked/new/study.db import list.md; echo "exit $?"
      cp list.md secret.md; chmod 000 secret.md
      mkdir -m 777 open; as_nobody ./bin --db open/study.db import secret.md; echo "exit $?"
      chmod 755 locked; ls locked
      """)
    #expect(result.output == "1\n\nexit 73\nexit 73\nexit 66\nshared.db\n", "\(result)")
    #expect(result.errors.contains("cannot write beside"))
    #expect(result.errors.contains("cannot create the folder"))
    #expect(result.errors.contains("cannot read"))
  }

  @Test func `a path with file and a colon is a plain name, and keeps its data`() throws {
    var other = study
    other.environment["STUDY_DB"] = "file:x?mode=memory"
    #expect(try other("import", "-q", "list.md").code == 0)
    #expect(try other("done", "-q", "1").code == 0)
    #expect(try other("list", "--all", "-n", "1").output.contains("[x]"))
  }

  @Test func `a command that waits too long is told for whom, and why it ends`() throws {
    _ = try study("import", "-q", "list.md")
    let result = try study.shell(
      """
      mkfifo held; flock -F .local/share/study/study.db.lock sh -c 'echo >held; exec sleep 1800' &
      holder=$!; read -r _ <held; $study done 1; code=$?
      kill $holder; exit $code
      """)
    #expect(result.code == 75)
    let place = folder.path + "/.local/share/study/study.db"
    #expect(
      result.errors == """
        Waiting for another program that holds \(place).lock…
        study: another program holds \(place)
        Nothing was changed. Try again in a moment.

        """, "\(result.errors)")
  }

  @Test(arguments: [
    ["COLUMNS=1"], ["COLUMNS=-5"], ["COLUMNS=99999999999"], ["COLUMNS=x"], ["TERM=dumb"],
    ["LANG=C", "LC_ALL="], ["TZ=Nowhere/Land"], ["TZ="], ["NO_COLOR=1"],
  ])
  func `odd environments do no harm`(settings: [String]) throws {
    _ = try study("import", "-q", "list.md")
    var odd = study
    for setting in settings {
      let parts = setting.split(separator: "=", omittingEmptySubsequences: false)
      odd.environment[String(parts[0])] = String(parts[1])
    }
    for command in ["", "next", "list", "progress", "show 1"] {
      let result = try odd.run(command.split(separator: " ").map(String.init))
      #expect(result.code == 0)
      #expect(!result.output.isEmpty)
    }
  }

  private func query(_ sql: String) throws -> String {
    let result = try study.shell("sqlite3 .local/share/study/study.db \"\(sql)\"")
    return result.output.trimmingCharacters(in: .newlines)
  }
}
