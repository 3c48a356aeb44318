import ArgumentParser

/// The root command: without a subcommand, a dashboard.
struct Study: ParsableCommand {
  static let version = "0.1.0"
  /// The day of that version, for the manual: two builds of it are the same.
  static let versionDay = "2026-11-25"

  static let configuration = CommandConfiguration(
    commandName: "study",
    abstract: "Get through your Markdown reading lists.",
    discussion: """
      ITEM is an id, a range of ids, a URL, words of a title, or @ for the item you \
      last opened, finished or noted (@2: the one before). FILTER selects items: study help filter. \
      For programs: study help json. Also: study help environment, exit-codes.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Every day",
        subcommands: [
          Next.self, Open.self, Done.self, NoteCommand.self, At.self, Skip.self, Park.self,
          Reopen.self, Undo.self, Redo.self,
        ]),
      CommandGroup(name: "Plan", subcommands: [Plan.self, FocusCommand.self, ReviewCommand.self]),
      CommandGroup(
        name: "Look",
        subcommands: [
          List.self, Browse.self, Search.self, New.self, Show.self, Progress.self,
          StatsCommand.self, LogCommand.self, Topics.self, Tags.self,
        ]),
      CommandGroup(
        name: "Lists", subcommands: [Import.self, Add.self, Edit.self, Tick.self, Export.self]),
      CommandGroup(
        name: "Upkeep",
        subcommands: [Doctor.self, Restore.self, Config.self, Completions.self, Manual.self]),
    ])

  /// Every word that names a command.
  static let names: [String] =
    configuration.groupedSubcommands.flatMap(\.subcommands).flatMap {
      [$0.configuration.commandName ?? ""] + $0.configuration.aliases
    } + ["help"]

  /// The first word that is neither an option nor the value of one.
  static func commandWord(of arguments: [String]) -> String? {
    var words = arguments[...]
    while let word = words.first, word.hasPrefix("-") {
      words = words.dropFirst(["--db", "--color"].contains(word) ? 2 : 1)
    }
    return words.first
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    try LookContext(options, look).show(ranks: true) { context, questions in
      try DashboardScreen(context, questions).print()
    }
  }
}
