public import ArgumentParser
public import ReadingList
import Settings
import StudyModel
import StudyService
import Terminal

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read lists, new or changed.",
    discussion: """
      PATH is a list, a folder with its subfolders, or - for standard input. Without \
      PATH: everything imported before. \(ManualPage.promise)

      A list is Markdown, or what another program exports: bookmarks, Goodreads, \
      StoryGraph, Pocket, Instapaper, Raindrop, Readwise, Matter, Zotero, Notion, any \
      CSV with a title or an address, OPML, org, or text with one address a line. A \
      file is known by how it begins.

      A file that was renamed or moved is still the same list. With --forget, PATH may \
      also be a title, or a list as it is shown; its pages keep their progress.
      """,
    examples: [
      "study import reading/",
      "study import bookmarks.html",
      "study import --forget \"Old sprint\"",
    ])

  @OptionGroup var options: GlobalOptions
  /// For what --explain shows.
  @OptionGroup var look: LookOptions

  @Flag(name: [.customShort("n"), .long], help: "Only show what would change, item by item.")
  var dryRun = false

  @Flag(help: "Forget items that are in no list any more and that you never touched.")
  var prune = false

  @Flag(help: "Read files that git ignores, too.")
  var noIgnore = false

  @Flag(help: "Take these lists out of study; their files stay.")
  var forget = false

  @Option(help: "The name of the list from standard input; else its title.")
  var `as`: String?

  @Option(
    help: ArgumentHelp(
      "What the files are: \(ListFormat.choices). Else each tells by itself.",
      valueName: "format"))
  var format: ListFormat?

  @Flag(help: "Show everything that is worth a look, not only what is new.")
  var allWarnings = false

  @Flag(help: "Only show how each link is read, and by which rule.")
  var explain = false

  @Argument(help: "Files and folders.")
  var paths: [String] = []

  func validate() throws {
    try look.refuse(!explain, but: "go with --explain")
    if let `as` {
      guard paths.contains("-"), !forget, !explain else {
        throw ValidationError("--as names what comes from standard input: study import --as NAME -")
      }
      guard `as`.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("The name of a list cannot be empty.")
      }
    }
    if explain {
      guard !paths.isEmpty else {
        throw ValidationError("Name a list: study import --explain PATH")
      }
      guard !dryRun, !prune, !forget else {
        throw ValidationError("--explain cannot be combined with --dry-run, --prune or --forget.")
      }
    }
    if format != nil, paths.isEmpty || forget {
      throw ValidationError("--format says what a file is: study import --format csv FILE")
    }
    if forget, paths.isEmpty { throw ValidationError("Name a list: study import --forget LIST") }
  }

  func run() throws {
    if explain { return try printFates() }
    let context = try CommandContext(options, isPaged: dryRun || allWarnings)
    let importer = Importer(
      now: context.now, rules: try context.settings.preferences().import.rules,
      prunes: prune, isRehearsal: dryRun, warnsOfAll: allWarnings, ignores: !noIgnore)
    if forget {
      let store = try context.requireStore()
      if !dryRun { context.keepCopy(of: store, for: .beforeForget) }
      let report = try importer.forget(paths, in: context.folder, from: store)
      ForgetScreen(context, report, isRehearsal: dryRun).print()
      return try context.terminal.flush()
    }
    let report = try read(importer, context)
    ImportScreen(context, report, isRehearsal: dryRun, showsAll: allWarnings).print()
    // Some lists are in and some are not: a script has to know that first.
    let isPartial = report.skipped.contains(where: \.isFault)
    if isPartial, !dryRun {
      context.terminal.flushBeforeError()
    } else {
      try context.terminal.flush()
    }
    if isPartial { throw ExitCode(65) }
  }

  private func read(_ importer: Importer, _ context: CommandContext) throws -> ImportReport {
    let progress = ImportProgress(context.terminal)
    defer { progress.clear() }
    do {
      return try importer.run(
        paths, in: context.folder, pipeName: `as`, format: format, into: try store(context),
        progress: progress.show)
    } catch let error as StudyError {
      guard case .noInput = error, let store = try context.findStore(),
        let gone = try context.ask(store, { try $0.refusal(ofGone: paths, in: context.folder) })
      else { throw error }
      throw gone
    }
  }

  private func printFates() throws {
    let context = try LookContext(options, look)
    let explanation = try ListExplanation(
      paths, in: context.context.folder,
      rules: context.context.settings.preferences().import.rules, format: format)
    try ExplainScreen(context, explanation).print()
    try context.terminal.flush()
    if explanation.skipped.contains(where: \.isFault) { throw ExitCode(65) }
  }

  private func store(_ context: CommandContext) throws -> OpenDatabase {
    if dryRun, !paths.isEmpty { return try context.storeToRehearse() }
    let store = try paths.isEmpty ? context.requireStore() : context.openStore()
    if prune, !dryRun { context.keepCopy(of: store, for: .beforePrune) }
    return store
  }
}

extension ListFormat: ExpressibleByArgument {}

extension Import: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look) = (options, .defaults)
    (dryRun, prune, noIgnore, forget) = (false, false, false, false)
    (`as`, format, allWarnings, explain, paths) = (nil, nil, false, false, words)
    return true
  }
}
