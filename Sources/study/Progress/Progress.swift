import Presentation
import ArgumentParser
import StudyModel
import StudyService

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "How far, by topic, tag, kind and more.",
    discussion: """
      With words: only lists and topics whose title has them. With a filter: \
      only items that fit; a bare word in it means a topic. Each item counts \
      once in every row, however many lines name it; skipped ones do not count.

      With --by or --flat each row has the time that is left, and the week in \
      which it ends at the pace of the eight weeks before this one. Nothing is \
      foretold where fewer than three of them had something read in that row, \
      and nothing beyond two years.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "By \(ProgressDimension.choices).")
  var by: ProgressDimension?

  @Option(help: "How many levels of topics to show; lists are the first.")
  var depth: Int?

  @Flag(help: "Each topic with its whole path, without the tree.")
  var flat = false

  @Option(help: "Only what is started, or unfinished.")
  var only: ProgressRows.Only?

  @Flag(help: "Rows without items too.")
  var all = false

  @Argument(help: "Words of a list's or topic's title, or a filter.")
  var filter: [String] = []

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth takes a number from 1 up.") }
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
