import ArgumentParser
import StudyModel
import StudyService

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show your year: calendar, weeks, pace, burndown.",
    discussion: """
      Each mark keeps the local date and hour at which you made it, even if you \
      travel. A box ticked in a list counts as done, but not as read on any day.

      With a filter: also how many items were open at the end of each month, and when \
      none will be, at the pace of the last eight whole weeks. There is no forecast \
      if fewer than three of those weeks had any reading, and none beyond two years.
      """,
    examples: [
      "study stats",
      "study stats topic:eks",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Argument(help: "Only items that match: topic:eks, kind:video …")
  var filter: [String] = []

  func run() throws {
    let filter = try Filter(words: filter)
    try LookContext(options, look).show(nothing: .object) { context, questions in
      let answer = context.found(try questions.stats(filter))
      try StatsScreen(context: context, stats: answer.stats, burndown: answer.burndown).print()
    }
  }
}

extension StatsCommand: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look, filter) = (options, .defaults, words)
    return true
  }
}
