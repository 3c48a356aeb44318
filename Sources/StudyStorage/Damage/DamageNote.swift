import Files
import StudyModel

/// The note beside a database in which damage was seen: while it is there, nothing is written to the
/// database.
struct DamageNote {
  /// `NAME.damaged`, or where that is something else, such as a person's own copy, another.
  private let path: String

  init(beside database: String) {
    let name = database + ".damaged"
    let isTaken = FileFacts.isThere(name, followsLinks: false) && Self.text(at: name) == nil
    path = isTaken ? name + ".note" : name
  }

  private static let sign = "Damage was seen in this study database. See: study doctor\n"

  /// What was seen; nil if there is no note of ours.
  var text: String? { Self.text(at: path) }

  private static func text(at path: String) -> String? {
    guard let bytes = try? OpenFile(reading: path).read(1000) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix(sign) else { return nil }
    return text.dropFirst(sign.count).split(separator: "\n").first.map(String.init)
  }

  /// Leaves a note unless there is one. Where that is impossible, nothing can be written to the
  /// database either.
  func leave(_ what: String) {
    guard let file = try? OpenFile(making: path) else { return }
    let line = what.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500)
    try? file.write(Array((Self.sign + line + "\n").utf8))
  }

  /// Removes the note, if it is ours.
  func remove() {
    if text != nil { FilePath.remove(path) }
  }
}

/// A value that no version of this program writes, or a page that SQLite cannot read.
struct SeenDamage: Error {
  let what: String

  /// A schema number that is not that of the tables.
  static func number(_ version: Int) -> SeenDamage {
    SeenDamage(what: "its schema number, \(version), does not match its tables")
  }

  /// The command's error, once the note is left.
  func error(at path: String) -> StudyError {
    if path != ":memory:" { DamageNote(beside: path).leave(what) }
    return .badData(
      "\(path) is damaged (\(what))", hint: "Stop using it. What can be done: study doctor")
  }
}
