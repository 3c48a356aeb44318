import Files
import Foundation
import StudyService
import StudyStorage
import Terminal

/// A shell's question what may stand at the cursor: `study ---complete SHELL …`.
///
/// The answer is a line that says what is expected (`words`, `files` or
/// `folders`) and one for each candidate. It is never an error: where there is
/// nothing to look at, nothing is offered.
struct CompletionRequest {
  /// The longest note that stands beside a candidate.
  private static let noteWidth = 60

  private let shell: Shell
  private let arguments: [String]

  /// - Returns: nil when the words are not such a question.
  init?(_ arguments: [String]) {
    guard arguments.first == "---complete", arguments.count > 2,
      let shell = Shell(rawValue: arguments[1])
    else { return nil }
    self.shell = shell
    self.arguments = Array(arguments.dropFirst(2))
  }

  func answer() {
    let terminal = Terminal.real(environment: [:], color: .never, isQuiet: true)
    switch shell == .bash ? bashCompletion() : completion(of: arguments) {
    case .files: terminal.print(fields: ["files"])
    case .folders: terminal.print(fields: ["folders"])
    case .words(let candidates):
      terminal.print(fields: ["words"])
      for candidate in candidates { terminal.print(fields: fields(candidate)) }
    }
    // A shell that no longer listens is told nothing.
    try? terminal.flush()
  }

  private func fields(_ candidate: Candidate) -> [String] {
    candidate.note.isEmpty
      ? [candidate.text]
      : [candidate.text, Text(candidate.note).cut(to: Self.noteWidth).plain]
  }

  private func completion(of words: [String]) -> LineCompletion {
    let completion = LineCompletion(words) { database, body in
      guard let place = try? Self.place(database), let store = Store.openForLooking(at: place)
      else { return [] }
      return (try? store.read { try body(Candidates($0)) }) ?? []
    }
    guard case .words(let candidates) = completion else { return completion }
    // What would be written out otherwise than it is cannot be typed.
    return .words(candidates.filter { Text($0.text).plain == $0.text })
  }

  private static func place(_ named: String?) throws -> StorePlace {
    let environment = Environment.process
    var named = named
    if let name = named, name.hasPrefix("~/"), let home = environment.folder("HOME") {
      named = home + name.dropFirst()
    }
    return try CommandContext.place(
      named, environment, relativeTo: FileManager.default.currentDirectoryPath)
  }

  /// bash gives the line, what readline would replace of it, and why it asks.
  private func bashCompletion() -> LineCompletion {
    let line = ShellWords(arguments[0])
    let completion = completion(of: Array(line.words.dropFirst()))
    guard case .words(let candidates) = completion else { return completion }
    // Readline breaks words at "=", ":" and "@" too: what stands before the
    // last of them stays as it is.
    let typed = line.words.last ?? ""
    let replaced = ShellWords(arguments.dropFirst().first ?? "", quote: line.openQuote).words
    guard typed.hasSuffix(replaced.last ?? "") else { return .words([]) }
    let kept = typed.count - (replaced.last ?? "").count
    // A candidate with its note beside it may be listed, never inserted: for
    // "!", "?" and "@" more than one is listed, and only what they share,
    // which ends before the first blank, goes into the line.
    let lists = ["33", "63", "64"].contains(arguments.dropFirst(2).first ?? "")
    let showsNotes = lists && candidates.count > 1 && !candidates.contains { $0.text.contains(" ") }
    return .words(
      candidates.compactMap { candidate in
        line.quoted(String(candidate.text.dropFirst(kept))).map { text in
          let note = showsNotes ? Text(candidate.note).cut(to: Self.noteWidth).plain : ""
          return Candidate(note.isEmpty ? text : text + "  " + note)
        }
      })
  }
}
