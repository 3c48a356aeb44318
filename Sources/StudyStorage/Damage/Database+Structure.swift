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
  func structureFaults(_ check: StructureCheck) throws -> [DatabaseFault] {
    let verdicts: [String] = try column(check.rawValue)
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
