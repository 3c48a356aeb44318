import ArgumentParser
import StudyModel
import StudyService

struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "The topics of all lists by title, the largest first.",
    discussion: """
      A title that stands in several lists is one topic here; study progress has \
      them list by list.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many topics to show.")
  var limit: Int?

  @Argument(help: "Only topics whose title has these words.")
  var topic: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func run() throws {
    try LookContext(options, look).show { context, questions in
      let all = try questions.topics(titled: topic.joined(separator: " "))
      try TopicsScreen(context, Array(all.prefix(limit ?? .max)), count: all.count).print()
    }
  }
}
