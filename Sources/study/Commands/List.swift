import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

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
      "By title, kind, added, opened, done, minutes, lists or id; added- for the last first.",
      valueName: "field"))
  var sort: ListOrder?

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
    let filter = try Filter(words: filter)
    let needsTimes = filter.speaksOfMinutes || sort?.field == .minutes
    try LookContext(options, look).show { context, snapshot in
      let choosing = try context.choosing(snapshot, needsTimes: needsTimes)
      let selection = choosing.selection(filter, isAll: all)
      let ids = try topic.map { try TopicFinder(snapshot).items(inTopicsTitled: $0) }
      var items = try snapshot.fetchListing(selection)
      if items.isEmpty { try context.explainNothing(selection, snapshot) }
      items.removeAll { listed in
        !kind.isEmpty && !kind.contains(listed.item.kind)
          || ids.map { !$0.contains(listed.item.id) } ?? false
      }
      let count = items.count
      if let sort { items = sort.sorted(items, choosing) }
      if let limit { items = Array(items.prefix(limit)) }
      try ListScreen(
        context, items, count: count, isAllAdvised: selection.scope == .open && filter.isEverything
      ).print()
    }
  }
}
