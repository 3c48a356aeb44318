import Foundation
import TestSupport
import Testing

/// `study backup`, with real processes and `sqlite3` to look at what it made.
@Suite struct `A backup` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      mkdir lists; for i in 1 2 3 4 5 6 7 8 9; do echo "- [Page $i](https://p.example/$i)"; done >lists/l.md
      $study import -q lists && $study done -q -m 'A note.' 1 2
      """)
    try #require(result.code == 0, "\(result)")
  }

  /// Functions for the scripts below.
  private static let helpers = """
    data=.local/share/study; db=$data/study.db; copies=$db.backups
    dump() { sqlite3 "$1" .dump; }
    check() { sqlite3 "$1" 'PRAGMA quick_check; PRAGMA foreign_key_check'; }
    """

  private func shell(_ script: String) throws -> StudyBinary.Result {
    try study.shell(Self.helpers + "\n" + script)
  }

  @Test func `is the same database, for the person alone, in a folder beside it`() throws {
    let result = try shell(
      """
      umask 000; $study backup; ls -A $copies; stat -c '%a %h' $copies/* $copies
      dump $db >a; dump $copies/*.db >b; cmp a b && cmp -i 100 $db $copies/*.db && check $copies/*.db
      $study --db $copies/*.db undo -q && $study --db $copies/*.db list is:done
      """)
    #expect(
      result.output
        == """
        Copied to \(folder.path)/.local/share/study/study.db.backups/2026-05-14T08-00-00Z-v22-by-hand.db
        2026-05-14T08-00-00Z-v22-by-hand.db
        600 1
        700 2
        ok

        """.replacing("v22", with: "v\(try schema())"), "\(result)")
  }

  @Test func `replaces no other, and shows all, newest first`() throws {
    let result = try shell(
      """
      $study backup -q; $study backup -q; STUDY_NOW=2026-05-15T07:00:00Z $study backup -q
      # No copy, though it has the name of one.
      mkdir $db.backups/2026-05-16T07-00-00Z-v22-weekly.db
      mv $db lost; $study backup --list | cut -c 1-19
      $study backup --list --plain | cut -f 1,2
      mv lost $db; $study backup --list --plain --fields path | sed 's/.*-by/by/'
      """)
    #expect(
      result.output == """
        2026-05-15  by hand
        2026-05-14  by hand
        2026-05-14  by hand
        2026-05-15T07:00:00Z\tby-hand
        2026-05-14T08:00:00Z\tby-hand
        2026-05-14T08:00:00Z\tby-hand
        by-hand.db
        by-hand-2.db
        by-hand.db

        """, "\(result)")
  }

  @Test func `into a file replaces it only if told to, and leaves no draft`() throws {
    let result = try shell(
      """
      $study backup -q copy.db; echo $?; stat -c %a copy.db; check copy.db
      echo mine >mine; $study backup mine 2>/dev/null; echo "taken $?"; cat mine
      ln -s mine link; $study backup -q --force link; test -L link && check mine
      $study backup lists 2>/dev/null; echo "folder $?"
      $study backup no/such.db 2>/dev/null; echo "missing $?"
      $study backup /dev/null --force 2>/dev/null; echo "device $?"
      $study backup $db --force 2>/dev/null; echo "itself $?"; check $db
      $study backup - 2>/dev/null; echo "stream $?"; $study --db no.db backup 2>/dev/null; echo $?
      ls; ls -A $data | grep -v '^study.db'
      """)
    #expect(
      result.output == """
        0
        600
        ok
        taken 73
        mine
        ok
        folder 73
        missing 73
        device 73
        itself 64
        ok
        stream 64
        1
        copy.db
        link
        lists
        mine

        """, "\(result)")
  }

  @Test func `is whole and of one moment while others write`() throws {
    let result = try shell(
      """
      { for i in 3 4 5 6 7 8 9; do $study done -q $i && $study note -q $i text || echo failed; done; } &
      for i in 1 2 3 4 5 6; do $study backup -q $i.db || echo failed; done; wait
      for i in 1 2 3 4 5 6; do check $i.db; done
      for i in 1 2 3 4 5 6; do sqlite3 $i.db 'SELECT count(*) FROM command'; done | sort -nc
      """)
    #expect(result.output == String(repeating: "ok\n", count: 6), "\(result)")
    #expect(result.errors == "")
  }

  @Test func `leaves other files in the folder alone`() throws {
    let result = try shell(
      """
      mkdir -m 700 $copies; cd $copies; old=2024-01-01T00-00-00Z-v22-by-hand.db
      touch mine.db 2024.db.aB3x9Q $old.txt; mkdir 2024-01-02T00-00-00Z-v22-weekly.db
      cd - >/dev/null; $study backup -q; ls -A $copies
      """)
    #expect(
      result.output == """
        2024-01-01T00-00-00Z-v22-by-hand.db.txt
        2024-01-02T00-00-00Z-v22-weekly.db
        2024.db.aB3x9Q
        2026-05-14T08-00-00Z-v\(try schema())-by-hand.db
        mine.db

        """, "\(result)")
  }

  @Test func `removes its own older ones as the rule says`() throws {
    let result = try shell(
      """
      for day in 01 02 03 04 05 06 07 08 09 10; do
        STUDY_NOW=2026-06-${day}T08:00:00Z $study backup -q; done
      $study backup --list --plain | cut -c 1-10 | tr '\\n' ' '
      """)
    // The 7th was a Sunday, and the last of its week.
    #expect(
      result.output
        == ["10", "09", "08", "07", "06", "05", "04"].map { "2026-06-\($0) " }.joined(),
      "\(result)")
  }

  @Test func `of a damaged database is none`() throws {
    let result = try shell(
      """
      root=$(sqlite3 $db "SELECT rootpage FROM sqlite_schema WHERE name = 'entry_by_item' OR name = 'entry'" | tail -n 1)
      printf 'garbage garbage garbage' | dd of=$db bs=1 seek=$(((root - 1) * 4096)) conv=notrunc 2>/dev/null
      $study backup; echo $?; $study backup copy.db; echo $?; ls -A $copies; ls; $study done 1; echo $?
      """)
    #expect(result.output == "65\n65\nlists\n65\n", "\(result)")
    #expect(result.errors.contains("so no copy was made"), "\(result)")
    #expect(result.errors.contains("so nothing is written to it"), "\(result)")
  }

  private func schema() throws -> String {
    try shell("sqlite3 $db 'PRAGMA user_version'").output.trimmingCharacters(in: .newlines)
  }
}
