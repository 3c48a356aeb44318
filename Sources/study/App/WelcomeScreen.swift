import Terminal

/// The first run: three ways to begin, and where the data will be.
struct WelcomeScreen {
  private let context: CommandContext

  init(_ context: CommandContext) { self.context = context }

  func print() {
    let terminal = context.terminal
    terminal.print("Nothing is imported yet. Three ways to begin:")
    terminal.print()
    terminal.print("  study import list.md    a Markdown reading list")
    terminal.print("  study import folder     every list in a folder and its subfolders")
    terminal.print("  study help              the everyday commands, with examples")
    terminal.print()
    terminal.print(Text("Your progress will be kept in \(context.databasePath)"))
  }
}
