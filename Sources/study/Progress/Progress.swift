import Presentation
import ArgumentParser
import StudyModel
import StudyService

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show how far you are, by topic, tag, kind and more.",
    discussion: """
      With words: only lists and topics with these words in their titles. With a \
      filter: only items that match; a bare word in it means a topic. Each item \
      counts once in every row, even if several lines name it; skipped items do not \
      count.

      --by and --flat add the time left and the week in which a row ends, at the pace \
      of the last eight whole weeks. There is no forecast for a row with reading in \
      fewer than three of those weeks, and none beyond two years.
      """,
    examples: [
      "study progress",
      "study progress eks --depth 2",
      "study progress --by kind tag:must_see",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "By \(ProgressDimension.choices).")
  var by: ProgressDimension?

  @Option(help: "How many levels of topics to show; lists are the first.")
  var depth: Int?

  @Flag(help: "Show each topic with its full path instead of a tree.")
  var flat = false

  @Option(help: "Only rows that are started, or unfinished.")
  var only: ProgressRows.Only?

  @Flag(help: "Include rows without items.")
  var all = false

  @Argument(help: "Words of a list's or topic's title, or a filter.")
  var filter: [String] = []

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth must be at least 1.") }
    if let by, by != .topic, flat || depth != nil {
      throw ValidationError("--flat and --depth are for topics, not for --by \(by).")
    }
  }

  func run() throws {
    let filter = try Filter(words: filter)
    let shown = ProgressRows(only: only, hasEmpty: all)
    try LookContext(options, look).show { context, questions in
      if let by, by != .topic {
        let rows = context.found(try questions.progress(by: by, filter, shown))
        try ProgressRowsScreen(context: context, rows: rows, dimension: by).print()
      } else {
        let topics = try questions.progressByTopic(
          filter, depth: depth, isFlat: flat, hasForecast: by != nil || flat, shown)
        try ProgressScreen(context: context, topics: context.found(topics), isFlat: flat).print()
      }
    }
  }
}
