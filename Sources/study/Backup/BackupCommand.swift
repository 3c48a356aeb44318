import ArgumentParser
import Files
import StudyModel
import StudyService
import Terminal

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database, while it may be in use.",
    usage: """
      study backup [FILE]
      study backup --list
      """,
    discussion: """
      The copy is checked and complete, or it is not there. Without FILE it goes into the folder \
      of copies beside the database, where study keeps others by itself: once a week, and before \
      an upgrade, a restore, import --prune and --forget. Of those the newest of 7 days, 4 weeks \
      and 12 months stay, at most 1 GB. To go back to one: study restore.
      """,
    examples: [
      "study backup",
      "study backup /media/stick/study.db",
      "study backup --list",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Show the copies in the folder beside the database.")
  var list = false

  @Flag(help: "Overwrite FILE.")
  var force = false

  @Argument(help: "The file to make.")
  var file: String?

  func validate() throws {
    try look.refuse(!list, but: "go with --list")
    if list, file != nil || force { throw ValidationError("--list takes no FILE.") }
    if force, file == nil { throw ValidationError("--force goes with a FILE.") }
    if let file, file.isEmpty || file == "-" || file.hasSuffix("/") || file.utf8.contains(0) {
      throw ValidationError("Name a file: study backup FILE")
    }
  }

  func run() throws {
    if list {
      let context = try LookContext(options, look)
      try BackupScreen(context, Backups(of: context.context.place).list()).print()
      return try context.terminal.flush()
    }
    let context = try CommandContext(options)
    guard let store = try context.findStore() else { throw CommandContext.nothingYet }
    let backups = Backups(of: context.place)
    let path: String
    if let file {
      path = try FilePath.written(file, in: context.folder)
      try backups.write(store, to: path, replaces: force)
    } else {
      path = try backups.make(of: store, for: .byHand, now: context.now).path
    }
    context.record.note()
    context.terminal.report(Text("Copied to \(path)"))
    try context.terminal.flush()
  }
}
