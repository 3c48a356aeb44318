import Foundation
import TestSupport
import Testing

/// Looking writes nothing, and what root makes for somebody is theirs.
@Suite struct `Looking and sudo` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      cp "$study" ./bin; chmod 755 . bin
      printf -- '- [A](https://a.example)\\n- [B](https://b.example)\\n' >list.md
      mkdir data; $study --db data/study.db import -q list.md; rm data/*-journal data/*.lock
      """)
    #expect(result == StudyBinary.Result(output: "", errors: "", code: 0))
  }

  @Test(arguments: ["next", "next --why", "", "progress", "next --json"])
  func `with other weights looking ranks by them and leaves no file`(command: String) throws {
    let result = try study.shell(
      """
      export STUDY_DB=data/study.db; $study config -q rank.order 90 50
      sum() { cksum data/study.db; ls -A data; }; sum >before
      $study \(command) >shown || echo "exit $?"; sum | cmp - before && ls -A data
      """)
    #expect(result.output == "study.db\n", "\(result)")
    #expect(result.errors == "")
  }

  @Test(arguments: [
    "import --dry-run list.md", "import --dry-run --prune", "tick --dry-run",
    "import --forget list.md --dry-run", "doctor",
  ])
  func `a dry run leaves no journal`(command: String) throws {
    let result = try study.shell(
      """
      export STUDY_DB=data/study.db; printf -- '- [C](https://c.example)\\n' >>list.md
      sum() { cksum data/study.db; ls data | grep -v lock; }; sum >before
      $study \(command) >/dev/null 2>&1; sum | cmp - before && cat before | wc -l
      """)
    #expect(result.output == "2\n", "\(result)")
  }

  /// The page that comes first by the new weights is far below those that next would look at by the
  /// old ones.
  @Test func `the order by other weights is the same before and after the next write`() throws {
    let result = try study.shell(
      """
      export STUDY_DB=data/study.db; i=0
      while [ $i -lt 400 ]; do
        i=$((i+1)); printf "## Topic $i\\n- [[START_HERE] Page $i](https://p.example/$i)\\n"
      done >many.md
      echo '- [[TODO] Last](https://p.example/last)' >>many.md; $study import -q many.md
      $study config -q rank.tag.todo 900
      $study next --plain --fields title >looked; $study note -q 1 x
      $study next --plain --fields title >written; cmp looked written; head -1 looked
      """)
    #expect(result.output == "Last\n", "\(result)")
  }

  @Test func `with other weights next works in a read-only folder`() throws {
    let result = try study.shell(
      """
      $study config -q rank.lists 7; chmod 644 data/study.db; chmod 555 data; chmod -R a+rX .config
      as_nobody() { if [ $(id -u) = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
      as_nobody ./bin --db data/study.db next --plain | cut -f 1; chmod 755 data; ls -A data
      """)
    #expect(result.errors == "", "\(result)")
    #expect(result.output == "1\n2\nstudy.db\n", "\(result)")
  }

  private static let canMount: Bool = {
    let study = StudyBinary(home: NSTemporaryDirectory())
    return (try? study.shell("unshare -m mount -t tmpfs tmpfs /mnt").code) == 0
  }()

  @Test(.enabled(if: canMount, "needs to mount, in a mount namespace"))
  func `with other weights next works on a read-only disk`() throws {
    let result = try study.shell(
      """
      $study config -q rank.lists 7
      unshare -m sh -c 'mount --bind data data; mount -o remount,bind,ro data
        touch data/x 2>/dev/null && echo writable; $study --db data/study.db next --plain | cut -f 1'
      """)
    #expect(result.errors == "", "\(result)")
    #expect(result.output == "1\n2\n", "\(result)")
  }

  @Test(.enabled(if: geteuid() == 0, "needs root"), arguments: ["022", "077", "000", "777"])
  func `what root makes in somebody's folder is theirs`(umask: String) throws {
    let result = try study.shell(
      """
      mkdir home; chown 65534:65534 home; export HOME=$PWD/home; unset STUDY_DB
      umask \(umask); $study import -q list.md; $study config -q rank.lists 7; $study done -q 1
      $study export -q -o home/out.json; umask 022
      find home -not \\( -uid 65534 -gid 65534 \\); find home -type d -exec stat -c %a {} + | sort -u
      find home -type f -exec stat -c %a {} + | sort -u
      setpriv --reuid=65534 --regid=65534 --clear-groups ./bin done 2; echo "exit $?"
      setpriv --reuid=65534 --regid=65534 --clear-groups ./bin config -q rank.lists 8; echo "exit $?"
      """)
    #expect(
      result.output.hasPrefix("700\n755\n600\n"), "\(result)")
    #expect(result.output.hasSuffix("exit 0\nexit 0\n"), "\(result)")
    #expect(result.errors == "", "\(result)")
  }
}
