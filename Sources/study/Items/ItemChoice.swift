import ArgumentParser
import Presentation
import StudyModel
import StudyService
import Terminal

extension CommandContext {
  /// Runs `body` with the words of a command's items. If words match several, a person at the
  /// terminal chooses, and it runs again with ids.
  ///
  /// `body` must change nothing when it throws `StudyError.ambiguous`, as a transaction does.
  /// Nothing is locked while the person chooses.
  func choosing<Result>(
    _ words: [String], for purpose: ItemFinder.Purpose = .writing,
    _ body: ([String]) throws -> Result
  ) throws -> Result {
    var chosen: [String: Item.ID] = [:]
    while true {
      do {
        guard !chosen.isEmpty, let store = try findStore() else { return try body(words) }
        let ids = try ask(store) { try $0.itemIDs(words, for: purpose, chosen: chosen) }
        return try body(ids.map { "\($0.rawValue)" })
      } catch StudyError.ambiguous(let words, let candidates) {
        chosen[words] = try ItemChoice(words: words, candidates: candidates).ask(terminal)
      }
    }
  }
}

/// Asks which of several items some words mean.
struct ItemChoice {
  let words: String
  /// The likeliest first.
  let candidates: [StudyError.Candidate]

  /// - Throws: `StudyError.ambiguous` if nobody can be asked, `ExitCode.failure` if they choose
  ///   nothing.
  func ask(_ terminal: Terminal) throws -> Item.ID {
    switch terminal.choose(among: candidates.count, lines) {
    case .chosen(let number): return candidates[number - 1].id
    case .nothing:
      terminal.error("Nothing changed.")
      throw ExitCode.failure
    case .nobodyToAsk:
      throw StudyError.ambiguous(words: words, candidates: candidates)
    }
  }

  /// How to see those that are not shown.
  static func rest(_ count: Int, _ words: String) -> String {
    let words = words.split(whereSeparator: \.isWhitespace).map(String.init)
    return "\(count) more: study search \(ShellWord.arguments(words))"
  }

  private func lines(_ count: Int, _ appearance: Appearance) -> [Text] {
    let shown = candidates.prefix(count)
    let question = candidates.count == 1 ? "is it this one?" : "which one?"
    let fits = "\"\(words)\" matches \(Words.count(candidates.count, "item")); \(question)"
    let keys = count == 1 ? "Press 1 to take it" : "Press 1-\(count) to take one"
    let rest = candidates.count - shown.count
    return Text(fits).wrapped(to: appearance.width)
      + shown.enumerated().map { line($0 + 1, $1, isAlone: isOnly($1, in: shown), appearance) }
      + (rest > 0 ? [Text("     " + Self.rest(rest, words))] : [])
      + Text("\(keys); any other key changes nothing.").wrapped(to: appearance.width - 1)
  }

  /// Whether no other of them looks like it.
  private func isOnly(
    _ one: StudyError.Candidate, in shown: ArraySlice<StudyError.Candidate>
  ) -> Bool {
    shown.count { $0.title == one.title } == 1
  }

  /// The key, the state, the title and, if there is room or two are alike, the list.
  private func line(
    _ number: Int, _ item: StudyError.Candidate, isAlone: Bool, _ appearance: Appearance
  ) -> Text {
    let head = Text("  \(number)  ", .strong) + ItemLine.box(item.state) + "  "
    let room = appearance.width - head.width - 1
    let listRoom = appearance.width >= 60 || !isAlone ? room / 3 : 0
    let title = Text(item.title).truncated(to: room - listRoom)
    guard listRoom > 0 else { return head + title }
    let list = Text(item.list ?? "in no list", .faint).truncated(to: listRoom - 2)
    return head + title.padded(to: room - listRoom + 2) + list
  }
}
