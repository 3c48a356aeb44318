import Files
import StudyModel
import Terminal

/// The person's own editor, for a note.
///
/// `VISUAL`, else `EDITOR`, else the first of `usual` that exists. It has the terminal until it
/// ends, and runs without a shell. Never called while the database is locked: a person may take
/// a day.
struct Editor {
  static let usual = ["editor", "nano", "vi"]

  let environment: Environment

  /// Lets the person write a note on the item with that title.
  ///
  /// Flush buffered output first.
  ///
  /// - Parameter note: the text to begin with.
  /// - Returns: the text to be saved; nil if there is none, and no file is left.
  /// - Throws: `StudyError` if there is no editor, or it failed, or the result is not a note; a
  ///   file with text of the person's own is kept and named in the hint.
  func write(_ note: String = "", title: String) throws -> WrittenNote? {
    let words = try command()
    guard let program = ProgramPath.find(words[0], in: environment) else {
      throw missing("cannot find the editor \"\(words[0])\"")
    }
    let draft = try NoteDraft(note, title: title, environment: environment)
    let child = ChildProgram(
      path: program, arguments: words.dropFirst() + [draft.path], environment: environment.given)
    let ending = child.run(.inherited)
    if let problem = ending.problem {
      throw StudyError.cancelled(
        "the editor \(words[0]) \(problem), so nothing was saved", hint: draft.keptOrDiscarded())
    }
    let text = try draft.text()
    guard !text.isEmpty else {
      draft.discard()
      return nil
    }
    return WrittenNote(text: text, draft: draft)
  }

  private func command() throws -> [String] {
    for name in ["VISUAL", "EDITOR"] {
      guard let value = environment[name] else { continue }
      guard let words = CommandWords.split(value) else {
        throw missing("\(name) has an unclosed quote: \(value)")
      }
      if let first = words.first, !first.isEmpty { return words }
    }
    guard let found = Self.usual.first(where: { ProgramPath.find($0, in: environment) != nil })
    else { throw missing("cannot find an editor") }
    return [found]
  }

  private func missing(_ message: String) -> StudyError {
    .usage(message, hint: "Set VISUAL or EDITOR to the command of your editor.")
  }
}
