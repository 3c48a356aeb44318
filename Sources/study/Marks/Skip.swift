import ArgumentParser
import StudyService

struct Skip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: "Leave out of next and progress.",
    discussion: "Without ITEM: the one you last opened, finished or noted.",
    examples: [
      "study skip",
      "study skip 12 --because outdated",
      "study skip --where tag:outdated",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var chosen: WhereOptions

  @Option(help: "The reason, shown with the item.")
  var because: String?

  @Argument(help: "The items.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let store = try context.requireStore()
    guard
      let items = try chosen.words(item, asking: { "Skip \($0)?" }, context, store)
    else { return }
    let because = try because.map(NoteText.checked)
    let marks = try context.choosing(items) {
      try Marks(store: store, now: context.now).skip($0, because: because)
    }
    let screen = ChangeScreen(context)
    try screen.print(marks, already: "done or skipped")
    try screen.printReading(after: items, marks, store)
  }
}

extension Skip: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, chosen) = (options, .defaults)
    (because, item) = (nil, words)
    return true
  }
}
