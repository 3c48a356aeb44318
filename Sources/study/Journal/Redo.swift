import ArgumentParser
import StudyService
import Terminal

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Repeat what undo took back.",
    examples: [
      "study redo",
      "study redo 3",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: "How many changes.", transform: WholeNumber.argument(1...1000))
  var count = 1

  func run() throws {
    let context = try CommandContext(options)
    let reversals = try History(store: try context.requireStore(), now: context.now).redo(count)
    try HistoryScreen(context).print(
      reversals, as: "Redid", wayBack: "Take it back: study undo")
  }
}

extension Redo: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, count) = (options, 1)
    return words.isEmpty
  }
}
