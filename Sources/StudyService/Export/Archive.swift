public import StudyModel
public import StudyStorage

/// Everything in a database as one JSON text: lists, items, journal, and what undo needs.
///
/// Derived tables are left out and derived again. `restore` makes of the text that `write`
/// produced a database with the same content, ids and undo included.
///
/// The text is an object with the keys `format` ("study"), `version`, `schema` and `tables`, in
/// this order; a table has `columns` and then `rows`, each an array in column order. Each row
/// is on its own line.
public struct Archive: Sendable {
  /// The version of the format. A program rejects one newer than it knows.
  public static let version = 1

  public var lists = 0
  public var items = 0
  public var commands = 0

  /// Writes the text to `sink`, piece by piece.
  public static func write(_ snapshot: Snapshot, to sink: (String) throws -> Void) throws {
    try sink(
      "{\"format\":\"study\",\"version\":\(version),\"schema\":\(snapshot.schemaVersion()),"
        + "\"tables\":{\n")
    for (index, table) in ArchivedTables.kept.enumerated() {
      let columns = try snapshot.fetchArchivedColumns(of: table)
      let names = columns.map { "\"\($0)\"" }.joined(separator: ",")
      try sink("\(index == 0 ? "" : ",\n")\"\(table)\":{\"columns\":[\(names)],\"rows\":[")
      var isFirst = true
      try snapshot.forEachArchivedRow(of: table) { row in
        try sink((isFirst ? "\n" : ",\n") + row)
        isFirst = false
      }
      try sink("]}")
    }
    try sink("\n}}\n")
  }

  /// Restores an archive into a database that has never had any content, all or nothing.
  ///
  /// - Parameter source: returns the text's next bytes, and none at its end.
  /// - Throws: `StudyError.badData` with the line of the mistake, and `.cannotCreate` if the
  ///   database has any content.
  public static func restore(
    _ source: @escaping () throws -> [UInt8], into store: Store, now: Instant
  ) throws -> Archive {
    var reader = ArchiveReader(source)
    let schema = try reader.readHead()
    return try store.write { transaction in
      guard try transaction.isUnused() else {
        throw StudyError.cannotCreate(
          "\(store.path) already has items or history, so nothing was restored",
          hint: "Name another database with --db. To keep this one: study export.")
      }
      guard schema <= transaction.snapshot.schemaVersion() else { throw reader.newer }
      try transaction.beginArchive()
      var archive = Archive()
      try reader.readTables(transaction) { table in
        switch table {
        case "list": archive.lists += 1
        case "item": archive.items += 1
        case "command": archive.commands += 1
        default: break
        }
      }
      try reader.atEnd {
        // Checked before it is folded, since folding relies on the rules.
        try transaction.checkArchive()
        try transaction.blamingArchive {
          try transaction.completeJournal(from: schema)
          try transaction.deriveAll()
          try transaction.deriveOwnList()
          try transaction.finishArchive()
        }
        try transaction.checkArchive()
      }
      return archive
    }
  }
}
