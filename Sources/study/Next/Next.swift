public import ArgumentParser
public import StudyModel
import StudyService

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show what to study now, and why.",
    examples: [
      "study next --time 30m",
      "study next --kind video topic:eks",
      "study next --why 12",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(name: [.customShort("n"), .long], help: "How many items to show.")
  var limit = 5

  @Option(help: "Only what fits into this time: \(Minutes.forms).", transform: Minutes.argument)
  var time: Minutes?

  @Option(help: "Only this kind: article, video, workshop … Repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists with these words in their title.")
  var topic: String?

  @Flag(help: "Explain the rank of ITEM, or of the first item.")
  var why = false

  @Argument(help: "Only items that match; with --why, the item.")
  var filter: [String] = []

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
    guard why || filter.isEmpty || !filter.allSatisfy(ItemReference.isExplicit) else {
      let words = filter.joined(separator: " ")
      throw ValidationError(
        "To explain an item: study next --why \(words). To narrow: study next --topic \(words)")
    }
  }

  func run() throws {
    let wanted = why ? .everything : try Filter(words: filter, kinds: kind, topic: topic)
    try LookContext(options, look).show(ranks: true, isOne: why) { context, questions in
      if why { return try WhyScreen(context, questions.why(filter)).print() }
      let answer = try questions.next(wanted, limit: limit, minutes: time?.count)
      try NextScreen(
        context, context.found(answer), isFiltered: time != nil || !wanted.isEverything
      ).print()
    }
  }
}

extension Kind: ExpressibleByArgument {}
