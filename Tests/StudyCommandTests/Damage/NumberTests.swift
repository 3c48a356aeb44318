import Foundation
import SQLite
import TestSupport
import Testing

/// A database in which one column has numbers that nobody writes: whatever is asked, no command
/// ends by a signal.
@Suite struct `Numbers that cannot be` {
  private static let looks = [
    "next", "next --why", "list", "show 1", "show 3", "progress", "progress U", "stats", "log",
    "log --notes", "topics", "tags", "plan", "review", "search A", "", "new", "export",
    "export --format html", "sync --status", "list is:done",
  ]
  private static let changes = [
    "done 3", "undo", "redo", "note 1 -m more", "edit 1 --title X", "reopen 1", "skip 3",
    "plan 3 -q", "import", "tick --preview", "sync", "park 4",
  ]

  let home: DamagedHome
  private let base: Data
  private let columns: [(table: String, name: String)]

  init() throws {
    home = try DamagedHome()
    try FileManager.default.removeItem(atPath: home.path)
    let result = try home.study.shell(
      """
      mkdir s lists
      printf -- '# T\\n\\n## U #MY_NEXT\\n\\n- [ ] [A](https://a.example) (5 min) by Ann #START_HERE\\n' >lists/a.md
      printf -- '- [x] [B](https://b.example)\\n  ![i](i.png)\\n- [ ] [C](https://youtu.be/abcdefghijk?t=84)\\n' >>lists/a.md
      printf -- '- TODO nothing\\n\\nSee https://prose.example for words on it.\\n' >>lists/a.md
      $study import -q lists; $study done -q 1; $study note -q 1 -m hello; $study at -q 1:24 3
      $study skip -q 2; $study park -q 4; $study plan -q 3; $study undo -q; $study redo -q
      $study edit -q 1 --minutes 7 --tag own; $study focus -q T; $study add -q https://z.example
      $study sync -q --folder s; $study done -q 3; $study sync -q
      """)
    #expect(result.code == 0, "\(result)")
    base = try home.bytes
    columns = try Database(path: home.path).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT tables.name AS owner, columns.name FROM sqlite_schema AS tables
          CROSS JOIN pragma_table_info(tables.name) AS columns
          WHERE tables.type = 'table' AND columns.type = 'INTEGER' ORDER BY 1, 2
          """
      ).map { (table: $0["owner"], name: $0["name"]) }
    }
  }

  @Test(arguments: [
    ("topic", "ordinal", "progress"), ("topic", "last_ordinal", "topics"),
    ("topic", "depth", "export"), ("agenda", "lists", "next"), ("status", "minutes", "stats"),
    ("status", "done_day", "stats"), ("item", "added_at", "next"),
    ("indexed_item", "version", "edit 1 --title X"),
  ])
  func `are told as damage where they are read`(table: String, column: String, command: String)
    throws
  {
    for number in [Int64.max, .min] {
      try base.write(to: URL(fileURLWithPath: home.path))
      try home.execute(
        """
        PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
        UPDATE OR IGNORE \(table) SET \(column) = \(number)
        """)
      let result = try home.study.shell("$study \(command); rm -f study.db.damaged")
      #expect(result.code == 0 && result.errors.contains("is damaged ("), "\(number): \(result)")
    }
  }

  @Test(arguments: ["undo", "reopen 1", "note 1 -m more"])
  func `leave no room for the next entry of the journal`(command: String) throws {
    try home.execute(
      """
      PRAGMA ignore_check_constraints = ON;
      UPDATE entry SET seq = \(Int64.max)
      WHERE seq = (SELECT max(seq) FROM entry) AND device = (SELECT id FROM device)
      """)
    let result = try home.study.shell("$study \(command)")
    #expect(result.code == 65 && result.errors.contains("is damaged ("), "\(result)")
  }

  @Test func `end no command by a signal`() throws {
    #expect(columns.count > 100)
    let known: Set<Int32> = [0, 1, 64, 65, 66, 70, 73, 74]
    for seed in Rounds.of(2_000, share: 40) {
      var random = SplitMix(seed: seed)
      let column = columns[Int(seed) * 7 % columns.count]
      let number = [Int64.max, .min, 1 << 40, -1, 12_345_678].randomElement(using: &random)!
      try? FileManager.default.removeItem(atPath: home.path + ".damaged")
      try base.write(to: URL(fileURLWithPath: home.path))
      try? home.execute(
        """
        PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
        UPDATE OR IGNORE "\(column.table)" SET "\(column.name)" = \(number)
        """)
      let commands =
        Self.looks.shuffled(using: &random).prefix(3) + [
          Self.changes.randomElement(using: &random)!
        ]
        + ["doctor", "doctor --fix"]
      for command in commands {
        let result = try home.study.shell("$study \(command) </dev/null")
        #expect(
          known.contains(result.code) && !result.errors.contains("SQLite"),
          "seed \(seed): \(column) = \(number), \(command): \(result)")
      }
    }
  }
}
