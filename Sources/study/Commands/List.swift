import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Items, one per line, in list order.",
    discussion: "Without --all: what is neither done nor skipped.", aliases: ["ls"])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many items to show.")
  var limit: Int?

  @Flag(help: "What is done or skipped too.")
  var all = false

  @Option(help: "Only that kind: article, video, workshop … Repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists whose title has these words.")
  var topic: String?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func run() throws {
    try LookContext(options, look).show { context, snapshot in
      let ids = try topic.map { try TopicFinder(snapshot).items(inTopicsTitled: $0) }
      var items = try snapshot.fetchListing().filter { listed in
        (all || listed.status.isOpen(on: Day(context.now)))
          && (kind.isEmpty || kind.contains(listed.item.kind))
          && (ids?.contains(listed.item.id) ?? true)
      }
      let count = items.count
      if let limit { items = Array(items.prefix(limit)) }
      try ListScreen(context, items, count: count).print()
    }
  }
}
