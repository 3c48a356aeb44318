import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "How far, by topic.",
    discussion: """
      With words: only lists and topics whose title has them. With a filter: \
      only items that fit; a bare word in it means a topic. Each item counts \
      once in every row, however many lines name it; skipped ones do not count.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "How many levels to show; lists are the first.")
  var depth: Int?

  @Flag(help: "Topics without items too.")
  var all = false

  @Argument(help: "Words of a list's or topic's title, or a filter.")
  var filter: [String] = []

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth takes a number from 1 up.") }
  }

  func run() throws {
    let filter = try Filter(words: filter)
    try LookContext(options, look).show { context, snapshot in
      var rows = try rows(filter, context, snapshot)
      let lists = Set(rows.map(\.topic.id.list)).count
      let levels = depth ?? (lists == 1 ? 2 : filter.isEverything ? 1 : 3)
      rows.removeAll { $0.topic.depth >= levels && filter.titleWords == nil || $0.all == 0 && !all }
      try ProgressScreen(context, rows).print()
    }
  }

  /// Words alone name topics, which are shown whole; else what fits is
  /// counted wherever it stands.
  private func rows(
    _ filter: Filter, _ context: LookContext, _ snapshot: Snapshot
  ) throws -> [TopicProgress] {
    if filter.isEverything { return try snapshot.fetchProgress() }
    if let title = filter.titleWords {
      let ids = try TopicFinder(snapshot).requireSubtrees(titled: title)
      return try snapshot.fetchProgress().filter { ids.contains($0.topic.id) }
    }
    let choosing = try context.choosing(snapshot, needsTimes: filter.speaksOfMinutes)
    let selection = choosing.selection(
      filter.replacingTexts { .term(FilterTerm(.topic, [.text($0)])) }, in: .listed)
    let rows = try snapshot.fetchProgress(of: selection)
    if !rows.contains(where: { $0.all > 0 }) { try context.explainNothing(selection, snapshot) }
    return rows
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
