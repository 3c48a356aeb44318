import Files
import Essentials
import StudyService
import Terminal

/// A shell's request for completions at the cursor: `study ---complete SHELL …`.
///
/// The answer is a line with the kind of completion (`words`, `files` or `folders`) and one
/// line for each candidate. It is never an error: without anything to look at, there are no
/// candidates.
struct CompletionRequest {
  /// The longest note beside a candidate.
  private static let noteWidth = 60

  private let shell: Shell
  private let arguments: [String]
  private let environment: Environment

  /// - Returns: nil if the words are not such a request.
  init?(_ arguments: [String], environment: Environment = .process) {
    guard arguments.first == "---complete", arguments.count > 2,
      let shell = Shell(rawValue: arguments[1])
    else { return nil }
    self.shell = shell
    self.arguments = Array(arguments.dropFirst(2))
    self.environment = environment
  }

  func answer() {
    let terminal = Terminal.real(environment: [:], color: .never, isQuiet: true)
    for line in lines { terminal.print(fields: line) }
    // The shell may have stopped reading.
    try? terminal.flush()
  }

  /// The fields of each line.
  var lines: [[String]] {
    switch completion {
    case .files: [["files"]]
    case .folders: [["folders"]]
    case .words(let candidates): [["words"]] + candidates.map(fields)
    }
  }

  private var completion: LineCompletion {
    switch shell {
    case .bash: return bashCompletion()
    case .zsh: return completion(of: arguments)
    case .fish:
      // Only the token at the cursor still has its quotes.
      let typed = ShellWords(arguments.last ?? "").words.last ?? ""
      return completion(of: arguments.dropLast() + [typed])
    }
  }

  private func fields(_ candidate: Candidate) -> [String] {
    candidate.note.isEmpty
      ? [candidate.text]
      : [candidate.text, Text(candidate.note).truncated(to: Self.noteWidth).plain]
  }

  private func completion(of words: [String]) -> LineCompletion {
    let completion = LineCompletion(words) { database, body in
      CommandContext.candidates(database, environment, body) ?? []
    }
    guard case .words(let candidates) = completion else { return completion }
    // A candidate that would be shown escaped cannot be typed.
    return .words(candidates.filter { Text($0.text).plain == $0.text })
  }

  /// bash passes the line, the part that readline would replace, and why it asks.
  private func bashCompletion() -> LineCompletion {
    let line = ShellWords(arguments[0])
    let completion = completion(of: Array(line.words.dropFirst()))
    guard case .words(let candidates) = completion else { return completion }
    // Readline also breaks words at "=", ":" and "@": everything up to the last of them stays
    // unchanged.
    let typed = (line.words.last ?? "").unicodeScalars
    let ending = ShellWords(arguments.dropFirst().first ?? "", quote: line.openQuote).words.last
    let replaced = (ending ?? "").unicodeScalars
    guard typed.suffix(replaced.count).elementsEqual(replaced) else { return .words([]) }
    let kept = typed.count - replaced.count
    // A candidate with a note may be listed, never inserted: for "!", "?" and "@", several are
    // listed, and only their common prefix, which ends before the first blank, goes into the
    // line.
    let lists = ["33", "63", "64"].contains(arguments.dropFirst(2).first ?? "")
    let showsNotes = lists && candidates.count > 1 && !candidates.contains { $0.text.contains(" ") }
    return .words(
      candidates.compactMap { candidate in
        line.quoted(String(candidate.text.unicodeScalars.dropFirst(kept))).map { text in
          let note = showsNotes ? Text(candidate.note).truncated(to: Self.noteWidth).plain : ""
          return Candidate(note.isEmpty ? text : text + "  " + note)
        }
      })
  }
}
