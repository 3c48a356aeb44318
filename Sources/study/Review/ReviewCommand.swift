import ArgumentParser
import StudyModel
import StudyService

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "What has been left lying, and what to look at again.",
    discussion: """
      Items to look at again are asked for when they are about to be forgotten, \
      once you begin with --start; then say --good or --again after each look.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Ask for ITEM again, from now on.")
  var start = false

  @Flag(help: "You still knew what ITEM says.")
  var good = false

  @Flag(help: "You had forgotten it.")
  var again = false

  @Flag(help: "Ask for ITEM no more.")
  var stop = false

  @Option(name: [.customShort("n"), .long], help: "How many items to show of each.")
  var limit = 5

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    let chosen = [start, good, again, stop].count { $0 }
    guard chosen <= 1 else { throw ValidationError("One of --start, --good, --again, --stop.") }
    if chosen == 0, !item.isEmpty {
      throw ValidationError("Say what of it: --good, --again, --start or --stop.")
    }
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1 up.") }
  }

  func run() throws {
    guard start || good || again || stop else { return try show() }
    let context = try CommandContext(options)
    let reviewing = Reviewing(store: try context.requireStore(), now: context.now)
    let marks =
      try start
      ? reviewing.start(item)
      : stop ? reviewing.stop(item) : reviewing.grade(item, good ? .good : .again)
    try ChangeScreen(context).print(marks, already: start ? "reviewed" : "not reviewed")
  }

  private func show() throws {
    try LookContext(options, look).show { context, questions in
      try ReviewScreen(context, questions.review(limit: limit)).print()
    }
  }
}
