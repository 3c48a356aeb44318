import StudyModel
import StudyService
import Terminal

/// What undo or redo did.
struct HistoryScreen {
  private let terminal: Terminal

  init(_ context: CommandContext) { terminal = context.terminal }

  func print(_ reversals: [Reversal], as verb: String, wayBack: Text) throws {
    for reversal in reversals {
      let done = reversal.isEmpty ? "Nothing changed" : verb
      let command = Text("\(done): study \(ShellWord.joined(reversal.arguments))", .strong)
      let whole = terminal.appearance
      terminal.report(whole.isBounded ? command.truncated(to: whole.width) : command)
      var appearance = terminal.appearance
      appearance.width -= 3
      let column = ItemLine.column(for: reversal.items.map(\.item.id))
      for (item, status) in reversal.items {
        terminal.report(
          ItemLine.box(status.state)
            + ItemLine.text(item.id, item.title, appearance, column: column))
      }
      if reversal.count > reversal.items.count {
        terminal.report("and \(reversal.count - reversal.items.count) more")
      }
    }
    terminal.report(wayBack)
    try terminal.flush()
  }
}
