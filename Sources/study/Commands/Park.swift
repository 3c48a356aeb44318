import ArgumentParser
import StudyModel
import StudyService

struct Park: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park", abstract: "Not now: hidden until a date.",
    discussion: "Without ITEM: the one opened last. Without --until: two weeks.")

  @OptionGroup var options: GlobalOptions

  @Option(help: "Until when: 2w, 3m, 2026-06-01, tomorrow.")
  var until: WhenArgument?

  @Option(help: "Why, to be shown with it.")
  var because: String?

  @Argument(help: "The items.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let today = Day(context.now)
    let marks = try Reading(store: try context.requireStore(), now: context.now)
      .park(
        item, until: until?.after(today) ?? today + 14, because: try because.map(NoteText.checked))
    try ChangeScreen(context).print(marks, already: "done, or parked until then")
  }
}
