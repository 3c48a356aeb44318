import Foundation
import SQLite
public import StudyModel
public import StudyService
public import StudyStorage

/// A person's world in its own folder: real files, a real database, and a clock that moves only
/// when told to.
public final class World {
  public let folder: String
  public var store: Store
  /// 2026-05-14T08:00:00Z, a Thursday.
  public var now = Instant(rfc3339: "2026-05-14T08:00:00Z")!

  public init() throws {
    folder = NSTemporaryDirectory() + "study-world-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try Store.open(at: StorePlace("study.db", relativeTo: folder))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  public var marks: Marks { Marks(store: store, now: now) }
  public var history: History { History(store: store, now: now) }

  /// Writes a file below the world's folder, and creates its parents.
  public func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What a file below the world's folder has.
  public func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @discardableResult
  public func importing(_ paths: String...) throws -> ImportReport {
    try Importer(now: now).run(paths, in: folder, into: store)
  }

  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + name)
  }

  public func rename(_ name: String, to other: String) throws {
    let target = URL(fileURLWithPath: folder + "/" + other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder + "/" + name, toPath: target.path)
  }

  /// The result of a dry run of an import.
  public func rehearsing(_ paths: String...) throws -> ImportReport {
    try Importer(now: now, isRehearsal: true).run(paths, in: folder, into: store)
  }

  /// Writes a list and imports it.
  @discardableResult
  public func importing(_ text: String, as name: String) throws -> ImportReport {
    try write(text, to: name)
    return try importing(name)
  }

  /// Advances the clock.
  public func wait(minutes: Int64 = 0, days: Int64 = 0) {
    now = now + (minutes * 60_000 + .days(days))
  }

  public func agenda<T>(
    weights: RankWeights = RankWeights(), _ body: (Agenda) throws -> T
  ) throws -> T {
    store.weights = weights
    var preferences = Preferences()
    preferences.rank = weights
    return try store.readRanked { try body(Agenda($0, now: now, preferences: preferences)) }
  }

  /// The rows of a query on its own connection, columns joined by "|".
  public func rows(_ sql: String) throws -> [String] {
    try Database(path: store.path).read { try Self.rows(sql, $0) }
  }

  private static func rows(_ sql: String, _ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: sql).map { row in
      row.values.map(\.text).joined(separator: "|")
    }
  }

  /// Every row of every table, except the journal's own, which only ever grows, the names of the
  /// database, the counter that keeps ids from being reused, and what describes the disk.
  public func logicalDump() throws -> [String] {
    try Database(path: store.path).read { db in
      let tables = try Self.rows(
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
          AND name NOT GLOB 'search_*' AND name NOT IN
            ('entry', 'retraction', 'command', 'import_image', 'import_rows', 'file_stamp',
              'device', 'former_device', 'grdb_migrations')
        ORDER BY name
        """, db)
      return try tables.flatMap { table in
        // The index of words has no texts; those that are no item's any more are as they come.
        let rows =
          switch table {
          case "search": "SELECT NULL WHERE false"
          case "indexed_item": "SELECT item_id, texts_hash FROM indexed_item WHERE NOT is_gone"
          default: "SELECT * FROM \(table)"
          }
        return try Self.rows(rows, db).sorted().map { "\(table): \($0)" }
      }
    }
  }
}

extension Snapshot {
  /// Every entry about an item under any of its keys, retracted or not.
  public func wholeHistory(of item: Item.ID) throws -> [Entry] {
    let keys = Set(try fetchKeys(of: [item]).map(\.key))
    return try fetchEntries().filter { keys.contains($0.itemKey) }
  }
}

/// The project's own reading list.
public let seedPath = #filePath.replacingOccurrences(
  of: "Tests/TestSupport/World.swift", with: "Seed/aws-privatelink.md")
