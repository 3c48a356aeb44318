import SafeText
import Presentation
import StudyModel
import StudyService
import Terminal

/// The hits of a search, one item per line, with the match below it if the title does not
/// contain it.
struct SearchScreen {
  private let context: LookContext
  private let questions: Questions
  private let text: SearchText

  init(_ context: LookContext, _ questions: Questions, _ text: SearchText) {
    self.context = context
    self.questions = questions
    self.text = text
  }

  /// - Parameter hits: passes each hit to its argument, and returns how many there are, before
  ///   the limit.
  func print(_ hits: ((SearchHit) throws -> Void) throws -> Answer<Int>) throws {
    if try context.print(hits, rows: rows) { return }
    var found: [(listed: ListedItem, match: SearchMatch)] = []
    let count = context.found(try hits { found.append(($0.listed, match(of: $0))) })
    let terminal = context.terminal
    if found.isEmpty { context.printNothing("No items match.") }
    let column = ItemLine.column(for: found.map(\.listed.item.id))
    for (listed, match) in found { print(listed, match, terminal, column) }
    if count > found.count { terminal.message("\(count - found.count) more: raise --limit") }
  }

  private func rows(_ hits: [SearchHit]) throws -> [SearchJSON] {
    let facts = try context.wantsFacts ? questions.facts(of: hits.map(\.listed)) : [:]
    return hits.map { SearchJSON($0, match(of: $0), facts[$0.listed.item.id]) }
  }

  private func match(of hit: SearchHit) -> SearchMatch {
    SearchMatch(text, title: hit.listed.item.title, texts: hit.texts)
  }

  private func print(
    _ listed: ListedItem, _ match: SearchMatch, _ terminal: Terminal, _ column: Int
  ) {
    let width = terminal.appearance.isBounded ? terminal.appearance.width : nil
    let head = ItemLine.head(listed.item.id, listed.status.state, column: column)
    let kind = Text(listed.item.kind.rawValue, .faint)
    // Before the line is cut at its matches, which may stand in the middle of a password.
    let title = marked(withoutUserInfo(listed.item.title))
    if let width {
      let room = max(width - head.width - 12, 8)
      terminal.print(head + title.truncated(to: room).padded(to: room) + "  " + kind)
    } else {
      terminal.print(head + title + "  " + kind)
    }
    if let line = match.line, let field = match.field {
      let (before, after) = Self.frame(field)
      let room = width.map { $0 - head.width - before.width - after.width }
      terminal.print(
        Text.blanks(head.width) + before
          + excerpt(withoutUserInfo(line), room: room.map { max($0, 8) }) + after)
    }
    if listed.lists == 0 { terminal.print(Text.blanks(head.width) + "in no list any more") }
  }

  private static func frame(_ field: FilterField) -> (Text, Text) {
    switch field {
    case .title: ("also \"", "\"")
    case .author: ("by ", "")
    case .topic: ("in \"", "\"")
    case .note: ("note: ", "")
    default: ("", "")
    }
  }

  /// The line with the matches highlighted.
  private func marked(_ line: String) -> Text {
    var marked = Text()
    var end = line.startIndex
    for place in text.found(in: line).places {
      marked += Text(String(line[end..<place.lowerBound]))
      marked += Text(String(line[place]), .strong)
      end = place.upperBound
    }
    return marked + Text(String(line[end...]))
  }

  /// As much of the line as fits, including the first match.
  private func excerpt(_ line: String, room: Int?) -> Text {
    let whole = marked(line)
    guard let room, whole.width > room, let place = text.found(in: line).places.first else {
      return room.map { whole.truncated(to: $0) } ?? whole
    }
    let before = line[..<place.lowerBound]
    guard Text(String(line[..<place.upperBound])).width >= room else {
      return whole.truncated(to: room)
    }
    var start = before.suffix(room / 3)
    if let blank = start.firstIndex(of: " ") { start = start[blank...] }
    return ("…" + marked(String(line[start.startIndex...]))).truncated(to: room)
  }
}
