import Foundation
import TestSupport
import Testing

/// `tick --dry-run` redirected to a file is a patch that the real programs take, and that makes of
/// the lists what the tick makes of them.
@Suite struct `A tick as a patch` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      #"""
      mkdir -p 'my lists/of 2026' crlf plain
      printf -- '# One\n\n- [ ] [Alpha](https://a.example)  \n- [ ] [Beta](https://b.example)\t\n' >plain/a.md
      printf -- '- [ ] [Gamma](https://c.example)\r\n- [ ] [Delta](https://d.example)\r\n' >crlf/b.md
      printf -- '- [ ] [Epsilon](https://e.example)\n- [ ] [Zeta](https://f.example)' >'my lists/of 2026/c d.md'
      printf -- '- [ ] [Eta \342\200\256 of it](https://g.example)\n\n* [ ] [Last](https://h.example)\r\n' >'plain/ü "x".md'
      # As many lines between as make two hunks.
      { printf -- '- [ ] [First](https://i.example)\n'; seq 20; printf -- '\n- [ ] [End](https://j.example)'; } >long.md
      $study import -q . && $study done -q --where 'not b.example' --yes
      mkdir old; cp -R long.md plain crlf 'my lists' old
      """#)
    try #require(result.code == 0, "\(result)")
  }

  @Test(arguments: ["patch -s -p1 <tick.patch", "git apply --whitespace=nowarn tick.patch"])
  func `is applied in the folder where it was made`(program: String) throws {
    let result = try study.shell(
      """
      $study tick --dry-run >tick.patch 2>messages; echo $?; cat messages
      $study tick -q; mkdir new; cp -R long.md plain crlf 'my lists' new
      cp -R old/. .; \(program); echo $?
      for list in long.md plain crlf 'my lists'; do diff -r "$list" "new/$list"; done
      grep -rl '\\[x\\]' new | wc -l; find . -name '*.orig' -o -name '*.rej'
      """)
    #expect(result.output == "0\nDry run: nothing was changed.\n0\n5\n", "\(result)")
    #expect(result.errors == "")
  }

  @Test func `from a folder beside the lists, the paths begin at the root`() throws {
    let result = try study.shell(
      """
      cd old; $study tick --dry-run ../plain/a.md >../tick.patch; cd ..
      head -n 1 tick.patch | cut -c 1-7; patch -s -p1 -d / <tick.patch; grep -c '\\[x\\]' plain/a.md
      """)
    #expect(result.output == "--- a/\(folder.path.dropFirst().prefix(1))\n1\n", "\(result)")
  }

  @Test func `is empty if there is nothing to do, whatever is said`() throws {
    let result = try study.shell(
      """
      $study tick -q; $study tick -n >tick.patch; wc -c <tick.patch; patch -p1 <tick.patch; echo $?
      printf -- '- [No box](https://k.example)\\n' >k.md; $study import -q k.md
      $study done -q https://k.example; $study tick -n k.md >tick.patch; wc -c <tick.patch
      """)
    #expect(result.output == "0\n0\n0\n", "\(result)")
    #expect(result.errors.contains("1 line of a done item has no box: study tick --insert\n"))
    #expect(result.errors.contains("Nothing to write: every box is up to date.\n"))
  }

  @Test(.enabled(if: PseudoTerminal.exists)) func `on a terminal nothing in it does harm`() throws {
    let screen = try study.atTerminal(["tick", "-n", "plain", "--color", "never"]).output
    #expect(screen.contains("[x] [Eta <U+202E> of it]"))
    #expect(!screen.contains("\u{202e}"))
    #expect(screen.contains("--- a/plain/a.md\n"))
  }
}
