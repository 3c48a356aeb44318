import ArgumentParser
import StudyService

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Clear done, skipped or parked.",
    discussion: """
      Notes and minutes stay in the item's history. Without ITEM: the one you last \
      opened, finished or noted.
      """,
    examples: [
      "study reopen 12",
      "study reopen 12-15",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The items.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let store = try context.requireStore()
    let marks = try context.choosing(item) {
      try Marks(store: store, now: context.now).reopen($0)
    }
    try ChangeScreen(context).print(marks, already: "open")
  }
}
