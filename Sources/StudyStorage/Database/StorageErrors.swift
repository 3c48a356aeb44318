import CSQLite
import SQLite
import StudyModel

/// Runs `body` and translates SQLite's result codes into errors that a person can act on.
/// The rest of them are a `StorageFault`. Rethrows anything else unchanged.
///
/// - Parameter looking: what became of the change, asked after such an error.
func translatingErrors<T>(
  at path: String, looking: () -> FailedChange = { .none }, _ body: () throws -> T
) throws -> T {
  do {
    return try body()
  } catch let damage as SeenDamage {
    throw damage.error(at: path)
  } catch let error as DatabaseError {
    throw translation(of: error, at: path, looking) ?? StorageFault(error, at: path)
  }
}

/// What keeps a database from being used, other than damage; nil for damage, and for what nobody
/// expects.
func hindrance(_ error: any Error, at path: String) -> StudyError? {
  if let error = error as? StudyError { return error }
  guard let error = error as? DatabaseError, !error.isDamage else { return nil }
  return translation(of: error, at: path) { .none }
}

extension DatabaseError {
  /// True for pages that cannot be right, and for tables that are not those of the schema.
  fileprivate var isDamage: Bool {
    switch resultCode {
    case SQLITE_NOTADB, SQLITE_CORRUPT: true
    // A view in the place of a table.
    case SQLITE_AUTH: true
    case SQLITE_ERROR: message.hasPrefix("no such table") || message.hasPrefix("no such column")
    default: false
    }
  }

  /// True for what FTS5 says where its tables are not as it left them.
  var meansDamagedIndex: Bool {
    resultCode == SQLITE_CORRUPT || message.contains("fts5")
      || message.contains("constructor failed")
  }
}

private func translation(
  of error: DatabaseError, at path: String, _ looking: () -> FailedChange
) -> StudyError? {
  func hint(_ advice: String) -> String {
    switch looking() {
    case .none: advice
    case .undone: "Nothing was changed. \(advice)"
    case .kept: "The change was made all the same; see study log. \(advice)"
    case .unknown: "Whether the change was made could not be looked at; see study log. \(advice)"
    }
  }
  // A large one that is to be restored, say.
  let path = path == ":memory:" ? "a temporary file" : path
  if error.isDamage { return SeenDamage(what: error.message).error(at: path) }
  if error.extendedResultCode == study_readonly_moved {
    return .busy(
      "another database took the place of \(path) meanwhile", hint: hint("Try again."))
  }
  return switch error.resultCode {
  case SQLITE_BUSY, SQLITE_LOCKED:
    .busy("another program holds \(path)", hint: hint("Try again in a moment."))
  case SQLITE_FULL:
    .io("no space left to write \(path)", hint: hint("Free some space, then try again."))
  case SQLITE_IOERR:
    .io(
      "the disk failed while using \(path)",
      hint: hint("Check for free space and the disk's health, then try again."))
  case SQLITE_NOMEM:
    .io(
      "not enough memory to use \(path)",
      hint: hint("End other programs or lift the limit, then try again."))
  case SQLITE_READONLY, SQLITE_PERM:
    .cannotCreate("\(path) cannot be written", hint: hint("Check who owns it and its folder."))
  case SQLITE_CANTOPEN:
    .cannotCreate("\(path) cannot be opened", hint: hint("Check who owns it and its folder."))
  default: nil
  }
}
