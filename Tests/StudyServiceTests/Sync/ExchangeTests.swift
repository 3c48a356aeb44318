import Foundation
import SQLite
import StudyModel
import TestSupport
import Testing

@testable import StudyService
@testable import StudyStorage

@Suite struct `An exchange of journals` {
  let machines: Machines
  let laptop: World
  let desk: World

  init() throws {
    machines = try Machines(.folder, seed: 1)
    for _ in machines.people { machines.people.removeLast() }
    for _ in 0..<2 { try machines.add(World()) }
    (laptop, desk) = (machines.people[0].world, machines.people[1].world)
    (laptop.now, desk.now) = (Self.now, Self.now)
    for world in [laptop, desk] {
      try world.importing(
        "# T\n- [One](https://one.example)\n- [Two](https://two.example)\n", as: "t.md")
    }
    try both()
    try both()
  }

  private static let now = Instant(rfc3339: "2026-05-14T08:00:00Z")!

  private func both() throws {
    for person in machines.people { _ = try machines.exchange(person) }
  }

  private func note(_ world: World, _ text: String) throws {
    world.wait(minutes: 1)
    _ = try Notes(store: world.store, now: world.now).revise(
      1, of: ["https://one.example"], to: text)
  }

  private func notes(_ world: World) throws -> Set<String> {
    Set(try world.rows("SELECT text FROM note"))
  }

  @Test func `two edits of one note are both kept, and told`() throws {
    _ = try Notes(store: laptop.store, now: laptop.now).add("first", to: ["https://one.example"])
    try both()
    try note(laptop, "mine")
    try note(desk, "theirs")
    _ = try machines.exchange(machines.people[0])
    let report = try machines.exchange(machines.people[1])
    #expect(report.forkedNotes.count == 1)
    try both()
    #expect(try notes(laptop) == ["mine", "theirs"])
    #expect(try notes(desk) == ["mine", "theirs"])
    #expect(try machines.exchange(machines.people[0]).forkedNotes.isEmpty)
  }

  /// But the day, which is told.
  @Test func `nothing new is nothing written`() throws {
    let before = try laptop.rows("SELECT * FROM exchange")
    laptop.now = laptop.now + 3_600_000
    let report = try machines.exchange(machines.people[0])
    #expect(report.sent == 0 && report.heard.isEmpty)
    #expect(try laptop.rows("SELECT * FROM exchange") == before)
    laptop.wait(days: 1)
    _ = try machines.exchange(machines.people[0])
    #expect(try ExchangeStatus(laptop.store).exchange?.at == laptop.now)
  }

  @Test func `a file of a device has at most ten thousand lines`() throws {
    _ = try laptop.marks.done(["https://one.example"])
    let device = try laptop.store.read { try $0.fetchDevice() }
    try laptop.store.write { transaction in
      try transaction.db.run(
        """
        INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
        SELECT device, 10001, wall, counter + 1, at, zone, command, item_key, action, payload
        FROM entry WHERE device = :device ORDER BY seq DESC LIMIT 1
        """, ["device": device])
    }
    try both()
    let names = try FileManager.default.contentsOfDirectory(
      atPath: machines.place + "/log/" + device)
    #expect(Set(names).isSuperset(of: ["2026-05.jsonl", "2026-05.1.jsonl"]))
    #expect(try Machines.lines(machines.people[0]) == Machines.lines(machines.people[1]))
  }

  /// Both at one moment, so that only their order tells the names apart.
  @Test func `what an old name said is sent before what takes it back`() throws {
    try laptop.store.write { try $0.db.run("UPDATE device SET id = 'ffffffffffffffff'") }
    _ = try laptop.marks.done(["https://one.example"])
    try machines.restore(machines.people[0])
    let restored = machines.people[2].world
    restored.now = laptop.now
    _ = try restored.marks.reopen(["https://one.example"])
    _ = try machines.exchange(machines.people[2])
    try both()
    let done = """
      SELECT count(*) FROM status JOIN item ON item.id = item_id
      WHERE state = 'done' AND key = 'https://one.example'
      """
    #expect(try restored.rows(done) == ["0"])
    #expect(try desk.rows(done) == ["0"])
  }

  /// What the copy sent was this database's own too, and keeps its name.
  @Test func `a copy that sent the same first leaves its numbers as they are`() throws {
    _ = try laptop.marks.done(["https://one.example"])
    try machines.copy(machines.people[0])
    _ = try machines.exchange(machines.people[2])
    _ = try laptop.marks.done(["https://two.example"])
    // A sync tool may have it in another file.
    let device = try laptop.store.read { try $0.fetchDevice() }
    let folder = machines.place + "/log/\(device)/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name != "name" {
      try FileManager.default.moveItem(
        atPath: folder + name, toPath: folder + "copy-" + name)
    }
    let report = try machines.exchange(machines.people[0])
    #expect(report.hasNewName)
    let done = """
      SELECT count(*) FROM status JOIN item ON item.id = item_id
      WHERE state = 'done' AND key IN ('https://one.example', 'https://two.example')
      """
    #expect(try laptop.rows(done) == ["2"])
    #expect(try laptop.store.read { try $0.fetchDevice() } != device)
    _ = try laptop.history.undo(2)
    #expect(try laptop.rows(done) == ["0"])
    try machines.settle()
    #expect(try Machines.lines(machines.people[0]) == Machines.lines(machines.people[2]))
  }
}
