import ArgumentParser
import StudyService

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Clear done, skipped or parked.",
    discussion: "Notes and minutes stay in the item's history.",
    examples: [
      "study reopen 12",
      "study reopen 12-15",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The items.")
  var item: [String]

  func run() throws {
    let context = try CommandContext(options)
    let marks = try Marks(store: try context.requireStore(), now: context.now).reopen(item)
    try ChangeScreen(context).print(marks, already: "open")
  }
}
