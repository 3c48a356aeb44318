import StudyModel
import StudyService
import Terminal

/// What undo or redo did.
struct HistoryScreen {
  private let terminal: Terminal

  init(_ context: CommandContext) { terminal = context.terminal }

  func print(_ reversals: [Reversal], as verb: String, wayBack: Text) throws {
    for reversal in reversals {
      let command = Text("\(verb): study \(ShellWord.joined(reversal.arguments))", .strong)
      let whole = terminal.appearance
      terminal.report(whole.isBounded ? command.truncated(to: whole.width) : command)
      var appearance = terminal.appearance
      appearance.width -= 3
      let column = ItemLine.column(for: reversal.items.prefix(10).map(\.item.id))
      for (item, status) in reversal.items.prefix(10) {
        terminal.report(
          ItemLine.box(status.state)
            + ItemLine.text(item.id, item.title, appearance, column: column))
      }
      if reversal.items.count > 10 { terminal.report("and \(reversal.items.count - 10) more") }
    }
    terminal.report(wayBack)
    try terminal.flush()
  }
}
