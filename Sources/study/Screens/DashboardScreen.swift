import StudyModel
import StudyService
import StudyStorage
import Terminal

/// Bare `study`: the first three of next and one line of progress.
struct DashboardScreen {
  private let context: LookContext
  private let suggestions: Suggestions
  private let totals: (done: Int, all: Int, reading: Int)
  private let pace: Pace

  init(_ context: LookContext, _ snapshot: Snapshot) throws {
    self.context = context
    suggestions = try context.agenda(snapshot).suggestions(limit: 3)
    totals = try snapshot.fetchTotals()
    pace = try Pace(snapshot, now: context.now)
  }

  func print() throws {
    guard context.form == .screen else {
      return try NextScreen(context, suggestions, pace, isFiltered: false).print()
    }
    let terminal = context.terminal
    guard totals.all > 0 else { return WelcomeScreen(context.context).print() }
    NextScreen.printItems(suggestions, context)
    terminal.print()
    var line = Text("\(totals.done) of \(totals.all) read, \(percent)%.")
    if let pace = NextScreen.line(pace) { line += "  " + pace }
    terminal.print(line)
    terminal.hint("study next · study open · study done · study progress · study --help")
  }

  private var percent: Int { Bar.percent(done: totals.done, all: totals.all) }
}
