import SQLite
import StudyMigrations
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `The migration of edits of notes` {
  /// A note edited twice; one edited and removed; one whose edit was taken back.
  private static let entries = [
    ("note", #"{"text":"a","position":"p:3"}"#), ("revised", #"{"device":"d","seq":1,"text":"b"}"#),
    ("revised", #"{"device":"d","seq":1,"text":"c"}"#), ("note", #"{"text":"x"}"#),
    ("revised", #"{"device":"d","seq":4,"text":"y"}"#),
    ("revised", #"{"device":"d","seq":4,"text":"y"}"#), ("retract", #"{"device":"d","seq":4}"#),
    ("note", #"{"text":"p"}"#), ("revised", #"{"device":"d","seq":8,"text":"q"}"#),
    ("retract", #"{"device":"d","seq":9}"#),
  ]

  @Test func `makes each name the earlier ones, and a removal have no text`() throws {
    let world = try World()
    let path = world.folder + "/old.db"
    let database = try Database(path: path, Store.settings)
    try Schema.migrate(database, upTo: StudyMigrations.namesEdits - 1)
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO item (id, key, address, title, kind, kind_reason, added_at)
          VALUES (1, 'k', 'a', 't', 'video', 'r', 1);
          INSERT INTO note (device, seq, item_id, at, text, day, position)
          VALUES ('d', 1, 1, 1000, 'c', 0, 'p:3'), ('d', 8, 1, 8000, 'p', 0, NULL);
          INSERT INTO retraction (device, seq, by_device, by_seq)
          VALUES ('d', 4, 'd', 7), ('d', 9, 'd', 10);
          """)
      for (index, (action, payload)) in Self.entries.enumerated() {
        // The removal is one command.
        try db.execute(
          sql: """
            INSERT INTO entry
              (device, seq, wall, counter, at, zone, command, item_key, action, payload)
            VALUES ('d', :seq, :wall, 0, :wall, 0, :command, 'k', :action, :payload)
            """,
          arguments: [
            "seq": index + 1, "wall": 1000 * (index + 1), "command": index == 6 ? 6 : index + 1,
            "action": action, "payload": payload,
          ])
      }
    }
    try database.close()
    let store = try Store.open(at: StorePlace("old.db", relativeTo: world.folder))
    let (entries, placed) = try store.read {
      (try $0.fetchEntries(), try DerivedRows(of: Item.ID(rawValue: 1), $0).notes)
    }
    let fold = Fold(entries)
    #expect(fold.notes.map(\.text) == ["c", "p"])
    #expect(fold.notes.map(\.id.seq) == [3, 8])
    #expect(placed == DerivedRows(fold).notes)
    func named(_ seqs: Int64...) -> [Entry.ID] { seqs.map { Entry.ID(device: "d", seq: $0) } }
    #expect(entries[2].action == .revised(named(1)[0], edits: named(2), "c"))
    #expect(entries[5].action == .revised(named(4)[0], edits: named(5), nil))
    // Undo of the removal brings its last text back.
    let undone = [6, 7].map { seq in
      Entry(
        id: Entry.ID(device: "d", seq: 20 + seq),
        clock: Clock(wall: Instant(milliseconds: 50_000 + seq), counter: 0), command: 6,
        itemKey: "k", action: .retract(Entry.ID(device: "d", seq: seq)))
    }
    #expect(Fold(entries + undone).notes.map(\.text) == ["c", "y", "p"])
  }

  @Test func `is made of an older archive too`() throws {
    let world = try World()
    try world.importing("- [Alpha](https://a.example)\n", as: "a.md")
    _ = try Notes(store: world.store, now: world.now).add("first", to: ["1"])
    for text in ["second", "third"] {
      world.wait(minutes: 1)
      _ = try Notes(store: world.store, now: world.now).revise(1, of: ["1"], to: text)
    }
    var text = ""
    try world.store.read { try Archive.write($0) { text += $0 } }
    let old = text.replacing(/,\\"edits\\":\[[^\]]*\]/, with: "")
      .replacing(
        "\"schema\":\(Schema.version)", with: "\"schema\":\(StudyMigrations.namesEdits - 1)")
    #expect(old.contains("revised") && !old.contains("edits"))
    let other = try World()
    var rest = Array(old.utf8)
    _ = try Archive.restore(
      {
        defer { rest = [] }
        return rest
      }, into: other.store, now: world.now)
    for rows in ["SELECT * FROM note", "SELECT payload FROM entry ORDER BY seq"] {
      #expect(try other.rows(rows) == world.rows(rows))
    }
  }
}
