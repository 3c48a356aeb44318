import ArgumentParser
import Files
import Essentials
import StudyModel
import StudyService
import Terminal

struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Find items as you type, and mark them.",
    discussion: """
      Full-screen, with fzf 0.36 or later. Each word you type must be in the line; below \
      is what study show says of the item. Tab picks several. \
      \(Fzf.keys.map(\.help).joined(separator: ", ")); Esc leaves. Items stay on the screen \
      with their new state.
      """,
    examples: [
      "study browse",
      "study browse tag:must_see",
      "study browse --all --sort done-",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "By \(ItemOrder.Field.choices); added- reverses the order.",
      valueName: "field"))
  var sort: ItemOrder?

  @Flag(help: "Include done, skipped and parked items.")
  var all = false

  /// For fzf, which asks for the lines at the beginning and after each change.
  @Option(help: .hidden)
  var lines: String?

  @Argument(help: "Only items that match: tag:must_see, kind:video, words … with and, or, not.")
  var filter: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    if let lines { return try BrowseLines(context, BrowseFiles(at: lines)).print() }
    let filter = try Filter(words: filter)
    try Self.requireTerminal(context.terminal)
    let fzf = try Fzf(environment: .process)
    guard let ids = try ids(filter, context) else { return }
    let title = filter.isEverything ? all ? "Every item" : "Every open item" : filter.description
    let files = try BrowseFiles(ids, title: title, environment: .process)
    let (problem, signal) = fzf.run(files, context)
    files.remove()
    if let signal { EndingSignal.end(with: signal) }
    if let problem { throw problem }
  }

  /// What there is to browse; nil after saying that there is nothing.
  private func ids(_ filter: Filter, _ context: CommandContext) throws -> [Item.ID]? {
    if let store = try context.findStore() {
      let ids = try context.ask(store) { try $0.itemIDs(filter, isAll: all, sortedBy: sort) }
      if !ids.isEmpty { return ids }
    }
    try LookContext(context).show { context, questions in
      try ListScreen(context, questions).print {
        try questions.forEachItem(filter, isAll: all, $0)
      }
    }
    return nil
  }

  private static func requireTerminal(_ terminal: Terminal) throws {
    let isTerminal = (STDIN_FILENO...STDERR_FILENO).allSatisfy { isatty($0) == 1 }
    guard isTerminal, terminal.canDraw else {
      throw StudyError.usage(
        "browse needs a terminal that it can draw on", hint: "Elsewhere: study list FILTER")
    }
  }
}
