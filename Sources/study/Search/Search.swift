import ArgumentParser
import StudyModel
import StudyService

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find items by words, done ones too.",
    discussion: """
      Looks in titles, authors, topics, notes and addresses, without case and accents. \
      All words must be there, each perhaps half. "Two words" in quotes are whole and stand \
      together. kind:video, +must_see, ^is:done and such say which items; all else is text, so any \
      sign is safe to look for.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n"), .long],
    help: "How many items to show; 20 unless --json or --plain.")
  var limit: Int?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only what fits a filter of any form.", valueName: "filter"))
  var filter: String?

  @Argument(help: "What to look for.")
  var word: [String]

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func run() throws {
    let text = try SearchText(
      word, and: try filter.map { try Filter(parsing: $0) } ?? .everything)
    try LookContext(options, look).show { context, questions in
      let limit = limit ?? (context.form == .screen ? 20 : .max)
      let found = context.found(try questions.search(text, limit: limit))
      try SearchScreen(context, text, found.hits, count: found.count).print()
    }
  }
}
