import Files
import Foundation
import SQLite
import StudyModel
import TestSupport

@testable import StudyService
@testable import StudyStorage

/// A few machines of one person, each with its own database, clock and lists, and a place where they
/// exchange their journals.
final class Machines {
  let kind: ExchangeSite.Kind
  let folder: String
  var people: [DailyLoopWorld] = []
  var random: SplitMix
  /// What was ever said on one of them, in the form of `words`.
  private(set) var said: Set<String> = []
  private var copies = 0

  init(_ kind: ExchangeSite.Kind, seed: UInt64) throws {
    self.kind = kind
    random = SplitMix(seed: seed)
    folder = NSTemporaryDirectory() + "study-machines-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try makePlace()
    for _ in 0..<Int.random(in: 2...3, using: &random) { try add(World()) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var place: String { folder + "/place" }

  func makePlace() throws {
    if kind == .git {
      run("git", "init", "--quiet", "--bare", place)
    } else {
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    }
  }

  /// Its clock is up to ten years off.
  func add(_ world: World) throws {
    world.now = world.now + .days(Int64.random(in: -3650...3650, using: &random))
    people.append(try DailyLoopWorld(in: world, seed: random.next()))
    try note(people[people.count - 1])
  }

  /// Adds what is in the journal there to what was said.
  func note(_ person: DailyLoopWorld) throws { said.formUnion(try Self.words(person)) }

  func exchange(
    _ person: DailyLoopWorld, environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) throws -> ExchangeReport {
    let exchange = Exchange(
      store: person.world.store, now: person.world.now, environment: Environment(environment))
    let isKnown = try person.world.store.read { try $0.findExchange()?.place == place }
    return isKnown ? try exchange.run() : try exchange.begin(kind, at: place)
  }

  /// A database that was copied as a file, on a machine of its own.
  func copy(_ person: DailyLoopWorld) throws {
    let world = try World()
    world.store = try Store.open(at: StorePlace(try file(of: person), relativeTo: "/"))
    try add(world)
  }

  /// A copy of the database as it is now.
  func file(of person: DailyLoopWorld) throws -> String {
    copies += 1
    let path = folder + "/copy-\(copies).db"
    try FileManager.default.copyItem(atPath: person.world.store.path, toPath: path)
    return path
  }

  /// The person goes on with that copy.
  func goBack(_ person: DailyLoopWorld, to copy: String) throws {
    person.world.store = try Store.open(at: StorePlace(copy, relativeTo: "/"))
  }

  /// A database that was exported and restored, on a machine of its own.
  func restore(_ person: DailyLoopWorld) throws {
    var text = ""
    try person.world.store.read { try Archive.write($0) { text += $0 } }
    var bytes = Array(text.utf8)
    let world = try World()
    _ = try Archive.restore(
      {
        defer { bytes = [] }
        return bytes
      }, into: world.store, now: world.now)
    try add(world)
  }

  /// Everybody exchanges until nobody has anything new.
  func settle() throws {
    for _ in 0..<3 { for person in people { _ = try exchange(person) } }
  }

  @discardableResult
  func run(_ program: String, _ arguments: String...) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Each entry, without the names that a copy changes.
  static func words(_ person: DailyLoopWorld) throws -> [String] {
    try person.world.store.database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT wall || ' ' || counter || ' ' || at || ' ' || command || ' ' || item_key || ' '
            || action || ' ' || ifnull((SELECT group_concat(key || '=' || value, ' ')
              FROM (SELECT key, value FROM json_each(payload)
                WHERE key NOT IN ('device', 'seq', 'hash', 'edits') ORDER BY key)), '')
          FROM entry
          """)
    }
  }

  /// The lines that it has.
  static func lines(_ person: DailyLoopWorld) throws -> [String] {
    try person.world.store.database.read {
      try String.fetchAll($0, sql: "SELECT text FROM line ORDER BY text")
    }
  }

  /// What follows from the journal, by the key of each page.
  static func derived(_ person: DailyLoopWorld) throws -> [String: [String]] {
    var rows: [String: [String]] = [:]
    try person.world.store.database.read { db in
      for query in [
        """
        SELECT key, 'status', state, opened_at, opened_day, done_at, done_day, status.minutes, position,
          parked_until, because, planned_week, due_day, touched_at, is_touched, done_minute, by_list
        FROM status JOIN item ON item.id = item_id
        """,
        "SELECT key, 'note', text, at, day, position FROM note JOIN item ON item.id = item_id",
        """
        SELECT item.key, 'edit', edit.title, edit.kind, edit.minutes
        FROM edit JOIN item ON item.id = item_id
        """,
        "SELECT key, 'tag', tag, is_on, since FROM own_tag JOIN item ON item.id = item_id",
        "SELECT 'focus', words, since FROM focus",
      ] {
        for row in try Row.fetchAll(db, sql: query) {
          rows[row[0], default: []].append("\(row)")
        }
      }
    }
    return rows.mapValues { $0.sorted() }
  }

  /// The keys of its items.
  static func keys(_ person: DailyLoopWorld) throws -> Set<String> {
    try person.world.store.database.read {
      try Set(String.fetchAll($0, sql: "SELECT key FROM item UNION SELECT 'focus'"))
    }
  }
}
