import Foundation
import TestSupport
import Testing

/// What cannot be looked at is not gone: it is a fault by name, and what is known of it stays.
@Suite struct `What cannot be looked at` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      cp "$study" ./bin; chmod 755 . bin; mkdir -m 777 open
      mkdir -p lists/sub
      printf -- '- [A](https://a.example)\\n' >lists/a.md
      printf -- '- [B](https://b.example)\\n' >lists/sub/b.md
      """)
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  /// Root may look at anything, so root drops to nobody.
  private func asNobody(_ script: String) throws -> StudyBinary.Result {
    try study.shell(
      """
      study() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --clear-groups ./bin "$@"; else ./bin "$@"; fi; }
      export STUDY_DB=open/study.db; titles() { study list --all --plain --fields title | sort | tr '\\n' ' '; }
      \(script)
      """)
  }

  @Test func `a list named on its own stays when its folder is shut, whatever covers it`() throws {
    let result = try asNobody(
      """
      mkdir lists/build; printf -- '- [C](https://c.example)\\n' >lists/build/c.md
      study import -q lists lists/build/c.md; chmod 000 lists/build
      study import; echo "exit $?"; titles; chmod 755 lists/build; study import --prune; echo "exit $?"
      """)
    #expect(result.output.contains("exit 65\nA B C "), "\(result)")
    #expect(result.output.hasSuffix("exit 0\n"), "\(result)")
    let path = folder.path + "/lists/build/c.md"
    #expect(
      result.errors.contains("  \(path): cannot read \(path): Permission denied; its list"),
      "\(result)")
    #expect(!result.errors.contains("gone"), "\(result)")
  }

  @Test func `a folder for sync is not gone, and nothing is set up or sent`() throws {
    let result = try asNobody(
      """
      mkdir -p up/place; chmod 777 up/place; study import -q lists; study done -q 1
      chmod 000 up; study sync --folder up/place; echo "exit $?"; study sync; echo "exit $?"
      chmod 755 up; study sync --folder up/place; chmod 000 up; study sync; echo "exit $?"; chmod 755 up
      """)
    #expect(result.output.hasPrefix("exit 66\nexit 1\n"), "\(result)")
    #expect(result.output.hasSuffix("exit 66\n"), "\(result)")
    #expect(!result.output.contains("not there") && !result.errors.contains("not there"))
    #expect(result.errors.contains("up/place: Permission denied"), "\(result)")
  }

  @Test func `a database that can only be read is not called sound, nor damaged`() throws {
    let result = try asNobody(
      """
      study import -q lists; chmod 444 open/study.db; chmod 555 open; study doctor; echo "exit $?"
      chmod 777 open
      """)
    #expect(result.output.contains("The database is not writable (1)"), "\(result)")
    #expect(result.output.hasSuffix("exit 0\n") && !result.output.contains("sound"), "\(result)")
  }

  @Test func `a folder of lists is not gone when a database is rebuilt`() throws {
    let result = try asNobody(
      """
      mkdir -p up/lists; cp lists/a.md up/lists; study import -q up/lists; study done -q 1
      sqlite3 open/study.db 'PRAGMA foreign_keys = OFF; DELETE FROM item'; chmod 000 up
      study rebuild; echo "exit $?"; chmod 755 up
      """)
    #expect(result.output.hasSuffix("exit 65\n") && !result.output.contains("Not there"))
    #expect(
      result.output.replacing("\n", with: " ").contains("up/lists: Permission denied"), "\(result)")
  }

  @Test(arguments: ["other", "other/d.md"])
  func `a shut folder above what was imported is not gone`(root: String) throws {
    let result = try asNobody(
      """
      mkdir -p up/other; printf -- '- [D](https://d.example)\\n' >up/other/d.md
      study import -q lists up/\(root); chmod 000 up
      study import --prune; echo "exit $?"; titles; chmod 755 up
      """)
    #expect(result.output.hasSuffix("exit 65\nA B D "), "\(result)")
    #expect(
      result.errors.contains("Permission denied; its list \"d\" stays as it was"), "\(result)")
    #expect(!result.errors.contains("is gone"), "\(result)")
  }

  @Test func `a list that is not Markdown and cannot be read stays`() throws {
    let result = try asNobody(
      """
      printf '%s\\n' '<!DOCTYPE NETSCAPE-Bookmark-file-1>' '<DL><p><DT><A HREF="https://t.example">T</A></DL>' >lists/t.html
      study import -q lists; chmod 000 lists/t.html
      study import --prune; echo "exit $?"; titles
      """)
    #expect(result.output.hasSuffix("exit 65\nA B T "), "\(result)")
    #expect(
      result.errors
        == "Not read:\n  \(folder.path)/lists/t.html: cannot be read: Permission denied\n",
      "\(result)")
  }

  @Test(arguments: ["list", "", "next", "done 1", "import lists"])
  func `a database in a shut folder is not a database that is not there`(command: String) throws {
    let result = try asNobody(
      """
      mkdir -m 777 shut; STUDY_DB=shut/study.db; study import -q lists; chmod 000 shut
      study \(command); echo "exit $?"; chmod 777 shut
      """)
    #expect(result.output == "exit 66\n", "\(result)")
    #expect(
      result.errors.hasPrefix(
        "study: cannot read \(folder.path)/shut/study.db: Permission denied\n"),
      "\(result)")
  }

  @Test func `a name that is not UTF-8 is told, and what may be behind it stays`() throws {
    let result = try study.bash(
      """
      $study import -q lists; mv lists/sub lists/$'s\\377b'; cp lists/a.md lists/$'a\\351.md'
      : >lists/$'image\\351.png'; : >lists/$'.hidden\\351.md'
      $study import --prune; echo "exit $?"; $study list --all --plain --fields title | sort | tr '\\n' ' '
      mv lists/$'s\\377b' lists/sub; rm lists/$'a\\351.md'; $study import --prune; echo "exit $?"
      """)
    #expect(result.output.contains("exit 65\nA B "), "\(result)")
    #expect(result.output.hasSuffix("exit 0\n"), "\(result)")
    #expect(
      result.errors == """
        Not read:
          \(folder.path)/lists/a\u{fffd}.md: its name is not UTF-8
          \(folder.path)/lists/s\u{fffd}b: its name is not UTF-8

        """, "\(result)")
  }

  @Test func `a path that is too long for the system is told`() throws {
    let result = try study.bash(
      """
      $study import -q lists; cd lists; name=$(printf 'd%.0s' {1..220})
      for i in {1..20}; do mkdir $name && cd $name || exit; done; echo '- [Deep](https://d.example)' >d.md
      cd ~; $study import; echo "exit $?"; rm -r lists/$name
      """)
    #expect(result.output.hasSuffix("exit 65\n"), "\(result)")
    #expect(result.errors.contains("d: cannot be read: File name too long\n"), "\(result)")
  }

  @Test func `a circle of links is not a root that is gone`() throws {
    let result = try study.shell(
      """
      $study import -q lists; mv lists real; ln -s lists lists
      $study import; echo "exit $?"; $study import lists; echo "exit $?"
      $study export -o lists --force; echo "exit $?"; test -L lists; echo $?
      """)
    #expect(result.output.hasSuffix("exit 65\nexit 66\nexit 73\n0\n"), "\(result)")
    #expect(!result.errors.contains("gone"), "\(result)")
    #expect(
      result.errors.components(separatedBy: "Too many levels of symbolic links").count == 4,
      "\(result)")
  }

  @Test func `an argument that is not UTF-8 changes nothing`() throws {
    let result = try study.bash(
      """
      $study import -q lists; $study note 1 $'caf\\351'; echo "exit $?"; $study show 1 | grep -c caf
      mkdir $'d\\377'; cd $'d\\377'; $study --db here.db list; echo "exit $?"; $study list --plain | wc -l; ls -A .. | grep -c '^d'
      """)
    #expect(result.output == "exit 65\n0\nexit 65\n2\n1\n", "\(result)")
    #expect(
      result.errors == """
        study: "caf\u{fffd}" is not UTF-8
        Nothing was changed.
        study: "here.db" is in a folder whose path cannot be told: it was removed, or its name is not UTF-8
        Write the whole path, or go to another folder.

        """, "\(result)")
  }

  @Test(.enabled(if: Preloaded.isPossible, "needs a C compiler"), arguments: ["lstat", "open"])
  func `a failing disk drops no list`(call: String) throws {
    let failing = try Preloaded(call == "lstat" ? .failingLstat : .failingOpen, in: folder.path)
    let result = try study.shell(
      """
      $study import -q lists; LD_PRELOAD=\(failing.path) $study import --prune; echo "exit $?"
      $study list --all --plain --fields title | sort | tr '\\n' ' '
      """)
    #expect(result.output.hasSuffix("exit 65\nA B "), "\(result)")
    #expect(
      result.errors
        == "Not read:\n  \(folder.path)/lists/sub: cannot be read: Input/output error\n",
      "\(result)")
  }
}
