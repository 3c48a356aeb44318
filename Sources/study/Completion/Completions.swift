import ArgumentParser
import Files
import StudyModel
import Terminal

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what lets a shell complete words.",
    discussion: """
      Without SHELL: your own. For bash add eval "$(study completions bash)" to \
      ~/.bashrc; for zsh put it into a file _study on your fpath; for fish into \
      ~/.config/fish/completions/study.fish.
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell?

  func run() throws {
    let environment = Environment.process
    guard let shell = shell ?? Shell.detected(environment) else {
      throw StudyError.usage(
        "cannot tell your shell from SHELL",
        hint: "Say which: study completions bash, zsh or fish")
    }
    let terminal = Terminal.real(
      environment: environment.variables, color: options.color, isQuiet: options.quiet)
    terminal.print(lines: shell.script)
    try terminal.flush()
  }
}
