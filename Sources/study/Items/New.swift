import ArgumentParser
import StudyModel
import StudyService

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "List the new items of the last import that had any.",
    examples: [
      "study new",
      "study new -n 20",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many items to show.", transform: WholeNumber.count)
  var limit: Int?

  func run() throws {
    try LookContext(options, look).show { context, questions in
      try ListScreen(context, questions).print { try questions.forEachNewItem(limit: limit, $0) }
    }
  }
}

extension New: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look, limit) = (options, .defaults, nil)
    return words.isEmpty
  }
}
