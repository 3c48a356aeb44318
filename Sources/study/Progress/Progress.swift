import Presentation
import ArgumentParser
import StudyModel
import StudyService

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Show how far you are, by topic, tag, kind and more.",
    discussion: """
      With words: only lists and topics with these words in their titles, or the \
      folder of that name (study progress amazon/). With a filter: only items that \
      match; a bare word in it means a topic, and list: or topic: limits the rows \
      too. Each item counts once in every row, even if several lines name it; \
      skipped items do not count.

      Without either, many lists are summed up on one screen; --all shows each of \
      them. --by topic has one row for the topics of a name in all lists.

      last is when you last did something with an item of a row. --by and --flat add \
      the time left and the week in which a row ends, at the pace of the last eight \
      whole weeks. There is no forecast for a row with reading in fewer than three \
      of those weeks, and none beyond two years.
      """,
    examples: [
      "study progress eks",
      "study progress eks --depth 2 --sort left",
      "study progress --by kind tag:must_see",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "By \(ProgressDimension.choices).")
  var by: ProgressDimension?

  @Option(
    parsing: .unconditional,
    help: "How many levels of topics to show; the lists or topics found are the first.",
    transform: WholeNumber.count)
  var depth: Int?

  @Flag(help: "Show each topic with its full path instead of a tree.")
  var flat = false

  @Option(help: "Only rows that are started, or unfinished.")
  var only: ProgressRows.Only?

  @Flag(help: "Show every row, also those without items.")
  var all = false

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many rows to show.", transform: WholeNumber.count)
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "By \(ProgressOrder.Field.choices), the most first; left- reverses the order.",
      valueName: "field"))
  var sort: ProgressOrder?

  @Argument(help: "Words of a list's or topic's title, or a filter.")
  var filter: [String] = []

  func validate() throws {
    if let by, by != .topic, flat || depth != nil {
      throw ValidationError("--flat and --depth are for topics, not for --by \(by).")
    }
  }

  func run() throws {
    let words = ShellWord.arguments(filter)
    let filter = try Filter(words: filter)
    let shown = ProgressRows(only: only, hasEmpty: all)
    try LookContext(options, look).show { context, questions in
      if let by, by != .topic {
        let rows = context.found(
          try questions.progress(by: by, filter, shown, order: sort, limit: limit))
        return try ProgressRowsScreen(context: context, rows: rows, dimension: by).print()
      }
      if isBare, filter.isEverything, context.isScreen,
        let overview = try questions.progressOverview()
      {
        return ProgressOverviewScreen(context: context, overview: overview).print()
      }
      let request = TopicsRequest(
        form: flat ? .flat : by == .topic ? .named : .tree, depth: depth, shown: shown,
        order: sort, limit: limit, hasForecast: by != nil || flat,
        isForScreen: context.isScreen)
      let answer = context.found(try questions.progressByTopic(filter, request))
      try ProgressScreen(context: context, answer: answer, words: words).print()
    }
  }

  /// Without an option that says which rows are wanted.
  private var isBare: Bool {
    by == nil && depth == nil && !flat && only == nil && !all && limit == nil && sort == nil
  }
}

extension Progress: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (by, depth, flat, only) = (nil, nil, false, nil)
    (all, limit, sort, filter) = (false, nil, nil, words)
    return true
  }
}
