import ArgumentParser
import StudyService
import Terminal

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read Markdown lists, again and again.",
    discussion: "A folder is read with the folders below it. Lists are never written to.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Files and folders.")
  var paths: [String]

  func run() throws {
    let context = try CommandContext(options)
    let report = try Importer(now: context.now)
      .run(paths, in: context.folder, into: try context.openStore())
    try ImportScreen(context, report).print()
    try context.terminal.flush()
    // Some lists are in and some are not: a script has to know.
    if report.skipped.contains(where: \.isFault) { throw ExitCode(65) }
  }
}
