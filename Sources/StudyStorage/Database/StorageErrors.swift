import GRDB
import StudyModel

/// Runs `body` and translates SQLite's result codes into errors that a person can act on.
/// Rethrows anything else unchanged.
func translatingErrors<T>(at path: String, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let damage as SeenDamage {
    throw damage.error(at: path)
  } catch let error as RowDecodingError {
    throw SeenDamage(what: "\(error)").error(at: path)
  } catch let error as DatabaseError {
    throw translation(of: error, at: path) ?? error
  }
}

private func translation(of error: DatabaseError, at path: String) -> StudyError? {
  let unchanged = "Nothing was changed."
  return switch error.resultCode {
  case .SQLITE_BUSY, .SQLITE_LOCKED:
    .busy("another program holds \(path)", hint: "\(unchanged) Try again in a moment.")
  case .SQLITE_FULL:
    .io("no space left to write \(path)", hint: "\(unchanged) Free some space and try again.")
  case .SQLITE_IOERR:
    .io(
      "the disk failed while using \(path) (\(error.message ?? "input/output error"))",
      hint: "\(unchanged) Check for free space and the disk's health, then try again.")
  case .SQLITE_READONLY, .SQLITE_PERM:
    .cannotCreate(
      "\(path) cannot be written", hint: "\(unchanged) Check who owns it and its folder.")
  case .SQLITE_CANTOPEN:
    .cannotCreate("\(path) cannot be opened", hint: "Check who owns it and its folder.")
  case .SQLITE_NOTADB, .SQLITE_CORRUPT:
    SeenDamage(what: error.message ?? "\(error.resultCode)").error(at: path)
  default: nil
  }
}
