import Foundation
import TestSupport
import Testing

/// What keeps a sound database from being used is not damage, and a wrong number in it is.
@Suite struct `A database that cannot be used` {
  let home: DamagedHome

  init() throws { home = try DamagedHome() }

  private func expect(
    _ command: String, _ code: Int32, _ said: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try home.study.shell(command)
    #expect(
      result.code == code && (said.isEmpty || (result.output + result.errors).contains(said)),
      "\(command): \(result)",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: ["doctor", "rebuild"])
  func `because another program holds it is not damaged`(_ command: String) throws {
    try expect(
      """
      sqlite3 \(home.path) 'BEGIN EXCLUSIVE' '.shell touch held; while test -e held; do sleep 0.1; done' &
      while ! test -e held; do sleep 0.1; done; $study \(command); code=$?; rm held; wait; exit $code
      """, 75, "another program holds")
    try expect("ls | grep -c damaged", 1, "0")
    try expect("$study done -q 1", 0, "")
  }

  @Test(
    .enabled(if: Preloaded.isPossible, "needs a C compiler"),
    arguments: ["doctor", "list", "done 5", "rebuild", "backup"])
  func `because the disk does not give its pages is not damaged`(_ command: String) throws {
    let failing = try Preloaded(
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <errno.h>
      #include <sys/types.h>
      #include <unistd.h>
      ssize_t pread64(int file, void *bytes, size_t count, off64_t place) {
        if (place + (off64_t)count > 40960) return errno = EIO, -1;
        return ((ssize_t (*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64"))(
          file, bytes, count, place);
      }
      ssize_t pread(int file, void *bytes, size_t count, off_t place) {
        return pread64(file, bytes, count, place);
      }
      """, named: "pages", in: home.folder.path)
    try expect("LD_PRELOAD='\(failing.path)' $study \(command)", 74, "study: ")
    try expect("ls | grep -c damaged", 1, "0")
    try expect("$study done -q 1", 0, "")
  }

  @Test func `and was left by a command that was killed is rebuilt`() throws {
    // As a commit leaves it in the middle: the journal says how many pages it has.
    try expect(
      """
      printf '\\331\\325\\005\\371\\040\\241\\143\\327\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\140\\0\\0\\2\\0\\0\\0\\020\\0' >\(home.path)-journal
      truncate -s 512 \(home.path)-journal; $study rebuild --force
      """, 65, "of the journal")
  }

  @Test func `because a note of somebody else's cannot be read is not written to`() throws {
    try home.execute("ALTER TABLE entry ADD COLUMN mood TEXT")
    try expect("$study doctor", 65, "Tables that are not study's")
    try expect(
      """
      chmod 777 . ; chmod 644 \(home.path); chown -R 65534 . && chown root \(home.path).damaged
      setpriv --reuid=65534 --clear-groups $study done 5
      """, 65, "so nothing is written to it")
  }

  @Test(arguments: ["doctor", "rebuild", "list"])
  func `because a folder has the name of its journal is not damaged`(_ command: String) throws {
    let code: Int32 = command == "doctor" ? 65 : 73
    try expect(
      "mkdir \(home.path)-wal; $study \(command)", code,
      "study.db-wal is in")
    try expect("rmdir \(home.path)-wal; ls | grep -c damaged", 1, "0")
    try expect("$study done -q 1", 0, "")
  }

  @Test(arguments: [0, 8, 16, 23])
  func `because its schema number is wrong can be restored or rebuilt`(_ version: Int) throws {
    try expect("$study backup -q copy.db", 0, "")
    try home.execute("PRAGMA user_version = \(version)")
    for command in ["list", "done 1", "doctor --fix"] {
      try expect(
        "$study \(command)", 65, "its schema number, \(version), does not match its tables")
    }
    try expect("ls \(home.path).backups | grep -c upgrade", 1, "0")
    try expect("cp \(home.path) keep.db; $study restore --yes copy.db && $study list", 0, "")
    try expect("cp keep.db \(home.path); $study rebuild", 65, "Saved 46 changes")
  }

  @Test func `because a table is missing is damaged`() throws {
    try home.execute("DROP TABLE agenda")
    try expect("$study next", 65, "is damaged (no such table: agenda)")
  }

  @Test func `because rows refer to a missing one is damaged`() throws {
    try expect(
      "printf -- '- [A](https://a.example)\\n- [B](https://b.example)\\n' >own.md; $study import -q own.md",
      0, "")
    try home.execute("PRAGMA foreign_keys = OFF; DELETE FROM item WHERE id = 361")
    try expect(
      "$study done 362", 65, "is damaged (a row of agenda refers to a missing row of item)")
    try expect("$study done 5", 65, "so nothing is written to it")
  }

  @Test func `because nothing can be written to it is not called sound`() throws {
    try expect(
      "echo yarn >\(home.path).lock; $study doctor --only unwritable-database", 0,
      "The database is not writable")
    try expect(
      "rm \(home.path).lock; $study doctor --only unwritable-database", 0, "No problems found")
  }

  @Test func `has no copies where their folder cannot be read`() throws {
    try expect(
      "ln -s nowhere \(home.path).backups; $study doctor --only unreadable-copies", 0,
      "Copies of the database that cannot be read")
    try home.execute("PRAGMA foreign_keys = OFF; DELETE FROM item WHERE id = 3")
    try expect("$study rebuild", 66, "study.db.backups: No such file")
    try expect("rm \(home.path).backups; $study rebuild", 65, "Saved 46 changes")
  }

  @Test func `keeps the table of somebody else when its index is mended`() throws {
    try home.execute("CREATE TABLE search_history (x); INSERT INTO search_history VALUES ('mine')")
    try home.execute("DELETE FROM search_idx")
    try expect("$study doctor --fix", 65, "1 row of search")
    try expect("sqlite3 \(home.path) 'SELECT x FROM search_history'", 0, "mine")
  }

  /// Each row is sound by itself.
  @Test(arguments: [
    "UPDATE item SET kind = 'banana' WHERE id = 34",
    "UPDATE posting SET mark = 'banana' WHERE item_id = 34",
    "UPDATE posting SET heading = 'banana' WHERE item_id = 34",
    "UPDATE command SET kind = 'banana' WHERE id = 3",
    "UPDATE command SET arguments = '[5]' WHERE id = 3",
    "UPDATE command SET arguments = '[bad]' WHERE id = 3",
    "UPDATE entry SET payload = '{bad}' WHERE seq = 4",
    "UPDATE entry SET seq = 9007199254740993 WHERE seq = 23",
    "UPDATE entry SET command = 9223372036854775807 WHERE seq = 23",
    "UPDATE import_rows SET rows = 'x'",
    "UPDATE import_image SET items = '[1'",
    "UPDATE import_image SET lists = '{}'",
    "DELETE FROM device",
  ])
  func `for a value that cannot be is damaged, and is rebuilt`(_ damage: String) throws {
    try home.execute("PRAGMA foreign_keys = OFF; \(damage)")
    try expect("$study doctor", 65, "damage")
    try expect("$study done 5", 65, "so nothing is written to it")
    try expect("$study doctor --fix", 65, "is damaged")
    try expect("$study rebuild", 65, "of the journal")
    try expect("$study doctor && $study add -q https://new.example", 0, "")
  }

  @Test(arguments: [
    "DELETE FROM entry WHERE seq > (SELECT max(seq) - 2 FROM entry)", "DELETE FROM entry",
  ])
  func `that lost the end of its journal says so, and is copied before it is mended`(
    _ damage: String
  ) throws {
    try home.execute(damage)
    try expect("$study doctor", 1, "Marks that are missing in the journal")
    try expect("$study doctor --fix", 0, "Kept a copy first: \(home.path).backups/")
    try expect("ls \(home.path).backups | grep -c before-fix", 0, "1")
  }

  @Test func `is mended where the weights of its scores are missing`() throws {
    try home.execute("DROP TABLE agenda_weights")
    try expect("$study doctor --fix", 0, "Mended")
    try expect("$study done 5", 0, "Page 5")
  }

  @Test(arguments: [
    "ALTER TABLE status ADD COLUMN mood TEXT",
    "DROP TABLE tag_name; CREATE TABLE tag_name (name TEXT)",
    "DROP TABLE tag_name; CREATE VIEW tag_name AS SELECT 1 AS a",
  ])
  func `is mended where what is derived has another form`(_ damage: String) throws {
    try home.execute(damage)
    try expect("$study doctor", 1, "Indexes and derived tables that are not study's")
    try expect("$study doctor | grep -c ' table '", 0, "1\n")
    try expect("$study doctor --fix", 0, "Kept a copy first")
    try expect("$study doctor && $study done 5", 0, "Page 5")
  }

  @Test func `that has lost what the person said of a page is mended`() throws {
    try expect("$study edit -q 34 --title 'My own' --minutes 30", 0, "")
    try home.execute("DELETE FROM edit")
    try expect("$study doctor", 1, "1 row of edit")
    try expect("$study doctor --fix", 0, "1 row of edit")
    try expect("$study doctor && $study show 34", 0, "My own")
  }

  @Test func `has another number of its schema, and it is none`() throws {
    try home.execute("PRAGMA user_version = -5")
    try expect("$study done 5", 65, "its schema number, -5, does not match its tables")
    try expect("$study doctor", 65, "its schema number, -5, does not match its tables")
    try expect("$study rebuild", 65, "of the journal")
  }

  @Test func `is rebuilt without a sign of damage if the person insists`() throws {
    try expect(
      "printf -- '- [Own](https://own.example)\\n' >own.md; $study import -q own.md", 0, "")
    try home.execute(
      "PRAGMA foreign_keys = OFF; DELETE FROM posting WHERE list_id = (SELECT max(id) FROM list)")
    try expect("$study rebuild", 2, "study rebuild --force")
    try expect("$study rebuild --force", 65, "read 1 list again")
    try expect("$study list list:own", 0, "Own")
  }

  @Test func `is not taken from a copy`() throws {
    try expect("cp \(home.path) copy.db; sqlite3 copy.db 'DROP TABLE aside'", 0, "")
    try expect("$study restore --yes copy.db", 65, "copy.db is damaged (table aside)")
    try expect("$study done 5", 0, "Page 5")
  }

  @Test func `is rebuilt though one of its lists cannot be read`() throws {
    try expect(
      """
      mkdir media; printf -- '- [A](https://a.example)\\n' >media/a.md; printf -- '- [B](https://b.example)\\n' >b.md
      $study import -q media b.md; rm media/a.md
      """, 0, "")
    try home.execute("DROP TABLE aside")
    try expect("$study rebuild", 65, "read 1 list again")
    try expect("$study list b.example", 0, "B")
  }

  @Test func `and is a pipe holds nobody up`() throws {
    try expect(
      "rm \(home.path); mkfifo \(home.path); $study rebuild", 65, "is not a study database")
  }

  @Test func `is rebuilt with the lists of the newest copy if none can be read`() throws {
    try expect(
      "printf -- '- [Own](https://own.example)\\n' >own.md; $study import -q own.md; $study backup",
      0, "")
    try home.execute("PRAGMA foreign_keys = OFF; DELETE FROM list; VACUUM")
    try expect("$study rebuild", 65, "read 1 list again")
    try expect("$study list own", 0, "Own")
  }

  @Test(arguments: [
    ("DELETE FROM search_data WHERE id > 100", 1, "1 row of search"),
    ("UPDATE search_data SET block = zeroblob(3) WHERE id = 10", 1, "1 row of search"),
    ("DELETE FROM search_data WHERE id = 10", 1, "1 row of search"),
    ("DELETE FROM search_data WHERE id = 1", 1, "1 row of search"),
    ("DELETE FROM search_data", 1, "1 row of search"),
    ("DELETE FROM search_idx", 1, "1 row of search"),
    ("DELETE FROM search_config", 1, "1 row of search"),
    ("UPDATE search_config SET v = 9", 1, "1 row of search"),
    ("DROP TABLE search_config", 65, "table search_config"),
    ("DROP TABLE search_data", 65, "table search_data"),
    ("DROP TABLE search", 65, "table search"),
    ("DROP TABLE indexed_item", 1, "table indexed_item"),
    ("DROP TABLE agenda", 1, "table agenda"),
    ("INSERT INTO search_docsize VALUES (4242424242, x'00')", 1, "1 row of search"),
    ("UPDATE search_docsize SET id = id + (1 << 40) WHERE id = 7", 1, "2 rows of search"),
  ])
  func `whose derived tables are damaged is mended`(
    _ damage: String, _ code: Int32, _ said: String
  ) throws {
    try home.execute(damage)
    try expect("$study doctor", code, said)
    try expect("$study doctor --fix", 0, "Mended")
    try expect("$study search page | grep -q Page && $study done -q 2", 0, "")
    try expect("$study doctor --fix", 0, "All derived rows were right")
  }
}
