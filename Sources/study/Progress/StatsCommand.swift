import ArgumentParser
import StudyModel
import StudyService

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "A year of reading: calendar, weeks, pace, burndown.",
    discussion: """
      A mark belongs to the day and hour it was made in where you were then. A \
      box that a list ticks counts as done, but not as read on any day.

      With a filter also what was open at the end of each month, and when it \
      ends at the pace of the eight weeks before this one. Nothing is foretold \
      where fewer than three of them had something read, and nothing beyond \
      two years.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Argument(help: "Only what fits: topic:eks, kind:video …")
  var filter: [String] = []

  func run() throws {
    let filter = try Filter(words: filter)
    try LookContext(options, look).show(isOne: true) { context, questions in
      let answer = context.found(try questions.stats(filter))
      try StatsScreen(context: context, stats: answer.stats, burndown: answer.burndown).print()
    }
  }
}
