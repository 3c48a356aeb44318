import ArgumentParser
import StudyModel
import StudyService

struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics of all lists, the largest first.",
    discussion: """
      A title in several lists is one topic here; study progress shows them list by \
      list.
      """,
    examples: [
      "study topics",
      "study topics security",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many topics to show.")
  var limit: Int?

  @Argument(help: "Only topics with these words in their title.")
  var topic: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    try LookContext(options, look).show { context, questions in
      let all = try questions.topics(titled: topic.joined(separator: " "))
      try TopicsScreen(context, Array(all.prefix(limit ?? .max)), count: all.count).print()
    }
  }
}
