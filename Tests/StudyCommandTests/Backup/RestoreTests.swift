import Foundation
import TestSupport
import Testing

/// `study restore` of copies and archives, over what is there.
@Suite struct `A restore` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let result = try study.shell(
      """
      for i in 1 2 3 4 5 6 7 8 9; do echo "- [Page $i](https://p.example/$i)"; done >l.md
      $study import -q l.md && $study done -q 1 && $study note -q 1 'first' &&
      $study backup -q copy.db && $study export -q -o copy.json
      echo '- [More](https://more.example)' >m.md
      STUDY_NOW=2026-05-20T08:00:00Z; export STUDY_NOW
      $study import -q m.md && $study done -q 2 3 && $study undo -q && $study done -q 4 && $study note -q 4 'later'
      """)
    try #require(result.code == 0, "\(result)")
  }

  private func shell(_ script: String) throws -> StudyBinary.Result {
    try study.shell(
      """
      db=.local/share/study/study.db; copies=$db.backups
      dump() { sqlite3 "$1" .dump | sort | grep -v -e 'INTO device' -e 'INTO former_device' -e 'INTO file_stamp' -e 'search' -e 'indexed_item'; }
      check() { sqlite3 "$1" 'PRAGMA quick_check; PRAGMA foreign_key_check'; }
      """ + "\n" + script)
  }

  @Test(arguments: ["copy.db", "copy.json"])
  func `shows what would come and go, and changes nothing without a yes`(file: String) throws {
    let result = try shell(
      """
      dump $db >before; $study restore --preview \(file); echo "exit $?"
      $study restore \(file) 2>/dev/null; echo "exit $?"; dump $db | cmp before - && ls -A $copies
      """)
    #expect(
      result.output == """
                             now        then  would come    would go
        lists                  2           1           0           1
        items                 10           9           0           1
        marks                  4           1           0           3
        notes                  2           1           0           1
        newest mark   2026-05-20  2026-05-14
        exit 0
        exit 2

        """, "\(result)")
  }

  @Test(arguments: ["copy.db", "copy.json"])
  func `replaces all in one step, keeps what was there, and can be taken back`(
    file: String
  ) throws {
    let result = try shell(
      """
      dump $db >before; inode=$(stat -c %i $db); $study restore --yes \(file); echo "exit $?"
      dump $db >after; dump copy.db | cmp - after; dump $copies/*before-restore.db | cmp before -
      check $db; stat -c %a $db; [ $(stat -c %i $db) = $inode ]; ls -A .local/share/study | cat; ls
      $study undo | head -n 1; $study redo -q; $study import -q m.md && $study done -q 5
      $study restore -q --yes $copies/*before-restore.db; dump $db | cmp before -
      """)
    let data = folder.path + "/.local/share/study/study.db"
    #expect(
      result.output.replacing(/-v\d+-/, with: "-v-") == """
        Restored 9 items in 1 list, with 1 mark and 1 note.
        They are in \(data)
        What it had before is in \(data).backups/2026-05-14T08-00-00Z-v-before-restore.db
        Next: study next
        exit 0
        ok
        600
        study.db
        study.db-journal
        study.db.backups
        study.db.lock
        after
        before
        copy.db
        copy.json
        l.md
        m.md
        Took back: study note -q 1 first

        """, "\(result)")
  }

  @Test func `fills an empty database without a question`() throws {
    let result = try shell(
      """
      $study --db new.db restore copy.db | head -n 1; dump copy.db >a; dump new.db | cmp a -
      $study --db new.db undo -q; ls -A | grep new | cat; $study --db other.db restore --preview copy.db | head -n 2
      ls -A | grep other
      """)
    #expect(
      result.output == """
        Restored 9 items in 1 list, with 1 mark and 1 note.
        new.db
        new.db-journal
        new.db.lock
                             now        then  would come    would go
        lists                  0           1           1           0

        """, "\(result)")
  }

  @Test func `takes a name of its own among the machines`() throws {
    let result = try shell(
      """
      name() { sqlite3 $1 'SELECT id FROM device'; }
      was=$(name $db); $study restore -q --yes copy.db; [ "$(name $db)" != "$was" ] && echo new
      [ "$(sqlite3 $db 'SELECT id FROM former_device')" = "$was" ] && echo former
      """)
    #expect(result.output == "new\nformer\n", "\(result)")
  }

  @Test func `refuses what is not a whole database of ours, and the database itself`() throws {
    let result = try shell(
      """
      dump $db >before
      sqlite3 foreign.db 'CREATE TABLE a (b)'; head -c 20000 copy.db >short.db
      cp copy.db newer.db; sqlite3 newer.db 'PRAGMA user_version = 99'
      for file in foreign.db short.db newer.db l.md . no.db $db; do
        $study restore --yes $file >/dev/null 2>&1; echo "$? $file"; done
      dump $db | cmp before - && ls $copies 2>/dev/null
      """)
    #expect(
      result.output == """
        65 foreign.db
        65 short.db
        65 newer.db
        65 l.md
        66 .
        66 no.db
        64 .local/share/study/study.db

        """, "\(result)")
  }

  @Test func `replaces a damaged one, and keeps it as it was`() throws {
    let result = try shell(
      """
      root=$(sqlite3 $db "SELECT rootpage FROM sqlite_schema WHERE name = 'entry'")
      printf 'garbage garbage garbage' | dd of=$db bs=1 seek=$(((root - 1) * 4096)) conv=notrunc 2>/dev/null
      cp $db damaged; $study restore --preview copy.db | tail -n 1; ls $db.damaged
      $study restore -q --yes copy.db; echo $?; check $db; cmp -i 100 damaged $copies/*before-restore.db; $study done -q 1; echo $?
      """)
    let data = folder.path + "/.local/share/study/study.db"
    #expect(
      result.output == """
        \(data) is damaged, so what it has cannot be counted.
        .local/share/study/study.db.damaged
        0
        ok
        0

        """, "\(result)")
  }

  @Test(arguments: ["head -c 0", "head -c 60", "head -c 100", "head -c 5000", "tr a-z A-Z <"])
  func `takes the place of what cannot be opened any more, and keeps it`(wreck: String) throws {
    let result = try shell(
      """
      cp $db whole; \(wreck) whole >$db; cp $db wreck
      $study list 2>/dev/null; echo "list $?"; $study doctor >/dev/null 2>&1; echo "doctor $?"
      $study backup --list >/dev/null; echo "copies $?"
      $study restore copy.db 2>/dev/null; echo "unasked $?"; cmp wreck $db
      $study restore --preview copy.db | tail -n 1
      $study restore --yes copy.db | sed "s/$(date +%Y)-.*//"; cmp wreck $db.damaged-*; check $db
      $study list --all --plain | wc -l; $study done -q 2; echo "done $?"
      """)
    let data = folder.path + "/.local/share/study/study.db"
    #expect(
      result.output.replacing(/damaged-2026.*/, with: "damaged-") == """
        list 65
        doctor 65
        copies 0
        unasked 2
        \(data) is damaged, so what it has cannot be counted.
        Restored 9 items in 1 list, with 1 mark and 1 note.
        They are in \(data)
        What it had before is in \(data).damaged-
        Next: study next
        ok
        9
        done 0

        """, "\(result)")
  }

  @Test func `leaves a file alone that was never a database of ours`() throws {
    let result = try shell(
      """
      cd $(mktemp -d "$PWD/XXXX"); echo mine >yarn; cp yarn before
      $study restore --db yarn --yes ../copy.db; echo $?; cmp yarn before; ls
      sqlite3 other.db 'CREATE TABLE x(a)'; cp other.db before.db
      $study restore --db other.db --yes ../copy.db 2>/dev/null; echo $?; cmp other.db before.db
      echo 4711 >yarn.lock; $study restore --db yarn --yes ../copy.db 2>/dev/null; echo $?; cmp yarn before
      cp $OLDPWD/copy.db newer.db
      sqlite3 newer.db 'PRAGMA user_version = 99; PRAGMA writable_schema = 1;' \
        "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, 'CREATE TABLE x(a) MYSTERY')"
      cp newer.db before.db; $study restore --db newer.db --yes ../copy.db 2>/dev/null; echo $?
      cmp newer.db before.db
      """)
    #expect(result.output == "65\nbefore\nyarn\n65\n65\n65\n", "\(result)")
    #expect(result.errors.contains("yarn is not a study database\n"), "\(result)")
  }

  @Test func `whoever reads meanwhile sees the one or the other`() throws {
    let result = try shell(
      """
      $study backup -q other.db
      { for i in 1 2 3 4 5 6 7 8; do $study list --all --plain | wc -l; done; } >counts &
      for i in 1 2; do $study restore -q --yes copy.db; $study restore -q --yes other.db; done; wait
      sort -u counts | grep -vx -e 9 -e 10; wc -l <counts; check $db
      """)
    #expect(result.output == "8\nok\n", "\(result)")
    #expect(result.errors == "")
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace"), "no strace"))
  func `killed at any write leaves what was there or what was to come`() throws {
    for seed in Rounds.of(60, share: 60) {
      let result = try shell(
        """
        [ -e base ] || { dump $db >before; dump copy.db >after; cp -r .local base; }
        for call in pwrite64 fdatasync fsync ftruncate linkat unlink; do n=\(seed % 60 + 1)
          while :; do
            rm -rf .local; cp -r base .local
            strace -f -qq -o /dev/null -e trace=$call -e inject=$call:signal=KILL:when=$n \\
              $study restore -q --yes copy.db >/dev/null 2>&1; code=$?
            $study list >/dev/null || echo "$call $n: cannot be opened"
            check $db | grep -vx ok; dump $db >now
            if cmp -s now after; then
              dump $copies/*before-restore.db | cmp -s before - || echo "$call $n: no copy"
            else cmp -s now before || echo "$call $n: between"; fi
            [ $code = 0 ] && break; n=$((n+60))
          done; [ $call = pwrite64 ] && [ $n -gt 60 ] && echo killed
        done
        """)
      #expect(result.output == "killed\n", "seed \(seed): \(result)")
    }
  }
}
