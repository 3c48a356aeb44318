import StudyModel
import StudyService
import Terminal

/// Bare `study`: the first three of next, and one line of progress.
struct DashboardScreen {
  private let context: LookContext
  private let answer: NextAnswer
  private let totals: Figures

  init(_ context: LookContext, _ questions: Questions) throws {
    self.context = context
    answer = try questions.next(limit: 3).value
    totals = try questions.totals()
  }

  func print() throws {
    guard context.form == .screen else {
      return try NextScreen(context, answer, isFiltered: false).print()
    }
    let terminal = context.terminal
    guard totals.all > 0 else { return WelcomeScreen(context.context).print() }
    NextScreen.printItems(answer.suggestions, context)
    terminal.print()
    var line = Text("\(totals.done) of \(totals.all) read, \(percent)%.")
    if let pace = NextScreen.line(answer.pace) { line += "  " + pace }
    terminal.print(line)
    terminal.hint("study next · study open · study done · study progress · study help")
  }

  private var percent: Int { totals.percent }
}
