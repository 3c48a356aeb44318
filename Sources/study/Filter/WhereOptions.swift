import ArgumentParser
import StudyModel
import StudyService
import Terminal

/// Selects the items of a command by a filter, as `list` would show them.
struct WhereOptions: ParsableArguments {
  /// How many may be changed without asking.
  private static let limit = 3
  private static let shown = 5

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Instead of ITEM: every item that study list FILTER shows.", valueName: "filter"))
  var filter: String?

  @Flag(help: "With --where: do not ask first.")
  var yes = false

  /// The items as words of the command: those given, or the matches once the person has
  /// confirmed; nil if nothing matches.
  ///
  /// Nothing is locked while the person thinks. What was asked about is what is changed, even
  /// if another program writes in the meantime.
  ///
  /// - Parameter question: what to ask about, given "these 5 items".
  /// - Throws: `StudyError.usage` if more than three match and nobody can be asked,
  ///   `.cancelled` if the person says no.
  func words(
    _ items: [String], asking question: (String) -> Text, _ context: CommandContext,
    _ store: OpenDatabase
  ) throws -> [String]? {
    guard let filter else { return items }
    guard items.isEmpty else {
      throw StudyError.usage("name items or use --where, not both; nothing changed")
    }
    let tree = try Filter(parsing: filter)
    guard !tree.isEverything else {
      throw StudyError.usage("--where needs a filter; nothing changed")
    }
    let found = LookContext(context).found(
      try context.ask(store) { try $0.chosenItems(tree, shown: Self.shown) })
    if found.ids.isEmpty {
      context.terminal.message("Nothing changed.")
      return nil
    }
    if found.ids.count > Self.limit {
      try ask(question, found.ids.count, found.first, context.terminal)
    }
    return found.ids.map { "\($0.rawValue)" }
  }

  private func ask(
    _ question: (String) -> Text, _ count: Int, _ first: [Item], _ terminal: Terminal
  ) throws {
    if yes { return }
    let column = ItemLine.column(for: first.map(\.id))
    for item in first {
      terminal.error(ItemLine.text(item.id, item.title, terminal.appearance, column: column))
    }
    if count > first.count { terminal.error("       \(count - first.count) more") }
    switch Confirm().ask(question("these \(count) items")) {
    case .yes: return
    case .no: throw StudyError.cancelled("cancelled; nothing changed")
    case .nobodyToAsk:
      throw StudyError.usage(
        "\(count) items match, and there is no terminal to ask at; nothing changed",
        hint: "To do it without asking: --yes. To see them all: study list FILTER")
    }
  }
}
