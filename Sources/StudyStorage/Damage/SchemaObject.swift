import SQLite

/// A table, index, trigger or view of a database.
struct SchemaObject: Hashable {
  /// Such as "index entry_by_clock".
  var name: String
  var sql: String
}

extension Schema {
  static func objects(in db: Database) throws -> Set<SchemaObject> {
    Set(
      try db.values(
        """
        SELECT type || ' ' || name AS name, ifnull(sql, '') AS sql FROM sqlite_schema
        WHERE name NOT GLOB 'sqlite_*'
        """
      ) { SchemaObject(name: try $0["name"], sql: try $0["sql"]) })
  }

  /// Those of a database of that version.
  static func objects(upTo version: Int) throws -> Set<SchemaObject> {
    let database = try Database(Store.settings)
    try migrate(database, upTo: version)
    return try database.read { try objects(in: $0) }
  }
}

extension Transaction {
  /// Makes the indexes those of this version, and drops triggers and views, of which it has none.
  /// Tables stay as they are.
  func mendSchema() throws {
    let (present, expected) = (try Schema.objects(in: db), try Schema.objects(upTo: Schema.version))
    for object in present.subtracting(expected) where !object.name.hasPrefix("table ") {
      let name = object.name.split(separator: " ", maxSplits: 1)
      try db.execute(sql: "DROP \(name[0]) \(String(name[1]).quotedAsName)")
    }
    for object in expected.subtracting(present) where object.name.hasPrefix("index ") {
      try db.execute(sql: object.sql)
    }
  }
}
