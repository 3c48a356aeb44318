import ArgumentParser
import StudyModel
import StudyService

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What you did, by day.",
    discussion: """
      A mark belongs to the day it was made on where you were then, so the log is \
      the same wherever you look at it.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, md }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Option(help: "From when on: 7d, 2w, 2026-05-01, yesterday.")
  var since: WhenArgument?

  @Option(help: "Until when, that day included.")
  var until: WhenArgument?

  @Option(help: "text, or md for a report in Markdown.")
  var format: Format = .text

  func run() throws {
    try LookContext(options, look).show { context, snapshot in
      let today = Day(context.now)
      let first = since?.before(today) ?? today + -6
      let last = until?.before(today) ?? today
      guard first <= last else { throw StudyError.usage("\(first) comes after \(last)") }
      let diary = try Diary(first...last, snapshot)
      if format == .md, context.form == .screen {
        DiaryMarkdown(diary, first...last).print(to: context.terminal)
      } else {
        try LogScreen(context, diary, first...last).print()
      }
    }
  }
}
