import ArgumentParser
import StudyModel
import StudyService
import StudyStorage

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
    try LookContext(options, look).show(isOne: true) { context, snapshot in
      guard !filter.isEverything else {
        let stats = try Stats(snapshot, now: context.now)
        return try StatsScreen(context: context, stats: stats, burndown: nil).print()
      }
      let choosing = try context.choosing(snapshot, needsTimes: filter.speaksOfMinutes)
      let selection = choosing.selection(filter, in: .everything)
      let stats = try Stats(snapshot, selection)
      let burndown = try Burndown(
        snapshot, choosing.selection(filter, in: .listed), trend: stats.trend)
      if stats.days.isEmpty, burndown.open == 0 {
        try context.explainNothing(selection, snapshot)
      }
      try StatsScreen(context: context, stats: stats, burndown: burndown).print()
    }
  }
}
