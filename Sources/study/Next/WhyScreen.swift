import Presentation
import StudyModel
import StudyService
import Terminal

/// Every point of an item's score, and which items come after it.
struct WhyScreen {
  private let context: LookContext
  private let explanation: Explanation

  init(_ context: LookContext, _ explanation: Explanation) {
    self.context = context
    self.explanation = explanation
  }

  func print() throws {
    let suggestion = explanation.suggestion
    let json = SuggestionJSON(suggestion)
    let rows = json.terms.map { TermRow(id: suggestion.item.id.rawValue, term: $0) }
    if try !context.print(rows: rows, document: json) { printScreen(json) }
  }

  private func printScreen(_ json: SuggestionJSON) {
    let terminal = context.terminal
    let suggestion = explanation.suggestion
    let appearance = terminal.appearance
    let head = ItemLine.head(suggestion.item.id, suggestion.status.state)
    for line in ItemLine.block(head, suggestion.item.title, facts: Text(), appearance) {
      terminal.print(line)
    }
    let widest = json.terms.map { $0.reason.count }.max() ?? 0
    let column = min(max(widest, 36), max(appearance.width - 32, 24))
    for term in json.terms {
      let points = Text(Self.signed(term.points)).leftPadded(to: 9)
      let reason = Text(term.reason)
      let isWide = appearance.isBounded && appearance.width < column + 36
      terminal.print(
        points + "  "
          + (isWide
            ? reason.truncated(to: appearance.width - 11)
            : (appearance.isBounded ? reason.truncated(to: column) : reason).padded(to: column)
              + Text("  " + term.setting, .faint)))
    }
    let place =
      "\(explanation.place)\(Self.suffix(explanation.place)) of \(explanation.count) open."
    let behind = explanation.behind.map { "\($0.id.rawValue) with \($0.score)" }
    let text = Text(place + (behind.isEmpty ? "" : " Behind it: " + behind.joined(separator: ", ")))
    let score = Text(String(suggestion.score), .strong).leftPadded(to: 9) + "  "
    let room = max(appearance.width - score.width, 20)
    for (index, line) in appearance.lines(text, width: room).enumerated() {
      terminal.print((index == 0 ? score : Text.blanks(score.width)) + line)
    }
  }

  /// A sign in its own column: "+25", "+ 3", "-10".
  private static func signed(_ points: Int) -> String {
    let digits = String(abs(points))
    return (points < 0 ? "-" : "+") + (digits.count == 1 ? " " : "") + digits
  }

  private static func suffix(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
