import ArgumentParser
import StudyService
import Terminal

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read Markdown lists, new or changed.",
    discussion: """
      PATH is a list, a folder with its subfolders, or - for standard input. Without \
      PATH: everything imported before. \(ManualPage.promise)
      """,
    examples: [
      "study import reading/",
      "study import --dry-run",
      "study import --explain list.md",
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(name: [.customShort("n"), .long], help: "Only show what would change, item by item.")
  var dryRun = false

  @Flag(help: "Forget items that are in no list any more and that you never touched.")
  var prune = false

  @Flag(help: "Only show how each link is read, and by which rule.")
  var explain = false

  @Argument(help: "Files and folders.")
  var paths: [String] = []

  func validate() throws {
    guard explain else { return }
    guard !paths.isEmpty else {
      throw ValidationError("Name a list: study import --explain PATH")
    }
    guard !dryRun, !prune else {
      throw ValidationError("--explain cannot be combined with --dry-run or --prune.")
    }
  }

  func run() throws {
    let context = try CommandContext(options)
    if explain { return try printFates(context) }
    let progress = ImportProgress(context.terminal)
    let report = try Importer(now: context.now, prunes: prune, isRehearsal: dryRun).run(
      paths, in: context.folder, into: try store(context),
      progress: progress.show)
    progress.clear()
    try ImportScreen(context, report, isRehearsal: dryRun).print()
    // Some lists are in and some are not: a script has to know that first.
    let isPartial = report.skipped.contains(where: \.isFault)
    if isPartial, !dryRun {
      context.terminal.flushBeforeError()
    } else {
      try context.terminal.flush()
    }
    if isPartial { throw ExitCode(65) }
  }

  private func printFates(_ context: CommandContext) throws {
    let explanation = try ListExplanation(paths, in: context.folder)
    ExplainScreen(context, explanation).print()
    try context.terminal.flush()
    if explanation.skipped.contains(where: \.isFault) { throw ExitCode(65) }
  }

  private func store(_ context: CommandContext) throws -> OpenDatabase {
    if paths.isEmpty { return try context.requireStore() }
    return try dryRun ? context.storeToRehearse() : context.openStore()
  }
}
