import Presentation
import ReadingList
import StudyService
import Terminal

/// What becomes of every link, one line each, and their number.
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
    for (place, fates) in explanation.lists {
      let name = explanation.lists.count == 1 ? "" : place
      for fate in fates { print(fate, name, width) }
    }
    let all = explanation.lists.flatMap(\.fates)
    let counts = forms.map { form in "\(form.rawValue) \(all.count { $0.form == form })" }
    terminal.report()
    terminal.report(
      "\(Words.count(all.count, "link")): \(counts.joined(separator: ", ")).")
  }

  private func print(_ fate: LinkFate, _ name: String, _ width: Int) {
    let what = fate.title.isEmpty || fate.title == fate.address ? fate.address : fate.title
    let line =
      Text("\(name):\(fate.line)", .faint).padded(to: name.count + 6)
      + Text(fate.form.rawValue).padded(to: width + 2)
      + Text(fate.rule, .tag).padded(to: 24) + "  " + Text(what)
    let appearance = terminal.appearance
    terminal.print(appearance.fitted(line))
  }
}
