import ArgumentParser
import StudyService
import Terminal

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change, or the last N.",
    examples: [
      "study undo",
      "study undo 3",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "How many changes.", transform: WholeNumber.argument(1...1000))
  var count = 1

  func run() throws {
    let context = try CommandContext(options)
    let reversals = try History(store: try context.requireStore(), now: context.now).undo(count)
    try HistoryScreen(context).print(reversals, as: "Took back", wayBack: "Do it again: study redo")
  }
}

extension Undo: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, count) = (options, 1)
    return words.isEmpty
  }
}
