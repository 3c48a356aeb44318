import ArgumentParser
import Files
import StudyModel
import StudyService
import Terminal

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Exchange your marks with your other machines.",
    discussion: """
      Marks, notes and plans travel through a git remote, or through a folder that something \
      else keeps in step. Name it once on each machine; then study sync is enough. Your lists \
      and your settings are not carried.
      """,
    examples: [
      "study sync --to git@example.org:me/marks.git",
      "study sync",
      "study sync --status",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    help: ArgumentHelp(
      "Exchange through this git remote from now on, on its branch study-sync.", valueName: "remote"
    ))
  var to: String?

  @Option(
    help: ArgumentHelp("Exchange through this folder from now on.", valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "What this machine is called on the others; otherwise the name of its computer."))
  var name: String?

  @Flag(help: "Show where marks are exchanged and which machines were heard; exchange nothing.")
  var status = false

  func validate() throws {
    guard [to != nil, folder != nil, status].count(where: { $0 }) <= 1 else {
      throw ValidationError("Only one of --to, --folder and --status can be given.")
    }
    guard to != "" else { throw ValidationError("The remote has no name.") }
    guard !status || name == nil else {
      throw ValidationError("--status only looks: it cannot be combined with --name.")
    }
    if let name, name.isEmpty || name.count > 40 || name.contains(where: \.isNewline) {
      throw ValidationError("A name has 1 to 40 characters in one line.")
    }
  }

  func run() throws {
    let context = try CommandContext(options)
    if status { return try showStatus(context) }
    let store = try context.openStore()
    let exchange = Exchange(store: store, now: context.now)
    let report =
      if let to {
        try exchange.begin(.git, at: Self.remote(to, in: context.folder), name: name)
      } else if let folder {
        try exchange.begin(.folder, at: FilePath.written(folder, in: context.folder), name: name)
      } else {
        try exchange.run(name: name)
      }
    SyncScreen(context).print(report)
    if to != nil || folder != nil {
      context.terminal.report("Your lists and your settings are not carried.")
    }
    try context.terminal.flush()
  }

  private func showStatus(_ context: CommandContext) throws {
    guard let store = try context.findStore() else { throw CommandContext.nothingYet }
    SyncScreen(context).print(try ExchangeStatus(store))
    try context.terminal.flush()
  }

  /// A folder on this machine by its whole path, since git runs elsewhere; anything else as it is.
  private static func remote(_ name: String, in folder: String) throws -> String {
    let path = try? FilePath.written(name, in: folder)
    return path.flatMap { FileFacts.isThere($0) ? $0 : nil } ?? name
  }
}
