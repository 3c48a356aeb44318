import ArgumentParser
import StudyModel
import StudyService

struct Park: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park",
    abstract: "Hide until a date.",
    discussion: """
      Without ITEM: the one you last opened, finished or noted. Without --until: two \
      weeks.
      """,
    examples: [
      "study park",
      "study park 12 --until 2026-09-01",
      "study park 12 --because \"after the exam\"",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var chosen: WhereOptions

  @Option(
    parsing: .unconditional, help: "Hide until: 2w, 3m, 2026-06-01, tomorrow, nextweek.",
    transform: WrittenDay.argument)
  var until: WrittenDay?

  @Option(help: "The reason, shown with the item.")
  var because: String?

  @Argument(help: "The items.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let today = Day(context.now)
    let store = try context.requireStore()
    guard
      let items = try chosen.words(item, asking: { "Park \($0)?" }, context, store)
    else { return }
    let day = until?.days(on: today, .ahead).lowerBound ?? today + 14
    let because = try because.map(NoteText.checked)
    let marks = try context.choosing(items) {
      try Marks(store: store, now: context.now).park($0, until: day, because: because)
    }
    let screen = ChangeScreen(context)
    try screen.print(marks, already: "done, or parked until then")
    try screen.printReading(after: items, marks, store)
  }
}
