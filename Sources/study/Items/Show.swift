import ArgumentParser
import StudyService

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Everything known about one item.",
    discussion: "Without ITEM: the one opened last.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Argument(help: "The item.")
  var item: [String] = []

  func run() throws {
    try LookContext(options, look).show(isOne: true) { context, questions in
      try ShowScreen(context, try questions.details(of: item)).print()
    }
  }
}
