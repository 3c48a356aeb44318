import ArgumentParser
import StudyModel
import StudyService

struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics of all lists, the largest first.",
    discussion: """
      A title in several lists is one topic here, unless it says nothing alone, such \
      as Videos or 2021: then it is shown with its list. study progress shows topics \
      list by list.
      """,
    examples: [
      "study topics",
      "study topics security",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many topics to show; else a screen of them.", transform: WholeNumber.count)
  var limit: Int?

  @Flag(help: "Show all topics.")
  var all = false

  @Argument(help: "Only topics with these words in their title.")
  var topic: [String] = []

  func validate() throws {
    if limit != nil, all { throw ValidationError("--all and --limit cannot be combined.") }
  }

  func run() throws {
    try LookContext(options, look).show { context, questions in
      let topics = try questions.topics(titled: topic.joined(separator: " "))
      let most = limit ?? (all || !context.isScreen ? .max : Self.screenful)
      try TopicsScreen(
        context, Array(topics.prefix(most)), count: topics.count,
        words: ShellWord.arguments(topic)
      ).print()
    }
  }

  /// Some have a second line for their spellings.
  private static let screenful = 18
}

extension Topics: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (limit, all, topic) = (nil, false, words)
    return true
  }
}
