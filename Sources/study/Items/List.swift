import ArgumentParser
import StudyModel
import StudyService

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Items, one per line, in list order.",
    discussion: """
      Without --all: what is neither done nor skipped nor parked, unless FILTER \
      asks for it. How to write one: study help filter
      """, aliases: ["ls"])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many items to show.")
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "By \(ItemOrder.Field.choices); added- for the last first.",
      valueName: "field"))
  var sort: ItemOrder?

  @Flag(help: "What is done, skipped or parked too.")
  var all = false

  @Option(help: "Only that kind: article, video, workshop … Repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists whose title has these words.")
  var topic: String?

  @Argument(help: "Only what fits: tag:must_see, kind:video, words … and not, or.")
  var filter: [String] = []

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func run() throws {
    let filter = try Filter(words: filter, kinds: kind, topic: topic)
    try LookContext(options, look).show { context, questions in
      let list = context.found(
        try questions.items(filter, isAll: all, sortedBy: sort, limit: limit))
      try ListScreen(context, list).print()
    }
  }
}
