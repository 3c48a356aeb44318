import SQLite
import StudyModel
import TestSupport

@testable import StudyService
@testable import StudyStorage

/// Another machine of the person's, whose entries come into the journal here.
struct OtherMachine {
  static let device = "bbbbbbbbbbbbbbbb"

  let world: World

  /// Appends the entries, and derives what follows from them.
  ///
  /// - Returns: their ids.
  @discardableResult
  func says(_ facts: [(itemKey: String, action: Entry.Action)]) throws -> [Entry.ID] {
    try world.store.write { transaction in
      let db = transaction.db
      let own = try String.fetchOne(db, sql: "SELECT id FROM device")
      try db.execute(sql: "UPDATE device SET id = ?", arguments: [Self.device])
      _ = try transaction.insertEntries(facts, command: 1, at: world.now)
      try db.execute(sql: "UPDATE device SET id = ?", arguments: [own])
      try transaction.rebuildRetractions()
      try transaction.settle(.all)
      let last = try Int64.fetchOne(
        db, sql: "SELECT max(seq) FROM entry WHERE device = ?", arguments: [Self.device])
      return facts.indices.map {
        Entry.ID(device: Self.device, seq: last! - Int64(facts.count - 1 - $0))
      }
    }
  }

  @discardableResult
  func says(_ action: Entry.Action, of address: String) throws -> Entry.ID {
    try says([(address, action)])[0]
  }
}
