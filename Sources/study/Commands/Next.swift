public import ArgumentParser
public import StudyModel
import StudyService
import StudyStorage

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "What to study now, and why.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many items to show.")
  var limit = 5

  @Option(help: "Only what fits into that time: 30m, 2h, 1h30m.")
  var time: Minutes?

  @Option(help: "Only that kind: article, video, workshop … Repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists whose title has these words.")
  var topic: String?

  @Flag(help: "Explain the place of ITEM, or of the first.")
  var why = false

  @Argument(help: "Only what fits; with --why, the item.")
  var filter: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up.") }
    guard why || filter.isEmpty || !filter.allSatisfy(ItemReference.isExplicit) else {
      let words = filter.joined(separator: " ")
      throw ValidationError(
        "To explain an item: study next --why \(words). To narrow: study next --topic \(words)")
    }
  }

  func run() throws {
    let filter = why ? .everything : try Filter(words: filter)
    try LookContext(options, look).show(ranks: true, isOne: why) { context, snapshot in
      let agenda = try context.agenda(snapshot)
      if why {
        try explain(agenda, ItemFinder(snapshot, for: .looking), context)
      } else {
        var ids = try topic.map { try TopicFinder(snapshot).items(inTopicsTitled: $0) }
        if !filter.isEverything {
          let fitting = Set(try chosen(filter, context, snapshot))
          ids = ids?.intersection(fitting) ?? fitting
        }
        let suggestions = try agenda.suggestions(
          limit: limit, minutes: time?.count, kinds: Set(kind), ids: ids,
          isParkedToo: filter.speaksOfState)
        try NextScreen(
          context, suggestions, Pace(snapshot, now: context.now), isFiltered: isFiltered
        )
        .print()
      }
    }
  }

  private var isFiltered: Bool { time != nil || !kind.isEmpty || topic != nil || !filter.isEmpty }

  private func chosen(
    _ filter: Filter, _ context: LookContext, _ snapshot: Snapshot
  ) throws -> [Item.ID] {
    let selection = try context.choosing(snapshot, needsTimes: true).selection(filter)
    let ids = try snapshot.fetchItemIDs(selection)
    if ids.isEmpty { try context.explainNothing(selection, snapshot) }
    return ids
  }

  private func explain(_ agenda: Agenda, _ finder: ItemFinder, _ context: LookContext) throws {
    let first = try agenda.suggestions(limit: 1).items.first?.item
    guard let item = filter.isEmpty ? first : try finder.requireItem(filter) else {
      throw StudyError.notFound("nothing is left to rank")
    }
    guard let explanation = try agenda.explanation(of: item.id) else {
      throw StudyError.notFound(
        "\(item.id.rawValue) is not ranked: it is being read, done, skipped or no longer listed")
    }
    try WhyScreen(context, explanation).print()
  }
}

extension Kind: ExpressibleByArgument {}

extension Minutes: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
