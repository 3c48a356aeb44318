import Presentation
import StudyModel
import StudyService
import Terminal

/// The lists that were taken out, and what became of their items.
struct ForgetScreen {
  /// How many lists are named, and how many lines their items take.
  private static let most = 10

  private let terminal: Terminal
  private let report: ImportReport
  private let isRehearsal: Bool

  init(_ context: CommandContext, _ report: ImportReport, isRehearsal: Bool) {
    terminal = context.terminal
    self.report = report
    self.isRehearsal = isRehearsal
  }

  func print() {
    let lists = report.forgottenLists
    let verb = isRehearsal ? "Would take out" : "Took out"
    if lists.count == 1 {
      terminal.report(Text("\(verb) \(lists[0].place), \"\(lists[0].title)\"."))
    } else {
      terminal.report(Text("\(verb) \(lists.count) lists:"))
      let shown = isRehearsal ? lists[...] : lists.prefix(Self.most)
      for list in shown { terminal.report(Text("  \(list.place)  \"\(list.title)\"")) }
      if shown.count < lists.count {
        terminal.report(Text("  and \(lists.count - shown.count) more"))
      }
    }
    terminal.report()
    count(report.goneItems, "gone     in no list any more; progress is kept")
    if report.changedItems > 0 { count(report.changedItems, "left     in other lists") }
    if report.prunedItems > 0 { count(report.prunedItems, "forgotten, never touched") }
    let changes = ImportChanges(report, terminal.appearance, only: [.gone, .forgotten])
    for line in isRehearsal ? changes.all : changes.brief(lines: Self.most) {
      terminal.report(line)
    }
    terminal.report()
    terminal.report(
      isRehearsal
        ? "Dry run: nothing was changed." : "Files stay as they are. Take it back: study undo")
  }

  private func count(_ number: Int, _ what: String) {
    terminal.report(Text(String(number), .strong).leftPadded(to: 4) + Text(" " + what))
  }
}
