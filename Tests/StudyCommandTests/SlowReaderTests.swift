import Foundation
import TestSupport
import Testing

/// Nobody waits for another command's reader or writer: two real processes each.
@Suite struct `A pipe that blocks` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      seq 3000 | sed 's|.*|- [Page & of a long list of pages about databases](https://p.example/&)|' >list.md
      $study import -q list.md && $study done -q --where id:..1500 --yes && mkfifo pipe
      """)
    try #require(result.code == 0, "\(result)")
  }

  @Test(arguments: [
    "list --plain", "list --json", "list --all", "list --sort title --plain", "list -n 1000",
    "search page --plain", "search page --json", "search page -n 1000", "log", "log --json",
    "log --plain", "log --format md", "export", "export --format csv", "export --format json",
    "export --format html", "export -o pipe", "progress --json --all --by source",
    "list --fields id,title,address",
  ])
  func `a reader that stops keeps nobody from writing`(arguments: String) throws {
    let result = try study.shell(
      """
      exec 3<>pipe
      $study \(arguments) >pipe 2>&1 & writer=$!
      # It has begun to write, and cannot end: the pipe holds 64 KB.
      head -c 1 <&3 >/dev/null
      $study done 2000 -q; echo "done $?"
      kill -0 $writer && echo blocked
      cat <&3 >rest & reader=$!
      exec 3>&-
      wait $writer; echo "read $?"; kill $reader
      """)
    let isShort = arguments.hasPrefix("progress")
    #expect(
      result.output == "done 0\n\(isShort ? "" : "blocked\n")read 0\n", "\(arguments) \(result)")
  }

  @Test func `a report that nobody reads locks nothing`() throws {
    let result = try study.shell(
      """
      exec 3<>pipe
      # Full.
      dd if=/dev/zero bs=4096 count=100 oflag=nonblock >&3 2>/dev/null
      $study done 2000 >pipe 2>&1 & writer=$!
      until $study list id:2000 --all --plain | cut -f 2 | grep -q done; do :; done
      $study done 2001 -q; echo "done $?"
      kill -0 $writer && echo blocked
      cat <&3 >/dev/null & reader=$!
      wait $writer; echo "reported $?"; kill $reader
      """)
    #expect(result.output == "done 0\nblocked\nreported 0\n", "\(result)")
  }

  /// More than a pipe holds: once it is written, the program is reading it.
  @Test func `an import locks nothing while it waits for its text`() throws {
    let result = try study.shell(
      """
      $study import - <pipe >out 2>&1 & importer=$!
      exec 3>pipe
      seq 5000 | sed 's|.*|- [Other &](https://o.example/&)|' >&3
      $study done 2000 -q; echo "done $?"
      kill -0 $importer && echo waiting
      exec 3>&-
      wait $importer; echo "imported $?"; grep -c '5000 new .*from' out
      """)
    #expect(result.output == "done 0\nwaiting\nimported 0\n1\n", "\(result)")
  }

  @Test func `so does a restore`() throws {
    let result = try study.shell(
      """
      $study export --format json -o archive.json -q
      $study restore --db new.db - <pipe >out 2>&1 & restorer=$!
      exec 3>pipe
      head -c 200000 archive.json >&3
      echo '- [A page](https://a.example)' >other.md
      $study --db new.db import other.md -q; echo "imported $?"
      kill -0 $restorer && echo waiting
      tail -c +200001 archive.json >&3
      exec 3>&-
      wait $restorer; echo "restored $?"; grep -c 'has items or history' out
      rm new.db; $study restore --db new.db - <archive.json -q; echo $?
      cat archive.json | $study restore --db third.db - -q; echo $?
      """)
    #expect(
      result.output == "imported 0\nwaiting\nrestored 2\n1\n0\n0\n", "\(result)")
  }
}
