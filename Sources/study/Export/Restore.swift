import Presentation
import ArgumentParser
import Files
import StudyModel
import StudyService
import Terminal

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Load a JSON export into an empty database.",
    discussion: """
      FILE is the output of study export --format json, or - for standard input. \
      Everything comes back, ids and undo included. The database must be empty: name \
      a new one with --db.
      """,
    examples: [
      "study restore study.json",
      "study restore --db new.db study.json",
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The JSON export.", valueName: "file"))
  var path: String

  func run() throws {
    let context = try CommandContext(options)
    let source = try FileFault.mapped(to: { $0.reading(path, in: context.folder) }) {
      if path == "-" { return try Self.input() }
      return try OpenFile(reading: FilePath.written(path, in: context.folder))
    }
    let store = try context.openStore()
    let archive: Archive
    do {
      let read = { try FileFault.reading(path) { try source.read() } }
      archive = try Archive.restore(read, into: store, now: context.now)
    } catch StudyError.badData(let what, let hint) {
      throw StudyError.badData("\(path), \(what)", hint: hint)
    }
    let terminal = context.terminal
    let lists = Words.count(archive.lists, "list")
    terminal.report(
      Text(
        "Restored \(Words.count(archive.items, "item")) in \(lists), and "
          + "\(Words.count(archive.commands, "command")) of history."))
    terminal.report(Text("They are in \(context.databasePath)"))
    terminal.report("Next: study next")
    try terminal.flush()
  }

  /// Standard input, whole: a pipe may block, and meanwhile nothing may be locked.
  private static func input() throws -> OpenFile {
    let input = OpenFile.standardInput()
    if try input.facts().form == .regular { return input }
    return try OpenFile.unnamed(in: Environment.process.temporaryFolder) { file in
      while case let part = try input.read(), !part.isEmpty { try file.write(part) }
    }
  }
}
