import ArgumentParser
import ReadingList
import StudyService
import Terminal

struct Tick: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Write [x] into the boxes of what is done, in your lists.",
    discussion: """
      The one command that writes into your lists. Only boxes change, and only \
      in lists that are as they were imported. Without PATH: all lists that were \
      imported. study undo does not take it back, for the files are yours: look \
      first with --dry-run, and keep your lists under version control.
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(name: [.customShort("n"), .long], help: "Only show the difference, and write nothing.")
  var dryRun = false

  @Flag(
    help: """
      Write every state: [~] reading, [x] done, [-] skipped, [z] parked, and [ ] for what is unread.
      """)
  var status = false

  @Flag(help: "Put a box where a list entry has none, if there is something to say.")
  var insert = false

  @Argument(help: "Lists, and folders of lists.")
  var path: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let ticking = try Ticking(
      store: context.requireStore(), now: context.now,
      rules: BoxRules(allStates: status, inserts: insert), isRehearsal: dryRun)
    let report = try ticking.run(path, in: context.folder)
    TickScreen(context, report, isRehearsal: dryRun, inserts: insert).print()
    try context.terminal.flush()
    if let failure = report.failure { throw failure }
    if !report.refused.isEmpty { throw ExitCode(65) }
  }
}
