import Foundation
import SQLite
import StudyModel
import StudyStorage

extension World {
  /// Makes the database what it would be if its lists had been read by older rules: each spelling
  /// of an address was a page of its own, and items without an address had other keys.
  ///
  /// - Parameter key: the key that an address had.
  public func age(_ key: (String) -> String = { $0 }) throws {
    try Database(path: store.path).write { db in
      // Its postings had their own texts; the tables were made narrow before their lists were read.
      try Self.setTexts("ifnull", db)
      var known: [String: Int64] = [:]
      let postings = try Row.fetchAll(
        db, sql: "SELECT list_id, ordinal, item_id, address, title FROM posting ORDER BY 1, 2")
      var spelled: Set<Int64> = []
      for posting in postings {
        let (item, address): (Int64, String) = (posting["item_id"], posting["address"])
        guard !address.isEmpty else {
          try db.execute(
            sql: "UPDATE item SET key = 'task:before/' || substr(key, 6) WHERE id = ?",
            arguments: [spelled.insert(item).inserted ? item : 0])
          continue
        }
        let old = key(address)
        if let other = known[old] {
          try Self.give(posting, other, db)
        } else if spelled.insert(item).inserted {
          known[old] = item
          try db.execute(sql: "UPDATE item SET key = ? WHERE id = ?", arguments: [old, item])
        } else {
          try db.execute(
            sql: """
              INSERT INTO item (key, address, title, kind, kind_reason, added_at)
              SELECT ?, ?, ?, kind, kind_reason, added_at FROM item WHERE id = ?
              """, arguments: [old, address, posting["title"] as String, item])
          known[old] = db.lastInsertedRowID
          try Self.give(posting, db.lastInsertedRowID, db)
        }
      }
      try Self.setTexts("nullif", db)
      try forget(db)
    }
    try store.write { transaction in try transaction.rebuildDerived() }
  }

  private static func setTexts(_ function: String, _ db: Database) throws {
    let values = ["address", "title", "kind", "kind_reason"].map {
      "\($0) = \(function)(posting.\($0), item.\($0))"
    }
    try db.execute(
      sql: """
        UPDATE posting SET \(values.joined(separator: ", ")) FROM item WHERE item.id = posting.item_id
        """)
  }

  private static func give(_ posting: Row, _ item: Int64, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE posting SET item_id = ? WHERE list_id = ? AND ordinal = ?",
      arguments: [item, posting["list_id"] as Int64, posting["ordinal"] as Int])
  }

  /// The hashes are those of the parser's version 5, as is all that came later.
  private func forget(_ db: Database) throws {
    for list in try Row.fetchAll(db, sql: "SELECT id, path FROM list") {
      let bytes = FileManager.default.contents(atPath: list["path"]).map { Array($0) } ?? []
      try db.execute(
        sql: """
          UPDATE list SET content_hash = ?, bytes_hash = NULL, key_rules = NULL WHERE id = ?
          """, arguments: [Fingerprint(bytes, seed: 5).value, list["id"] as Int64])
    }
  }
}
