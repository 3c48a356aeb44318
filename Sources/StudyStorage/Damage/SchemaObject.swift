import SQLite

/// A table, index, trigger or view of a database.
struct SchemaObject: Hashable {
  /// Such as "index entry_by_clock".
  var name: String
  var sql: String

  /// True for the index of words and the tables that FTS5 has for it.
  var isOfIndex: Bool { Self.indexTables.contains { name == "table \($0)" } }

  /// The index first.
  static let indexTables = [
    "search", "search_data", "search_idx", "search_docsize", "search_config",
  ]
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
    try objects(in: emptyDatabase(upTo: version))
  }
}

extension Schema {
  /// Whether the tables are those of that version, and not of a later one: a damaged number would have
  /// them upgraded once more. Tables and columns of other programs do not count.
  static func fits(_ version: Int, _ db: Database) throws -> Bool {
    let (present, expected) = (try columns(in: db), try columns(in: emptyDatabase(upTo: version)))
    let later = try columns(in: emptyDatabase(upTo: Self.version)).subtracting(expected)
    return expected.isSubset(of: present) && present.isDisjoint(with: later)
  }

  private static func emptyDatabase(upTo version: Int) throws -> Database {
    let database = try Database(Store.settings)
    try migrate(database, upTo: version)
    return database
  }

  /// A FROM clause with `tables` and `columns`: those of all tables except the index of words.
  static let columnsOfTables = """
    sqlite_schema AS tables CROSS JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT GLOB 'search*'
    """

  private static func columns(in db: Database) throws -> Set<String> {
    Set(
      try db.column(
        """
        SELECT tables.name || '.' || columns.name FROM \(columnsOfTables)
        """))
  }
}

extension Transaction {
  /// Makes the indexes and derived tables those of this version: what is missing or different is made
  /// again, empty. Drops triggers and views, of which the program has none. Other tables stay as they
  /// are.
  func mendSchema() throws {
    let (present, expected) = (try Schema.objects(in: db), try Schema.objects(upTo: Schema.version))
    for object in present.subtracting(expected) where !object.name.hasPrefix("table ") {
      let name = object.name.split(separator: " ", maxSplits: 1)
      try db.execute(sql: "DROP \(name[0]) \(String(name[1]).quotedAsName)")
    }
    if present.filter(\.isOfIndex) != expected.filter(\.isOfIndex) { try remakeIndex() }
    let derived = ArchivedTables.derived.filter { $0 != "search" }.map { "table \($0)" }
    for object in expected.subtracting(present) where derived.contains(object.name) {
      try db.execute(sql: "DROP TABLE IF EXISTS \(object.name.dropFirst(6))")
      try db.execute(sql: object.sql)
    }
    for object in try expected.subtracting(Schema.objects(in: db))
    where object.name.hasPrefix("index ") {
      try db.execute(sql: object.sql)
    }
  }

  /// Makes a table of this version that is not there.
  func makeTable(_ name: String) throws {
    for object in try Schema.objects(upTo: Schema.version) where object.name == "table \(name)" {
      try db.execute(sql: object.sql)
    }
  }
}
