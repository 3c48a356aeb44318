import StudyModel
import StudyStorage

/// Reads an archive as a stream, one row at a time.
struct ArchiveReader {
  private var text: JSONStream

  init(_ source: @escaping () throws -> [UInt8]) { text = JSONStream(source) }

  /// The error for an archive that is too new for this program.
  var newer: StudyError {
    .badData(
      "this export was written by a newer version of study",
      hint: "Install that version; nothing was changed.")
  }

  /// Reads up to the tables.
  ///
  /// - Returns: the version of the tables.
  mutating func readHead() throws -> Int {
    guard try text.take("{"), try key() == "format", try text.string() == "study" else {
      throw text.refusal("this is not a study export")
    }
    try text.expect(",")
    guard try key() == "version", let version = Int(try text.value()), version > 0 else {
      throw text.refusal("the version of the export is missing")
    }
    guard version <= Archive.version else { throw newer }
    try text.expect(",")
    // Each version from that one on is gone through.
    guard try key() == "schema", let schema = Int(try text.value()), schema > 0 else {
      throw text.refusal("the version of its tables is missing")
    }
    try text.expect(",")
    guard try key() == "tables" else { throw text.refusal("the tables are missing") }
    return schema
  }

  /// Inserts every row into its table.
  ///
  /// - Parameter count: called with the table of each row.
  mutating func readTables(_ transaction: Transaction, count: (String) -> Void) throws {
    var seen: Set<String> = []
    try text.expect("{")
    repeat {
      let table = try key()
      let snapshot = transaction.snapshot
      let present = try snapshot.fetchArchivedColumns(of: table)
      let known = present + snapshot.formerColumns(of: table)
      guard !present.isEmpty else { throw text.refusal("unknown table \"\(table)\"") }
      guard seen.insert(table).inserted else { throw text.refusal("\(table) comes twice") }
      try readTable(table, known, transaction) { count(table) }
    } while try text.goesOn(until: "}")
    try text.expect("}")
    try text.expectEnd()
    if let missing = ["device", "list", "item", "command", "entry"].first(where: {
      !seen.contains($0)
    }) {
      throw text.refusal("the table \(missing) is missing")
    }
  }

  private mutating func readTable(
    _ table: String, _ known: [String], _ transaction: Transaction, count: () -> Void
  ) throws {
    try text.expect("{")
    guard try key() == "columns" else { throw text.refusal("\(table) has no columns") }
    var columns: [String] = []
    try text.expect("[")
    repeat {
      let name = try text.string()
      guard known.contains(name), !columns.contains(name) else {
        throw text.refusal("\(table) has no column \"\(name)\", or only one")
      }
      columns.append(name)
    } while try text.goesOn(until: "]")
    try text.expect(",")
    guard try key() == "rows" else { throw text.refusal("\(table) has no rows") }
    try text.expect("[")
    if try !text.take("]") {
      repeat {
        let row = try text.value()
        guard row.utf8.first == UInt8(ascii: "[") else {
          throw text.refusal("this is not a row of \(table)")
        }
        try atEnd {
          try transaction.insertArchivedRow(row, into: table, columns: columns)
        }
        count()
      } while try text.goesOn(until: "]")
    }
    try text.expect("}")
  }

  /// Runs `body`, and adds the line number to its errors.
  func atEnd<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch StudyError.badData(let what, nil) {
      throw text.refusal(what)
    }
  }

  private mutating func key() throws -> String {
    let key = try text.string()
    try text.expect(":")
    return key
  }
}
