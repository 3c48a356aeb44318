import SQLite
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

/// Entries of another machine beside those of this one.
@Suite struct `Entries of another machine` {
  let world: World

  init() throws {
    world = try World()
    try world.importing("# One\n- [ ] [Alpha](https://a.example)\n", as: "one.md")
  }

  private func readings() throws -> [ReadCount] {
    try world.store.read { try $0.fetchReadCounts() }
  }

  @Test func `a box that a list ticks later leaves the day, the minutes and the streak mine`()
    throws
  {
    _ = try world.marks.done(["1"], on: Day("2026-05-01")!, minutes: 25)
    let (before, mine) = (try world.logicalDump(), try readings())
    world.wait(days: 9)
    try world.hear("done", #"{"byList":1}"#, of: "https://a.example")
    #expect(try readings() == mine)
    #expect(mine.map(\.minutes) == [25])
    #expect(try world.logicalDump() == before)
    #expect(try world.store.read { try Stats($0, now: world.now) }.thisYear.minutes == 25)
  }

  @Test func `a box that a list ticks does not stop the clock`() throws {
    _ = try world.marks.open(["1"])
    world.wait(minutes: 5)
    try world.hear("done", #"{"byList":1}"#, of: "https://a.example")
    world.wait(minutes: 15)
    #expect(try world.marks.done(["1"]).map(\.status.minutes) == [20])
  }

  @Test func `an edit of another machine stands beside mine, by a number of its own`() throws {
    let (store, address) = (world.store, "https://a.example")
    func texts() throws -> [String] {
      try store.read { try $0.fetchNotes(of: Item.ID(rawValue: 1)) }.map(\.text)
    }
    _ = try Notes(store: store, now: world.now).add("first", to: ["1"], at: .page(3))
    let note = try world.rows("SELECT device, seq FROM entry WHERE action = 'note'")[0]
      .split(separator: "|")
    world.wait(minutes: 1)
    _ = try Notes(store: store, now: world.now).revise(1, of: ["1"], to: "mine")
    world.wait(minutes: 1)
    try world.hear(
      "revised", #"{"device":"\#(note[0])","seq":\#(note[1]),"edits":[],"text":"theirs"}"#,
      of: address)
    #expect(try Set(texts()) == ["mine", "theirs"])
    let forked = try store.read { try $0.fetchForkedNotes() }
    #expect(forked.map(\.original.seq) == [Int64(note[1])])
    #expect(try forked.flatMap(\.texts).map(\.text) == texts())
    let mine = try #require(texts().firstIndex(of: "mine")) + 1
    world.wait(minutes: 1)
    _ = try Notes(store: store, now: world.now).revise(mine, of: ["1"], to: "mine again")
    #expect(try Set(texts()) == ["mine again", "theirs"])
    let theirs = try #require(texts().firstIndex(of: "theirs")) + 1
    _ = try Notes(store: store, now: world.now).remove(theirs, of: ["1"])
    #expect(try texts() == ["mine again"])
    #expect(try store.read { try $0.fetchForkedNotes() }.isEmpty)
    _ = try world.history.undo()
    #expect(try Set(texts()) == ["mine again", "theirs"])
    _ = try world.history.undo(2)
    #expect(try texts() == ["theirs"])
    _ = try world.history.redo(2)
    #expect(try Set(texts()) == ["mine again", "theirs"])
  }

  /// By a newer version, or by hand.
  static let unreadable = [
    ("pondered", #"{"at":"noon","minutes":[1],"text":{"a":1},"until":99999999999}"#),
    ("graded", #"{"text":"superb"}"#), ("graded", "{}"), ("written", #"{"text":"paused"}"#),
    ("written", #"{"text":"done"}"#), ("sorted", #"{"text":"hologram"}"#), ("stopped", "{}"),
    ("stopped", #"{"position":"x:9"}"#), ("parked", "{}"), ("parked", #"{"until":"soon"}"#),
    ("planned", "{}"), ("planned", #"{"week":1.5}"#), ("done", #"{"minutes":"many"}"#),
    ("done", #"{"minutes":0}"#), ("done", #"{"at":253402300800000}"#),
    ("done", #"{"byList":"perhaps"}"#), ("note", "{}"), ("note", #"{"text":["a","b"]}"#),
    ("note", #"{"text":{"a":"b"}}"#), ("note", #"{"text":7}"#), ("estimated", #"{"minutes":-1}"#),
    ("tagged", "{}"), ("tagged", #"{"text":""}"#), ("retract", "{}"),
    ("retract", #"{"device":"fedcba9876543210"}"#), ("revised", #"{"text":"new"}"#),
    ("skipped", #"{"because":1}"#), ("titled", #"{"text":[1]}"#),
    ("moved", #"{"to":7}"#), ("moved", "{}"),
  ]

  @Test(arguments: unreadable.indices)
  func `what this version cannot read means nothing and is kept as it is`(index: Int) throws {
    let (action, payload) = Self.unreadable[index]
    _ = try world.marks.open(["1"])
    let before = try world.logicalDump()
    try world.hear(action, payload, of: "https://a.example")
    #expect(try world.logicalDump() == before, "\(action) \(payload)")
    let kept = "SELECT action, payload FROM entry WHERE device = 'fedcba9876543210'"
    #expect(try world.rows(kept) == ["\(action)|\(payload)"])
    #expect(
      try world.store.read { try $0.fetchEntries() }.contains { $0.action == .unknown })
    // Other commands work beside it.
    _ = try world.marks.done(["1"])
    _ = try world.marks.reopen(["1"])
    _ = try world.history.undo(3)
    try world.importing("# One\n- [x] [Alpha](https://a.example)\n", as: "one.md")
  }

  @Test func `a text that looks like JSON is a text`() throws {
    for text in ["[a] b", "{}", "[1]"] {
      _ = try Notes(store: world.store, now: world.now).add(text, to: ["1"])
    }
    let notes = try world.store.read { try $0.fetchNotes(of: Item.ID(rawValue: 1)) }
    #expect(notes.map(\.text) == ["[a] b", "{}", "[1]"])
  }
}

extension World {
  /// Appends an entry of another machine and folds it.
  func hear(
    _ action: String, _ payload: String, seq: Int64? = nil, of address: String,
    at instant: Instant? = nil
  ) throws {
    try hear(action, payload, seq: seq, key: CanonicalAddress.key(of: address), at: instant)
  }

  func hear(
    _ action: String, _ payload: String, seq: Int64? = nil, key: String, at instant: Instant? = nil
  ) throws {
    try store.write { transaction in
      try transaction.db.execute(
        sql: """
          INSERT INTO entry
            (device, seq, wall, counter, at, zone, command, item_key, action, payload)
          SELECT 'fedcba9876543210', ifnull(:seq, 1 + count(*)), :at, 0, :at, 0, 1, :key, :action,
            :payload
          FROM entry WHERE device = 'fedcba9876543210'
          """,
        arguments: [
          "seq": seq, "at": instant ?? now, "key": key, "action": action, "payload": payload,
        ])
      try transaction.rebuildRetractions()
      try transaction.settle(.all)
    }
  }
}
