import ArgumentParser
import StudyModel
import StudyService

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List items, one per line, in list order.",
    discussion: """
      Done, skipped and parked items are left out unless FILTER asks for them or \
      --all is given. FILTER: study help filter.
      """,
    examples: [
      "study list tag:must_see",
      "study list kind:video minutes:..30",
      "study list --all --sort done-",
    ],
    aliases: ["ls"])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many items to show.", transform: WholeNumber.count)
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "By \(ItemOrder.Field.choices); added- reverses the order.",
      valueName: "field"))
  var sort: ItemOrder?

  @Flag(help: "Include done, skipped and parked items.")
  var all = false

  @Option(help: "Only this kind; repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists with these words in their title.")
  var topic: String?

  @Argument(help: "Only items that match: tag:must_see, kind:video, words … with and, or, not.")
  var filter: [String] = []

  func run() throws {
    let filter = try Filter(words: filter, kinds: kind, topic: topic)
    try LookContext(options, look).show { context, questions in
      try ListScreen(context, questions).print {
        try questions.forEachItem(filter, isAll: all, sortedBy: sort, limit: limit, $0)
      }
    }
  }
}

extension List: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (limit, sort, all, kind, topic, filter) = (nil, nil, false, [], nil, words)
    return true
  }
}
