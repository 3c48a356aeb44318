import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Done: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Mark as read, in every list that has it.",
    discussion: "Without ITEM: the one you last opened, finished or noted.",
    examples: [
      "study done",
      "study done 12 --minutes 25 -m \"what to remember\"",
      "study done --where topic:eks",
    ],
    aliases: ["read"])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var chosen: WhereOptions

  @Option(
    parsing: .unconditional,
    help: "The day you read it: 2026-05-14, yesterday, or 3d for three days ago.",
    transform: WrittenDay.singleArgument)
  var on: WrittenDay?

  @Option(
    parsing: .unconditional, help: "How long it took: \(Minutes.forms).",
    transform: Minutes.argument)
  var minutes: Minutes?

  @Option(name: .shortAndLong, help: "Add a note.")
  var message: String?

  @Flag(help: "Show what comes next.")
  var next = false

  @Argument(help: "The items.")
  var item: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let day = on?.days(on: Day(context.now)).lowerBound
    if let day, day > Day(context.now) { throw StudyError.usage("--on \(day) is in the future") }
    let store = try context.requireStore()
    guard
      let items = try chosen.words(item, asking: { "Mark \($0) as read?" }, context, store)
    else { return }
    let note = try message.map(NoteText.checked)
    let marks = try context.choosing(items) {
      try context.marks(store).done($0, on: day, minutes: minutes?.count, note: note)
    }
    let screen = ChangeScreen(context)
    try screen.print(marks, already: "done")
    try screen.printReading(after: items, marks, store)
    guard next else { return }
    let look = LookContext(context)
    try context.reporting {
      let suggestions = try context.ask(store) { try $0.next(limit: 1).value.suggestions }
      context.terminal.report()
      NextScreen.printItems(suggestions.onlyNext, look)
      if suggestions.items.isEmpty {
        look.printNothing(NextScreen.nothingLeft)
      }
    }
    try context.terminal.flush()
  }
}

extension Done: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, chosen) = (options, .defaults)
    (on, minutes, message, next, item) = (nil, nil, nil, false, words)
    return true
  }
}
