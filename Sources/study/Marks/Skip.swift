import ArgumentParser
import StudyService

struct Skip: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip",
    abstract: "Leave out of next and progress.",
    discussion: "Without ITEM: the one you are reading.",
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
    let marks = try Marks(store: store, now: context.now)
      .skip(items, because: try because.map(NoteText.checked))
    try ChangeScreen(context).print(marks, already: "done or skipped")
  }
}
