import Essentials
import Files
import StudyModel

/// The note beside a database in which damage was seen: while it is there, nothing is written to the
/// database.
struct DamageNote {
  /// By the ends of their names. The second is for where the first is something else, such as a
  /// person's own copy.
  static let ends = [".damaged", ".damaged.note"]

  private let paths: [String]

  init(beside database: String) { paths = Self.ends.map { database + $0 } }

  private static let sign = "Damage was seen in this study database. See: study doctor\n"

  /// What was seen; nil if there is no note of ours. A note that cannot be read, because another user
  /// left it, counts too.
  var text: String? {
    paths.compactMap { path in
      Self.text(at: path) ?? (access(path, R_OK) != 0 && errno == EACCES ? "see \(path)" : nil)
    }.first
  }

  private static func text(at path: String) -> String? {
    guard let bytes = try? OpenFile(reading: path).read(1000) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(sign) else { return nil }
    return text.dropFirst(sign.count).split(separator: "\n").first.map(String.init)
  }

  /// Leaves a note unless there is one, or nothing can be written beside the database, and so nothing
  /// to it either.
  func leave(_ what: String) {
    guard text == nil, let file = draft() else { return }
    let line = what.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500)
    try? file.write(Array((Self.sign + line + "\n").utf8))
  }

  private func draft() -> OpenFile? {
    for path in paths {
      if let file = try? OpenFile(making: path) { return file }
    }
    return nil
  }

  /// Removes what is ours.
  func remove() {
    for path in paths where Self.text(at: path) != nil { FilePath.remove(path) }
  }
}

/// A value that no version of this program writes, or a page that SQLite cannot read.
struct SeenDamage: Error {
  let what: String

  /// A schema number that is not that of the tables.
  static func number(_ version: Int) -> SeenDamage {
    SeenDamage(what: "its schema number, \(version), does not match its tables")
  }

  /// The command's error, once the note is left. SQLite takes some failures of the disk for damage:
  /// where the file cannot be read, that is the error, and no note is left.
  func error(at path: String) -> StudyError {
    if path != ":memory:" {
      do throws(FileFault) {
        try OpenFile(reading: path).requireReadable()
      } catch {
        return .io("cannot read \(path): \(error.reason)", hint: "Check the disk's health.")
      }
      DamageNote(beside: path).leave(what)
    }
    return .badData(
      "\(path) is damaged (\(what))", hint: "Stop using it. What can be done: study doctor")
  }
}
