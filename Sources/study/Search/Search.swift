import ArgumentParser
import StudyModel
import StudyService

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find items by words, done ones too.",
    discussion: """
      Looks in titles, authors, topics, notes and addresses; case and accents do not \
      matter. All words must be there, at least their beginnings. "Two words" in quotes \
      are whole words side by side. Words such as kind:video, +must_see or ^is:done \
      filter the items; all else is text, so any sign is safe to search for.
      """,
    examples: [
      "study search load balancer",
      "study search eventbridge kind:video",
      "study search lambda --where 'tag:must_see or tag:todo'",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many items to show; 20 unless --json or --plain.", transform: WholeNumber.count)
  var limit: Int?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp("Only items that match a filter of any form.", valueName: "filter"))
  var filter: String?

  @Argument(help: "The words to search for.")
  var word: [String]

  func run() throws {
    let text = try SearchText(
      word, and: try filter.map { try Filter(parsing: $0) } ?? .everything)
    try LookContext(options, look).show { context, questions in
      let limit = limit ?? (context.form == .screen ? 20 : .max)
      try SearchScreen(context, questions, text).print {
        try questions.search(text, limit: limit, $0)
      }
    }
  }
}

extension Search: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (limit, filter, word) = (nil, nil, words)
    return !words.isEmpty
  }
}
