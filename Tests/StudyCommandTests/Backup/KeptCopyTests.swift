import Foundation
import TestSupport
import Testing

/// The copies that study makes by itself.
@Suite struct `A copy by itself` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      for i in 1 2 3 4 5 6 7 8 9; do echo "- [Page $i](https://p.example/$i)"; done >l.md
      $study import -q l.md
      """)
    try #require(result.code == 0, "\(result)")
  }

  /// `on DAY …` is study on that day of 2026.
  private func shell(_ script: String) throws -> StudyBinary.Result {
    try study.shell(
      """
      db=.local/share/study/study.db; copies=$db.backups
      on() { STUDY_NOW=2026-$1T08:00:00Z; export STUDY_NOW; shift; $study "$@"; }
      kept() { ls $copies 2>/dev/null | sed 's/T.*Z-v[0-9]*-/ /'; }
      """ + "\n" + script)
  }

  @Test func `comes once a week, with what has just changed`() throws {
    let result = try shell(
      """
      on 05-20 done -q 1; kept; on 05-21 list >out; kept; echo --
      on 05-21 done -q 2; kept; echo --
      on 05-27 done -q 3; on 05-28 show 3 >out; kept; echo --; on 05-28 done -q 4; kept
      sqlite3 $copies/*28T*.db "SELECT item_id FROM status ORDER BY 1" | tr '\\n' ' '
      """)
    #expect(
      result.output == """
        --
        2026-05-21 weekly.db
        --
        2026-05-21 weekly.db
        --
        2026-05-21 weekly.db
        2026-05-28 weekly.db
        1 2 3 4 \("")
        """, "\(result)")
    #expect(result.errors == "")
  }

  @Test func `comes after the answer, and if it fails, says so in one line`() throws {
    let result = try shell(
      """
      echo mine >$copies; on 06-20 done 1 2>&1; echo "exit $?"; cat $copies; rm $copies
      on 06-20 config -q backup.weekly false; on 06-20 done -q 2; kept
      on 06-20 config -q --unset backup.weekly; on 06-20 done -q 3; kept
      """)
    let lines = result.output.components(separatedBy: "\n")
    let failed = try #require(
      lines.firstIndex { $0.hasPrefix("No copy of the database was made: ") }, "\(result)")
    #expect(failed > 0 && lines[..<failed].joined().contains("Page 1"), "\(result)")
    #expect(
      lines[(failed + 1)...].joined(separator: "\n") == "exit 0\nmine\n2026-06-20 weekly.db\n",
      "\(result)")
  }

  @Test func `a clock that was ahead keeps it from nothing`() throws {
    let result = try shell(
      "on 05-21 backup -q; mv $copies/* $copies/2035-01-01T00-00-00Z-v1-weekly.db\n"
        + "on 05-21 done -q 1; kept; on 05-22 done -q 2; kept | wc -l")
    #expect(result.output == "2026-05-21 weekly.db\n2035-01-01 weekly.db\n2\n", "\(result)")
  }

  @Test func `comes before what takes something out`() throws {
    let result = try shell(
      """
      on 05-15 import --forget --dry-run l.md >out; on 05-15 import --prune --dry-run l.md >out; kept
      on 05-15 import -q --forget l.md; kept; echo --
      on 05-16 import -q --prune; on 05-16 import -q l.md; kept
      sqlite3 $copies/*forget.db 'SELECT count(*) FROM list'
      """)
    #expect(
      result.output == """
        2026-05-15 before-forget.db
        --
        2026-05-15 before-forget.db
        2026-05-16 before-prune.db
        1

        """, "\(result)")
  }
}
