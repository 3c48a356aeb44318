import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

struct Progress: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "How far, by topic.",
    discussion: """
      With WORDS: only lists and topics whose title has them. Each item counts \
      once in every row, however many lines name it; skipped ones do not count.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "How many levels to show; lists are the first.")
  var depth: Int?

  @Flag(help: "Topics without items too.")
  var all = false

  @Argument(help: "Words of a list's or topic's title.")
  var words: [String] = []

  func validate() throws {
    if let depth, depth < 1 { throw ValidationError("--depth takes a number from 1 up.") }
  }

  func run() throws {
    try LookContext(options, look).show { context, snapshot in
      var rows = try snapshot.fetchProgress()
      if !words.isEmpty {
        let title = words.joined(separator: " ")
        let ids = try TopicFinder(snapshot).requireSubtrees(titled: title)
        rows.removeAll { !ids.contains($0.topic.id) }
      }
      let lists = Set(rows.map(\.topic.id.list)).count
      let levels = depth ?? (lists == 1 ? 2 : words.isEmpty ? 1 : 3)
      rows.removeAll { $0.topic.depth >= levels && words.isEmpty || $0.all == 0 && !all }
      try ProgressScreen(context, rows).print()
    }
  }
}
