import Foundation
import SQLite
import StudyMigrations

/// A database as an earlier version of the program left it, with a history of two weeks in May 2026
/// in it: a command under a clock of 2035, a list that ticks what the person had done, edits of a note,
/// a page that had another address, one added by hand, a command taken back, another name.
public struct OldDatabase {
  public static let newest = StudyMigrations.all.count - 1

  private let schema: Int
  private let db: Database
  private var seq = 0
  private var clock: (wall: Int64, counter: Int) = (0, 0)

  /// Pages 1 to 6 of `list`, a file.
  public static func write(schema: Int, to path: String, list: String) throws {
    let database = try Database(path: path)
    do {
      let db = database
      try db.execute(
        sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      for migration in StudyMigrations.all.prefix(schema) {
        try db.execute(sql: migration.sql)
        try db.execute(
          sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [migration.name])
      }
      try db.execute(
        sql: "PRAGMA application_id = \(0x5374_7564); PRAGMA user_version = \(schema)")
      var old = OldDatabase(schema: schema, db: db)
      try old.fill(list)
      if schema > 1 { try old.live() }
    }
    try database.close()
  }

  /// What `log` says of it with the fields id, day, event, minutes and text, and page 4 done
  /// elsewhere on 14 May.
  public static func log(_ schema: Int) -> String {
    let rest =
      schema < 2
      ? ""
      : """
      6\t2026-05-12\tdone\t\tPage 6
      5\t2026-05-07\tdone\t\tPage 5
      3\t2026-05-06\tdone\t\tPage 3
      1\t2026-05-03\tnote\t\t\(schema < 4 ? "first" : "third")
      1\t2026-05-02\tdone\t25\tPage 1

      """
    return (schema < 2 ? "" : "2\t2035-01-01\tdone\t\tPage 2\n") + "4\t2026-05-14\tdone\t\tPage 4\n"
      + rest
  }

  private init(schema: Int, db: Database) { (self.schema, self.db) = (schema, db) }

  private static func key(_ page: Int) -> String { "https://p.example/\(page)" }
  private static func time(_ day: Int) -> Int64 { 1_777_622_400_000 + Int64(day - 1) * 86_400_000 }
  private static let future: Int64 = 2_051_251_200_000
  private static let former = "https://old.example/6"
  private static let own = "https://own.example/x"

  private func fill(_ list: String) throws {
    try add(list: 1, path: list, place: "list.md", title: "list")
    for page in 1...6 { try add(page, Self.key(page), "Page \(page)", to: 1, ordinal: page - 1) }
    try db.execute(sql: "INSERT INTO alias (key, item_id) VALUES (?, 6)", arguments: [Self.former])
  }

  private func add(list: Int, path: String, place: String, title: String) throws {
    try db.execute(
      sql: """
        INSERT INTO list (id, path, root, place, title, line_count, content_hash, imported_at)
        VALUES (:list, :path, iif(:list = 1, :path, ''), :place, :title, 6, 0, :time)
        """,
      arguments: [
        "list": list, "path": path, "place": place, "title": title, "time": Self.time(1),
      ])
    try db.execute(
      sql: """
        INSERT INTO topic (list_id, ordinal, last_ordinal, depth, number, title, line, note)
        VALUES (:list, 0, 0, 0, '', :title, 0, '')
        """, arguments: ["list": list, "title": title])
  }

  private func add(_ id: Int, _ key: String, _ title: String, to list: Int, ordinal: Int) throws {
    try db.execute(
      sql: """
        INSERT INTO item (id, key, address, title, kind, kind_reason, added_at)
        VALUES (:id, :key, :key, :title, 'article', '', :time)
        """, arguments: ["id": id, "key": key, "title": title, "time": Self.time(1)])
    try db.execute(
      sql: """
        INSERT INTO posting (list_id, ordinal, topic, item_id, line, first_byte, end_byte, address,
          title, written_title, is_untitled, kind, kind_reason, note)
        VALUES (:list, :ordinal, 0, :id, :ordinal + 1, 0, 1, :key, :title, :title, 0, 'article', '', '')
        """, arguments: ["id": id, "key": key, "title": title, "list": list, "ordinal": ordinal])
  }

  private mutating func live() throws {
    try say("import", ["import", "list.md"], at: Self.time(1), [])
    try addImage(lists: "[1]", new: 1...6)
    try mark(["done", "1"], on: 2, Self.key(1), "done", #"{"minutes":25}"#)
    try mark(["note", "1"], on: 3, Self.key(1), "note", #"{"text":"first"}"#)
    if schema >= 4 { try edit() }
    try say(
      "mark", ["done", "2"], at: Self.future, [(Self.key(2), "done", "{}")])
    if schema >= StudyMigrations.keepsClocks { try rename() }
    try mark(["done", "3"], on: 6, Self.key(3), "done", "{}")
    try mark(["done", "5"], on: 7, Self.key(5), "done", "{}")
    try say(
      "import", ["import"], at: Self.time(10), [(Self.key(5), "done", #"{"byList":1}"#)])
    try addImage(lists: "[]", new: nil)
    if schema >= 4 { try addByHand() }
    if schema >= StudyMigrations.version(of: "M0021_tell_where_pages_moved") {
      try say(
        "import", ["import"], at: Self.time(11),
        [(Self.former, "moved", #"{"to":"\#(Self.key(6))"}"#)])
      try addImage(lists: "[]", new: nil)
    }
    try mark(["done", "6"], on: 12, Self.former, "done", "{}")
    let device = try String.fetchOne(db, sql: "SELECT id FROM device") ?? ""
    try mark(["skip", "4"], on: 13, Self.key(4), "skipped", "{}")
    try write(
      (Self.key(4), "retract", #"{"device":"\#(device)","seq":\#(seq)}"#), at: Self.time(13))
    try db.execute(
      sql: "UPDATE command SET state = 'undone' WHERE id = (SELECT max(id) FROM command)")
  }

  private mutating func edit() throws {
    let device = try String.fetchOne(db, sql: "SELECT id FROM device") ?? ""
    let note = seq
    for (text, replaced) in [("second", nil), ("third", seq + 1)] {
      let named = replaced.map { #"{"device":"\#(device)","seq":\#($0)}"# } ?? ""
      let edits = schema >= StudyMigrations.namesEdits ? #","edits":[\#(named)]"# : ""
      try mark(
        ["note", "1"], on: 4, Self.key(1), "revised",
        #"{"device":"\#(device)","seq":\#(note),"text":"\#(text)"\#(edits)}"#)
    }
  }

  private mutating func rename() throws {
    try db.execute(
      sql: """
        INSERT INTO former_device SELECT id, (SELECT max(seq) FROM entry) FROM device;
        UPDATE device SET id = 'bbbbbbbbbbbbbbbb';
        """)
    seq = 0
  }

  private mutating func addByHand() throws {
    // Since it is derived, it has a number of its own, and no image.
    let isDerived = schema >= StudyMigrations.derivesOwnList
    let list = isDerived ? 0 : 2
    try add(list: list, path: "/added by you/", place: "added by you", title: "Added by you")
    try add(7, Self.own, "By hand", to: list, ordinal: 0)
    try say(
      "addition", ["add", Self.own], at: Self.time(11),
      [(Self.own, "added", #"{"text":"By hand","address":"\#(Self.own)","topic":""}"#)])
    if !isDerived { try addImage(lists: "[]", new: 7...7) }
  }

  private mutating func mark(
    _ words: [String], on day: Int, _ key: String, _ action: String, _ payload: String
  ) throws { try say("mark", words, at: Self.time(day), [(key, action, payload)]) }

  private mutating func say(
    _ kind: String, _ words: [String], at time: Int64, _ facts: [(String, String, String)]
  ) throws {
    var columns: [String: any DatabaseValueConvertible] = ["at": time, "state": "applied"]
    if schema < 9 {
      columns["words"] = words.joined(separator: " ")
    } else {
      columns["kind"] = kind
      columns["arguments"] = "[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    if schema >= StudyMigrations.keepsClocks {
      columns["device"] = try String.fetchOne(db, sql: "SELECT id FROM device")
    }
    try insert("command", columns)
    for fact in facts { try write(fact, at: time) }
  }

  /// The logical clock never runs backwards.
  private mutating func write(_ fact: (String, String, String), at time: Int64) throws {
    clock = time > clock.wall ? (time, 0) : (clock.wall, clock.counter + 1)
    seq += 1
    var columns: [String: any DatabaseValueConvertible] = [
      "seq": seq, "wall": clock.wall, "counter": clock.counter, "item_key": fact.0,
      "action": fact.1, "payload": fact.2,
    ]
    columns["device"] = try String.fetchOne(db, sql: "SELECT id FROM device")
    columns["command"] = try Int.fetchOne(db, sql: "SELECT max(id) FROM command")
    if schema >= 4 { columns["zone"] = 0 }
    if schema >= StudyMigrations.keepsClocks { columns["at"] = time }
    try insert("entry", columns)
  }

  private func addImage(lists: String, new: ClosedRange<Int>?) throws {
    let command = try Int.fetchOne(db, sql: "SELECT max(id) FROM command")
    let rows = #"{"list":[],"list_tag":[],"topic":[],"posting":[],"posting_tag":[],"aside":[]}"#
    var columns: [String: any DatabaseValueConvertible] = ["lists": lists, "items": "[]"]
    columns["command_id"] = command
    columns["first_new"] = new?.lowerBound
    columns["last_new"] = new?.upperBound
    if schema == 2 { (columns["list_rows"], columns["item_rows"]) = (rows, "{}") }
    try insert("import_image", columns)
    guard schema > 2 else { return }
    try db.execute(
      sql: "INSERT INTO import_rows (command_id, rows) VALUES (?, ?)", arguments: [command, rows])
  }

  private func insert(_ table: String, _ columns: [String: any DatabaseValueConvertible]) throws {
    let names = columns.keys.sorted()
    let places = names.map { ":\($0)" }.joined(separator: ", ")
    try db.execute(
      sql: "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))",
      arguments: StatementArguments(columns))
  }
}
