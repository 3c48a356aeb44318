import ArgumentParser
import Files
import Terminal

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    examples: [
      "study manual",
      "study manual --quiet",
    ],
    shouldDisplay: false)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let terminal = Terminal.real(
      environment: Environment.process.variables, color: options.color, isQuiet: options.quiet)
    terminal.print(lines: ManualPage.text)
    try terminal.flush()
  }
}
