import ArgumentParser
import StudyService

struct Reopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Take away done, skipped or parked.",
    discussion: "What you noted and how long it took are kept in its history.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The items.")
  var item: [String]

  func run() throws {
    let context = try CommandContext(options)
    let marks = try Marks(store: try context.requireStore(), now: context.now).reopen(item)
    try ChangeScreen(context).print(marks, already: "open")
  }
}
