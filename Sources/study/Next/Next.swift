public import ArgumentParser
public import StudyModel
import StudyService

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show what to study now, and why.",
    discussion: """
      With --time: first the items that fill it together, then others that fit alone, \
      up to a quarter longer. What you are reading comes first, then always the best \
      item that fits into the rest, of several kinds if their points are close. A \
      video that you have begun counts with what is left of it.
      """,
    examples: [
      "study next --time 30m",
      "study next --kind video topic:eks",
      "study next --why 12",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many items to show, beside those being read; 5, or more to fill --time.",
    transform: WholeNumber.count)
  var limit: Int?

  @Option(
    parsing: .unconditional, help: "What fills this time: \(Minutes.forms).",
    transform: Minutes.argument)
  var time: Minutes?

  @Option(help: "Only this kind; repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists with these words in their title.")
  var topic: String?

  @Flag(help: "Explain the rank of ITEM, or of the first item.")
  var why = false

  @Argument(help: "Only items that match; with --why, the item.")
  var filter: [String] = []

  func validate() throws {
    guard why || filter.isEmpty || !filter.allSatisfy(ItemReference.isExplicit) else {
      let words = filter.joined(separator: " ")
      throw ValidationError(
        "To explain an item: study next --why \(words). To narrow: study next --topic \(words)")
    }
  }

  /// Five; more to fill a long time, but never more than a screen.
  private var defaultLimit: Int { min(max(5, (time?.count ?? 0) / 15), 10) }

  func run() throws {
    let look = try LookContext(options, look)
    if why {
      return try look.context.choosing(filter, for: .looking) { item in
        try look.show(ranks: true, nothing: .error) { context, questions in
          try WhyScreen(context, questions.why(item)).print()
        }
      }
    }
    try look.readChangedLists()
    let wanted = try Filter(words: filter, kinds: kind, topic: topic)
    try look.show(ranks: true) { context, questions in
      let answer = try questions.next(
        wanted, limit: limit ?? defaultLimit, minutes: time?.count)
      try NextScreen(
        context, context.found(answer), isFiltered: time != nil || !wanted.isEverything
      ).print()
      try context.noteChangedLists(questions)
    }
  }
}

extension Kind: ExpressibleByArgument {}

extension Next: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (limit, time, kind, topic, why, filter) = (nil, nil, [], nil, false, words)
    return true
  }
}
