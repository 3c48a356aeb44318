import ArgumentParser
import StudyModel
import StudyService

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "What came with the last import that brought something.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try LookContext(options, look).show { context, questions in
      try ListScreen(context, try questions.newItems()).print()
    }
  }
}
