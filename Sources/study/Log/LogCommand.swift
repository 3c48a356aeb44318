import Presentation
import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show what you did, by day.",
    discussion: "Each mark keeps the local date on which you made it, even if you travel.",
    examples: [
      "study log",
      "study log --since lastweek topic:eks",
      "study log --since 1m --format md",
    ])

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    parsing: .unconditional, help: "From this day on: 7d, 2w, 2026-05-01, lastweek.",
    transform: WrittenDay.argument)
  var since: WrittenDay?

  @Option(
    parsing: .unconditional, help: "Up to the end of this day, week, month or year.",
    transform: WrittenDay.argument)
  var until: WrittenDay?

  @Argument(help: "Only items that match: topic:eks, kind:video …")
  var filter: [String] = []

  @Option(help: "text, or md for a report in Markdown.")
  var format: Format = .text

  func validate() throws {
    // A year may be a word of a title.
    guard filter.count == 1, let day = WrittenDay(filter[0]), Int(filter[0]) == nil else { return }
    throw ValidationError("For days: study log --since \(day)")
  }

  func run() throws {
    let filter = try Filter(words: filter)
    try LookContext(options, look).show { context, questions in
      let today = questions.today
      let first = since?.days(on: today).lowerBound ?? today + -6
      let last = try until?.days(on: today).upperBound ?? max(first, questions.lastDay())
      guard first <= last else {
        throw StudyError.usage("--since \(first) is after --until \(last)")
      }
      let log = context.found(try questions.log(first...last, filter))
      if format == .md, context.form == .screen {
        LogMarkdown(log, first...last).write { context.terminal.print(Text($0)) }
      } else {
        try LogScreen(context, log, first...last).print()
      }
    }
  }
}

extension LogCommand: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (since, until, filter, format) = (nil, nil, words, .text)
    return true
  }
}
