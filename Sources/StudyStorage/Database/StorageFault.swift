import CSQLite
import SQLite

/// What SQLite refuses though disk and file are sound: a fault of this program, which ends with 70.
struct StorageFault: Error, CustomStringConvertible {
  let description: String

  init(_ error: DatabaseError, at path: String) {
    let reason = error.reason.prefix(200)
    description =
      error.resultCode == SQLITE_CONSTRAINT
      ? "a fault of its own: \(path) does not take what was to be stored (\(reason)), and it was "
        + "not stored; please report it with the command"
      : "a fault of its own while using \(path) (\(reason)); please report it with the command"
  }
}

extension DatabaseError {
  /// What SQLite says, without its codes and the names of its rules' kinds.
  var reason: String {
    let names = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
    return switch extendedResultCode {
    case study_constraint_foreign_key: "a row refers to a missing row"
    case study_constraint_unique, study_constraint_primary_key, study_constraint_row_id:
      "two rows have the same \(names)"
    case study_constraint_not_null: "\(names) is missing"
    case study_constraint_check: "a row breaks the rule \(names)"
    default: message
    }
  }
}
