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
        subcommands: [
          SyncCommand.self, Doctor.self, BackupCommand.self, Restore.self, RebuildCommand.self,
          Config.self, Completions.self, Manual.self,
        ]),
    ])

  private static let commands = configuration.groupedSubcommands.flatMap(\.subcommands)

  /// The commands that print in the forms of `LookOptions`. A test compares them with what they
  /// declare, since looking at that takes too long.
  private static let lookers: Set = [
    "next", "list", "search", "new", "show", "progress", "stats", "log", "topics", "tags", "plan",
    "review", "note", "doctor", "config", "import", "backup",
  ]

  /// Whether the command prints in the forms of `LookOptions`.
  static func looks(_ command: any ParsableCommand.Type) -> Bool {
    lookers.contains(command.configuration.commandName ?? "")
  }

  /// Every word that names a command.
  static let names: [String] = commands.flatMap(names(of:)) + ["help"]

  static func command(named word: String) -> (any ParsableCommand.Type)? {
    commands.first { names(of: $0).contains(word) }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }

  /// The first word that is neither an option nor the value of one.
  static func commandWord(of arguments: [String]) -> String? {
    var words = arguments[...]
    while let word = words.first, word.hasPrefix("-") {
      words = words.dropFirst(["--db", "--color", "--fields"].contains(word) ? 2 : 1)
    }
    return words.first
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  func run() throws {
    let context = try LookContext(options, look)
    try context.readChangedLists()
    try context.show(ranks: true) { context, questions in
      try DashboardScreen(context, questions).print()
      try context.noteChangedLists(questions)
    }
  }
}

extension Study: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    return words.isEmpty
  }
}
