import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

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

  @Option(help: "By topic, tag, kind, source, author, list or status.")
  var by: ProgressDimension?

  @Option(help: "How many levels of topics to show; lists are the first.")
  var depth: Int?

  @Flag(help: "Each topic with its whole path, without the tree.")
  var flat = false

  @Option(help: "Only what is started, or unfinished.")
  var only: ProgressOnly?

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
    try LookContext(options, look).show { context, snapshot in
      if let by, by != .topic {
        try printRows(by, filter, context, snapshot)
      } else {
        try printTopics(filter, context, snapshot)
      }
    }
  }

  private func keeps(done: Int, all count: Int, reading: Int) -> Bool {
    (count > 0 || all) && only?.keeps(done: done, all: count, reading: reading) ?? true
  }

  private func printRows(
    _ by: ProgressDimension, _ filter: Filter, _ context: LookContext, _ snapshot: Snapshot
  ) throws {
    let choosing = try context.choosing(snapshot, needsTimes: true)
    let selection = filter.isEverything ? nil : self.selection(filter, choosing)
    var rows = try snapshot.fetchProgress(by: by, of: selection, choosing.outlook)
    if let selection, !rows.contains(where: { $0.all > 0 }) {
      try context.explainNothing(selection, snapshot)
    }
    rows.removeAll { !keeps(done: $0.done, all: $0.all, reading: $0.reading) }
    try ProgressRowsScreen(context: context, rows: rows, dimension: by).print()
  }

  private func printTopics(
    _ filter: Filter, _ context: LookContext, _ snapshot: Snapshot
  ) throws {
    var topics = placed(try rows(filter, context, snapshot))
    if let title = filter.titleWords {
      let ids = try TopicFinder(snapshot).requireSubtrees(titled: title)
      topics.removeAll { !ids.contains($0.row.topic.id) }
    }
    let lists = Set(topics.map(\.row.topic.id.list)).count
    let levels = depth ?? (flat ? .max : lists == 1 ? 2 : filter.isEverything ? 1 : 3)
    topics.removeAll { topic in
      let row = topic.row
      return row.topic.depth >= levels && (filter.titleWords == nil || depth != nil && flat)
        || !keeps(done: row.done, all: row.all, reading: row.reading)
    }
    try ProgressScreen(context: context, topics: topics, isFlat: flat).print()
  }

  /// Words alone name topics, which are shown whole; else what fits is
  /// counted wherever it stands.
  ///
  /// What is left takes twice the time to find out, so it is not told of the
  /// tree unless asked for.
  private func rows(
    _ filter: Filter, _ context: LookContext, _ snapshot: Snapshot
  ) throws -> [TopicProgress] {
    let hasOutlook = by != nil || flat
    if filter.isEverything || filter.titleWords != nil {
      guard hasOutlook else { return try snapshot.fetchProgress() }
      let choosing = try context.choosing(snapshot, needsTimes: true)
      return try snapshot.fetchProgress(of: nil, choosing.outlook)
    }
    let choosing = try context.choosing(
      snapshot, needsTimes: hasOutlook || filter.speaksOfMinutes)
    let selection = self.selection(filter, choosing)
    let rows =
      hasOutlook
      ? try snapshot.fetchProgress(of: selection, choosing.outlook)
      : try snapshot.fetchProgress(of: selection)
    if !rows.contains(where: { $0.all > 0 }) { try context.explainNothing(selection, snapshot) }
    return rows
  }

  private func selection(_ filter: Filter, _ choosing: Choosing) -> Selection {
    choosing.selection(
      filter.replacingTexts { .term(FilterTerm(.topic, [.text($0)])) }, in: .listed)
  }

  /// Each topic with its path; they come in the order of their lists, above
  /// before below.
  private func placed(_ rows: [TopicProgress]) -> [ProgressScreen.PlacedTopic] {
    var path: [String] = []
    return rows.map { row in
      path.removeLast(max(0, path.count - row.topic.depth))
      path.append(row.topic.title)
      return (row, path)
    }
  }
}

extension Filter {
  /// The words of a title, where it is nothing else.
  fileprivate var titleWords: String? {
    switch form {
    case .text(let text): text
    case .every(let parts):
      parts.isEmpty || !parts.allSatisfy({ $0.titleWords != nil })
        ? nil : parts.compactMap(\.titleWords).joined(separator: " ")
    case .any, .not, .term: nil
    }
  }
}
