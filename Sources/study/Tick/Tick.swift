import ArgumentParser
import ReadingList
import Settings
import StudyModel
import StudyService
import Terminal

struct Tick: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick the boxes of done items in your lists.",
    discussion: """
      \(ManualPage.promise) A list that changed since its import is left alone. \
      Without PATH: every imported list. study undo does not take a tick back, \
      because the files are yours: look first with --dry-run, and keep your lists \
      under version control.
      """,
    examples: [
      "study tick --dry-run",
      "study tick reading/eks.md",
      "study tick --status --insert",
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(name: [.customShort("n"), .long], help: "Only show what would change.")
  var dryRun = false

  @Flag(
    help: """
      Write every state: [ ] unread, [~] reading, [x] done, [-] skipped, [z] parked.
      """)
  var status = false

  @Flag(help: "Add a box to list entries without one, unless they are unread.")
  var insert = false

  @Argument(help: "Lists, and folders of lists.")
  var path: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let ticking = try Ticking(
      store: context.requireStore(), now: context.now,
      rules: BoxRules(allStates: status, inserts: insert),
      reading: context.settings.preferences().import.rules, isRehearsal: dryRun)
    let report = try ticking.run(path, in: context.folder)
    TickScreen(context, report, isRehearsal: dryRun, inserts: insert).print()
    let isPartial = report.failure != nil || !report.refused.isEmpty
    // That not everything was done weighs more than a lost report, except for a dry run.
    if isPartial, !dryRun {
      context.terminal.flushBeforeError()
    } else {
      try context.terminal.flush()
    }
    if let failure = report.failure { throw failure }
    if !report.refused.isEmpty { throw ExitCode(65) }
  }
}
