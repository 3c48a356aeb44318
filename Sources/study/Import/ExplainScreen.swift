import Presentation
import ReadingList
import StudyModel
import StudyService
import Terminal

/// What becomes of every link, one line each, by which rule it was read, and their number.
struct ExplainScreen {
  private let context: LookContext
  private let explanation: ListExplanation
  private var terminal: Terminal { context.terminal }

  init(_ context: LookContext, _ explanation: ListExplanation) {
    self.context = context
    self.explanation = explanation
  }

  func print() throws {
    if try !context.print(rows: explanation.lists.flatMap(FateJSON.rows)) { printScreen() }
    for file in explanation.skipped {
      terminal.message("Not read: \(file.path): \(file.reason)")
    }
  }

  private func printScreen() {
    let forms = LinkFate.Form.allCases
    let width = forms.map(\.rawValue.count).max() ?? 0
    for (place, lines) in explanation.lists {
      let name = explanation.lists.count == 1 ? "" : place
      for line in lines { print(line, name, width) }
    }
    let all = explanation.lists.flatMap(\.lines)
    let plain = all.count { $0.posting != nil && $0.fate.address.isEmpty }
    let links = all.filter { $0.posting == nil || !$0.fate.address.isEmpty }.map(\.fate)
    let counts = forms.map { form in "\(form.rawValue) \(links.count { $0.form == form })" }
    terminal.report()
    let sums = Text("\(Words.count(links.count, "link")): \(counts.joined(separator: ", ")).")
    let appearance = terminal.appearance
    for line in appearance.lines(sums, width: appearance.width) { terminal.report(line) }
    if plain > 0 { terminal.report("\(Words.count(plain, "item")) without a link.") }
  }

  private func print(_ line: ExplainedLine, _ name: String, _ width: Int) {
    let fate = line.fate
    let what =
      fate.title.isEmpty || fate.title == fate.address
      ? fate.address : fate.title
    let head =
      Text("\(name):\(fate.line)", .faint).padded(to: name.count + 6)
      + Text(fate.form.rawValue).padded(to: width + 2)
      + Text(fate.rule, .tag).padded(to: 24) + "  " + Text(what)
    terminal.print(terminal.appearance.fitted(head))
    if let reasons = line.reasons { terminal.print(wrapped: reasons, indent: 6) }
  }
}

extension ExplainedLine {
  /// What was read of an item beside its link, each with the rule; nil for any other link.
  fileprivate var reasons: Text? {
    guard let posting else { return nil }
    func part(_ what: String, _ rule: String) -> Text { Text(what + "  ") + Text(rule, .faint) }
    var parts: [Text] = []
    if let mark = posting.mark {
      let more = [mark.day?.description, mark.position?.description].compactMap(\.self)
      parts.append(
        part(([mark.state.rawValue] + more).joined(separator: " "), "by \(mark.reason)"))
    }
    if let heading { parts.append(Text(Words.reason(.heading(heading), topics: []))) }
    if let reason = posting.asideReason { parts.append(part("ranks last", reason)) }
    if !posting.titleReason.isEmpty { parts.append(part("title", posting.titleReason)) }
    parts.append(part(posting.kind.rawValue, posting.kindReason))
    if !posting.authors.isEmpty {
      parts.append(part("by " + posting.authors.joined(separator: ", "), posting.authorReason))
    }
    return Text.joined(parts, by: "; ")
  }
}
