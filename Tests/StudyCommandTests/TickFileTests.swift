import Foundation
import TestSupport
import Testing

/// Ticking real files with real processes: no matter what is in a list's place, who else
/// writes, and when the program is killed, a list is the old one or the new one and nothing
/// else is written to.
@Suite struct `Tick and the person's files` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      mkdir lists
      printf -- '- [ ] [Alpha page](https://a.example)\\n- [ ] [Beta page](https://b.example)\\n' >lists/a.md
      printf -- '- [ ] [Gamma page](https://c.example)\\n' >lists/b.md
      $study import -q lists; $study done -q 1 3
      """)
    #expect(result.code == 0, "\(result)")
  }

  @Test(arguments: [
    ("echo alias >.bashrc; ln -sf ../.bashrc lists/a.md", "is a symbolic link now"),
    ("ln lists/a.md other.md", "has 2 names (hard links)"),
    ("chmod 444 lists/a.md", "is read-only"), ("rm lists/a.md", "no longer exists"),
    ("rm lists/a.md; mkdir lists/a.md", "is not a regular file"),
    ("rm lists/a.md; mkfifo lists/a.md", "is not a regular file"),
    ("echo >>lists/a.md", "changed since it was imported"),
    ("printf x | dd of=lists/a.md conv=notrunc status=none", "changed since it was imported"),
    ("ln -sf /dev/zero lists/a.md", "is a symbolic link now"),
  ])
  func `C02 C04 a list that differs from its import is left alone, and the others go on`(
    change: String, clause: String
  ) throws {
    let result = try study.shell(
      """
      \(change); stat -c '%i %a %s %y' .bashrc other.md lists/a.md >before 2>&1
      $study tick; echo "exit $?"
      stat -c '%i %a %s %y' .bashrc other.md lists/a.md >after 2>&1; cmp before after
      cat lists/b.md; ls -A lists
      """)
    #expect(result.errors.contains("/lists/a.md \(clause)"), "\(result)")
    #expect(
      result.output.hasSuffix("exit 65\n- [x] [Gamma page](https://c.example)\na.md\nb.md\n")
        || result.output.hasSuffix("exit 65\n- [x] [Gamma page](https://c.example)\nb.md\n"),
      "\(result)")
  }

  @Test func `a read-only list with nothing to tick is no trouble`() throws {
    let result = try study.shell(
      """
      $study reopen -q 1; chmod 444 lists/a.md
      $study tick; echo "exit $?"; cat lists/b.md
      """)
    #expect(result.errors == "", "\(result)")
    #expect(result.output.hasSuffix("exit 0\n- [x] [Gamma page](https://c.example)\n"), "\(result)")
  }

  @Test(arguments: [
    ("mv lists real; ln -s real lists", "is now reached through a symbolic link"),
    ("chmod 555 lists", "is in a folder that is read-only"),
    ("mv lists gone", "no longer exists"),
  ])
  func `C04 nothing is written through another folder`(change: String, clause: String) throws {
    let result = try study.shell(
      """
      \(change); $study tick; echo "exit $?"; chmod 755 *; grep -rc 'x' --include=*.md .
      """)
    #expect(result.errors.contains("/lists/a.md \(clause)"), "\(result)")
    #expect(result.errors.contains("/lists/b.md \(clause)"), "\(result)")
    #expect(result.output.hasPrefix("exit 65\n"), "\(result)")
    let marks = try study.shell("grep -r '\\[x\\]' --include=*.md . | wc -l").output
    #expect(marks == "0\n")
  }

  @Test(.enabled(if: geteuid() == 0, "needs root to give a file away"))
  func `C04 another user's file is left alone`() throws {
    let result = try study.shell(
      "chown 65534 lists/a.md; $study tick -q; echo \"exit $?\"; stat -c %u lists/a.md")
    #expect(result.output == "exit 65\n65534\n", "\(result)")
    #expect(result.errors.contains("lists/a.md belongs to another user"))
  }

  @Test(arguments: ["600", "644", "664", "755"])
  func `a list keeps its mode, whatever the umask`(mode: String) throws {
    let result = try study.shell(
      """
      chmod \(mode) lists/a.md; umask 027; $study tick -q
      stat -c %a lists/a.md; grep -c '\\[x\\]' lists/a.md; ls -A lists
      """)
    #expect(result.output == "\(mode)\n1\na.md\nb.md\n", "\(result)")
  }

  @Test func `C06 killed at any time, a list is old or new, and the next import repairs the rest`()
    throws
  {
    let result = try study.shell(
      """
      cp lists/a.md old; sed '1s/\\[ \\]/[x]/' old >new
      for ms in 5 8 11 14 17 20 23 26 29 32 35 38 41 44 47 50 55 60 65 70 80 90 100 120; do
        cp old lists/a.md; $study import -q
        timeout -s KILL $(printf 0.%03d $ms) $study tick -q lists/a.md 2>/dev/null
        cmp -s lists/a.md old || cmp -s lists/a.md new || { echo torn; cat lists/a.md; }
        $study import -q && $study tick -q lists/a.md || echo "not mended"
        cmp lists/a.md new
        [ "$(ls -A lists)" = "$(printf 'a.md\\nb.md')" ] || ls -A lists
      done
      $study list --all --plain | cut -f 2
      """)
    #expect(result.output == "done\nunread\ndone\n", "\(result)")
  }

  @Test func `C06 a full disk leaves the list as it was`() throws {
    let result = try study.shell(
      """
      i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo "- [ ] [Page $i](https://a.example/$i)"; done >big.md
      $study import -q big.md; $study done -q https://a.example/2999; cp big.md old.txt
      ( ulimit -f 64; $study tick -q big.md ); echo "exit $?"; cmp big.md old.txt; ls -A | grep tick
      """)
    #expect(result.output == "exit 65\n", "\(result)")
    #expect(result.errors.contains("big.md cannot be written: File too large"), "\(result)")
  }

  @Test(arguments: 0..<4)
  func `C10 two concurrent ticks keep both marks`(_ part: Int) throws {
    let result = try study.shell(
      """
      mkdir many; i=0
      while [ $i -lt 25 ]; do
        i=$((i+1))
        printf -- "- [ ] [One $i](https://x.example/$i)\\n- [ ] [Two $i](https://y.example/$i)\\n" >many/$i.md
      done
      $study import -q many; i=0
      while [ $i -lt 25 ]; do
        i=$((i+1))
        ( $study done -q https://x.example/$i; $study tick -q many/$i.md || echo "refused $i" ) &
        ( $study done -q https://y.example/$i; $study tick -q many/$i.md || echo "refused $i" ) &
        wait
      done
      grep -h '\\[x\\]' many/*.md | wc -l; ls -A many | wc -l
      $study import | head -n 2 | tail -n 1
      """)
    #expect(
      result.output == "50\n25\nUnchanged since the last import: 0 new, 0 changed, 0 gone.\n",
      "\(result)")
  }

  @Test func `C10 with two databases one tick is refused, and no mark is lost silently`()
    throws
  {
    let result = try study.shell(
      """
      one="$study --db one.db"; two="$study --db two.db"; i=0
      while [ $i -lt 20 ]; do
        i=$((i+1)); rm -f one.db two.db
        printf -- "- [ ] [One $i](https://x.example/$i)\\n- [ ] [Two $i](https://y.example/$i)\\n" >both.md
        $one import -q both.md; $two import -q both.md; $one done -q 1; $two done -q 2
        $one tick -q 2>/dev/null & first=$!
        $two tick -q 2>/dev/null & second=$!
        wait $first; a=$?; wait $second; b=$?
        echo "$((a + b)) $(grep -c '\\[x\\]' both.md)"
      done | sort | uniq -c | tr -s ' '
      """)
    #expect(result.output == " 20 65 1\n", "\(result)")
  }
}
