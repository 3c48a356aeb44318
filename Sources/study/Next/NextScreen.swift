import Presentation
import StudyModel
import StudyService
import Terminal

/// What is being read, what comes next, and the week so far.
struct NextScreen {
  private let context: LookContext
  private let suggestions: Suggestions
  private let pace: Pace
  private let isFiltered: Bool

  init(_ context: LookContext, _ answer: NextAnswer, isFiltered: Bool) {
    self.context = context
    suggestions = answer.suggestions
    pace = answer.pace
    self.isFiltered = isFiltered
  }

  func print() throws {
    if try !context.print(rows: SuggestionJSON.all(of: suggestions)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    Self.printItems(suggestions, context)
    if suggestions.all.isEmpty {
      context.printNothing(
        isFiltered ? "No open items match." : Self.nothingLeft)
    }
    if let line = Self.line(pace) {
      if !suggestions.all.isEmpty { terminal.print() }
      terminal.print(line)
    }
    if let first = suggestions.all.first(where: { !$0.isBeingRead }) {
      terminal.hint(
        "study open \(String(first.item.id.rawValue)) · study next --time 30m · study next --why")
    }
  }

  static let nothingLeft = "Nothing is left to read. Well done."

  /// Shared with the dashboard.
  static func printItems(_ suggestions: Suggestions, _ context: LookContext) {
    let terminal = context.terminal
    let column = ItemLine.column(for: suggestions.all.map(\.item.id))
    for (index, (block, items)) in suggestions.blocks.enumerated() {
      if index > 0 { terminal.print() }
      switch block {
      case .reading: terminal.print(Text("Reading", .strong))
      case .together: terminal.print(filled(suggestions))
      case .others: terminal.print(Text("Or one of these", .strong))
      case .next: terminal.print(Text("Next", .strong))
      }
      for item in items { print(item, terminal, context.now, column) }
    }
  }

  /// `For 30m  2 items, 30m together`.
  private static func filled(_ suggestions: Suggestions) -> Text {
    let title = Text("For \(Words.minutes(suggestions.time ?? 0))", .strong)
    let sum = Words.minutes(suggestions.together.map(\.needed).reduce(0, +))
    let count = suggestions.together.count
    return count > 1 ? title + "  \(count) items, \(sum) together" : title
  }

  private static func print(
    _ suggestion: Suggestion, _ terminal: Terminal, _ now: Instant, _ column: Int
  ) {
    let appearance = terminal.appearance
    let item = suggestion.item
    let facts =
      Text(item.kind.rawValue).padded(to: 10)
      + Text(Words.minutes(suggestion.needed)).leftPadded(to: 5)
    let head = ItemLine.head(item.id, suggestion.status.state, column: column)
    for line in ItemLine.block(head, item.title, facts: facts, style: .plain, appearance) {
      terminal.print(line)
    }
    let reasons = reasons(suggestion, now: now)
    guard reasons.width > 0 else { return }
    let room = max(appearance.width - head.width, 20)
    for line in appearance.lines(reasons, width: room) {
      terminal.print(Text.blanks(head.width) + line)
    }
  }

  /// The reasons for the item: tags as they are, then its position.
  private static func reasons(_ suggestion: Suggestion, now: Instant) -> Text {
    var reasons: [Text] = []
    for term in suggestion.terms where term.points != 0 && term.reason.isShownInBrief {
      if case .tag(let tag) = term.reason {
        reasons.append(Text(tag.name, .tag))
      } else {
        reasons.append(Text(Words.reason(term.reason, topics: suggestion.topics), .faint))
      }
    }
    if suggestion.isBeingRead, let topic = suggestion.topics.first {
      let opened = Words.ago(suggestion.status.openedAt, now: now)
      let since =
        suggestion.status.isByList
        ? "being read, says a list" : opened == "today" ? "opened today" : "opened \(opened) ago"
      let stopped = suggestion.status.position.map { ", stopped at \($0)" } ?? ""
      reasons.append(Text("in \(Words.quoted(topic)), \(since)\(stopped)", .faint))
    }
    return Text.joined(reasons, by: ", ")
  }

  /// What was read, and never what is left.
  static func line(_ pace: Pace) -> Text? {
    var parts: [String] = []
    if pace.doneThisWeek > 0 {
      let minutes = pace.minutesThisWeek > 0 ? ", \(Words.longMinutes(pace.minutesThisWeek))" : ""
      parts.append("This week \(pace.doneThisWeek) read\(minutes).")
    }
    if pace.weeksRunning > 1 { parts.append("Active \(pace.weeksRunning) weeks in a row.") }
    return parts.isEmpty ? nil : Text(parts.joined(separator: "  "))
  }
}
