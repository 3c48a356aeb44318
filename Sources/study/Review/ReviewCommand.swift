import ArgumentParser
import StudyModel
import StudyService

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Show loose ends, and what to look at again.",
    discussion: """
      --start schedules an item: review shows it again when you are about to forget \
      it. After each look, answer with --good or --again. Without ITEM, these mean the \
      one you last opened, finished or noted.
      """,
    examples: [
      "study review",
      "study review --start 12",
      "study review --good 12",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Show ITEM again from time to time.")
  var start = false

  @Flag(help: "You remembered what ITEM says.")
  var good = false

  @Flag(help: "You had forgotten it: show it again soon.")
  var again = false

  @Flag(help: "Stop showing ITEM again.")
  var stop = false

  @Option(
    name: [.customShort("n", allowingJoined: true), .long], parsing: .unconditional,
    help: "How many items to show in each group.", transform: WholeNumber.count)
  var limit = 5

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    let chosen = [start, good, again, stop].count { $0 }
    guard chosen <= 1 else {
      throw ValidationError("Use only one of --start, --good, --again and --stop.")
    }
    if chosen == 0, !item.isEmpty {
      throw ValidationError("Say what to do: --good, --again, --start or --stop.")
    }
    try look.refuse(chosen == 1, but: "show what waits: study review")
  }

  func run() throws {
    guard start || good || again || stop else { return try show() }
    let context = try CommandContext(options)
    let reviewing = Reviewing(store: try context.requireStore(), now: context.now)
    let marks = try context.choosing(item) { item in
      try start
        ? reviewing.start(item)
        : stop ? reviewing.stop(item) : reviewing.grade(item, good ? .good : .again)
    }
    try ChangeScreen(context).print(
      marks, already: start ? "in review" : "out of review", removed: "No longer in review.")
  }

  private func show() throws {
    try LookContext(options, look).show { context, questions in
      try ReviewScreen(context, questions.review(limit: limit)).print()
    }
  }
}
