import CSQLite
import SQLite

/// How much SQLite looks at.
enum StructureCheck: String {
  /// Each page and row by itself.
  case quick = "PRAGMA quick_check(20)"
  /// Each index against its table, and each number against `NumberRule`, too.
  case whole = "PRAGMA integrity_check(20)"
}

extension Database {
  /// What SQLite finds wrong with what it stores; if that is nothing, references to missing rows.
  ///
  /// - Throws: `DatabaseError` if the disk or the memory fails.
  func structureFaults(_ check: StructureCheck) throws -> [DatabaseFault] {
    let verdicts: [String] = try column(check.rawValue)
    // Of pages that could not be read: the disk's or the memory's fault, and not the page's.
    let codes = verdicts.flatMap { $0.split(separator: "error code=").dropFirst() }
      .compactMap { Int32($0.prefix(while: \.isNumber)) }
    if let code = codes.first(where: { [SQLITE_NOMEM, SQLITE_IOERR].contains($0 & 0xff) }) {
      throw DatabaseError(code)
    }
    var faults = verdicts.filter { $0 != "ok" }.map { DatabaseFault(kind: .damaged, text: $0) }
    guard faults.isEmpty else { return faults }
    try forEachRow("PRAGMA foreign_key_check") { row in
      let (table, parent): (String, String) = (try row["table"], try row["parent"])
      faults.append(
        DatabaseFault(
          kind: .brokenReference, text: "a row of \(table) refers to a missing row of \(parent)"))
    }
    if check == .whole {
      faults += try NumberRule.violations(in: self).map {
        DatabaseFault(kind: .damaged, text: "\($0) has a number that cannot be")
      }
    }
    return faults
  }
}
