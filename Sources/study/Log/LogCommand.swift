import Presentation
import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What you did, by day.",
    discussion: """
      A mark belongs to the day it was made on where you were then, so the log is \
      the same wherever you look at it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(
    help: "From when on: 7d, 2w, 2026-05-01, lastweek.", transform: WrittenDay.argument)
  var since: WrittenDay?

  @Option(help: "Until when, that day or its last included.", transform: WrittenDay.argument)
  var until: WrittenDay?

  @Argument(help: "Only what fits: topic:eks, kind:video …")
  var filter: [String] = []

  @Option(help: "text, or md for a report in Markdown.")
  var format: Format = .text

  func run() throws {
    let filter = try Filter(words: filter)
    try LookContext(options, look).show { context, questions in
      let today = questions.today
      let first = since?.days(on: today).lowerBound ?? today + -6
      let last = until?.days(on: today).upperBound ?? today
      guard first <= last else { throw StudyError.usage("\(first) comes after \(last)") }
      let log = context.found(try questions.log(first...last, filter))
      if format == .md, context.form == .screen {
        LogMarkdown(log, first...last).write { context.terminal.print(Text($0)) }
      } else {
        try LogScreen(context, log, first...last).print()
      }
    }
  }
}
