import ArgumentParser
import Files
import StudyModel
import Terminal

struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completion script for a shell.",
    discussion: """
      Without SHELL: the one you use. bash: add eval "$(study completions bash)" to \
      ~/.bashrc. zsh: save the script as _study in a folder on your fpath. fish: save \
      it as ~/.config/fish/completions/study.fish.
      """,
    examples: [
      "study completions bash",
      "study completions fish",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell?

  func run() throws {
    let environment = Environment.process
    guard let shell = shell ?? Shell.detected(environment) else {
      throw StudyError.usage(
        "cannot tell your shell from SHELL",
        hint: "Name it: study completions bash, zsh or fish")
    }
    let terminal = Terminal.real(
      environment: environment.variables, color: options.color, isQuiet: options.quiet)
    terminal.print(lines: shell.script)
    try terminal.flush()
  }
}
