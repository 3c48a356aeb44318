import ArgumentParser
import Foundation
import Terminal

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man to show.",
    shouldDisplay: false)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let terminal = Terminal.real(
      environment: ProcessInfo.processInfo.environment, color: options.color,
      isQuiet: options.quiet)
    terminal.print(lines: ManualPage.text)
    try terminal.flush()
  }
}
