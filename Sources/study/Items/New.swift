import ArgumentParser
import StudyModel
import StudyService

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "List the new items of the last import that had any.",
    examples: [
      "study new",
      "study new --json",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try LookContext(options, look).show { context, questions in
      try ListScreen(context, questions).print { try questions.forEachNewItem($0) }
    }
  }
}
