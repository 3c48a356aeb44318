import Presentation
import ArgumentParser
import Files
import StudyModel
import StudyService
import Terminal

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Go back to a copy of the database, or load a JSON export.",
    discussion: """
      FILE is a copy of the database (study backup --list), also of an earlier version of study; or \
      the output of study export --format json, or - for that from standard input. Everything comes \
      back, ids and undo included. A database that has something is replaced only after a yes, and a \
      copy of it is kept.
      """,
    examples: [
      "study restore --preview study-copy.db",
      "study restore study.json",
      "study restore --db new.db study.json",
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Only show what would come and go.")
  var preview = false

  @Flag(help: "Replace what is there without asking.")
  var yes = false

  @Argument(help: ArgumentHelp("The copy or the JSON export.", valueName: "file"))
  var path: String

  func validate() throws {
    if preview, yes { throw ValidationError("--preview changes nothing, so it takes no --yes.") }
  }

  func run() throws {
    let context = try CommandContext(options)
    let source = try FileFault.mapped(
      to: { $0.reading(path, in: context.folder, hint: "Copies of it: study backup --list") }
    ) {
      if path == "-" { return try Self.input() }
      return try OpenFile(reading: FilePath.written(path, in: context.folder))
    }
    let isCopy = path != "-" && source.begins(with: Array("SQLite format 3\0".utf8))
    let isWreck = context.hasWreck
    if preview {
      let present = isWreck ? nil : try context.findStore()
      let restoration = try restoration(source, isCopy: isCopy, context)
      RestoreScreen(context).print(
        isWreck ? nil : try restoration.changes(to: present), content: try restoration.content())
      return try context.terminal.flush()
    }
    let store = isWreck ? nil : try context.openStore()
    let isUnused = try store.map { try Backups(of: context.place).isUnused($0) } ?? false
    if !isCopy, isUnused, let store { return try fill(store, source, context) }
    let restoration = try restoration(source, isCopy: isCopy, context)
    if !isUnused, !yes { try ask(restoration, store, context) }
    let content = try restoration.content()
    let former = try restoration.replace(store, at: context.place, now: context.now)
    context.record.note()
    RestoreScreen(context).print(restored: content, former: former)
    try context.terminal.flush()
  }

  /// Loads an archive into a database that has never had anything.
  private func fill(
    _ store: OpenDatabase, _ source: OpenFile, _ context: CommandContext
  ) throws {
    let archive = try blamingArchive { try Archive.restore($0, into: store, now: context.now) }(
      source)
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

  private func restoration(
    _ source: OpenFile, isCopy: Bool, _ context: CommandContext
  ) throws -> Restoration {
    guard isCopy else {
      return try blamingArchive { try Restoration(archive: $0, now: context.now) }(source)
    }
    // SQLite opens it by its name.
    source.close()
    return try Restoration(of: path, in: context.folder, for: context.place)
  }

  /// Nothing is locked while the person thinks.
  private func ask(
    _ restoration: Restoration, _ store: OpenDatabase?, _ context: CommandContext
  ) throws {
    RestoreScreen(context).tell(
      try store.flatMap { try restoration.changes(to: $0) }, content: try restoration.content())
    switch Confirm().ask("Replace \(Text(context.databasePath).plain)?") {
    case .yes: return
    case .no: throw StudyError.cancelled("cancelled; nothing changed")
    case .nobodyToAsk:
      throw StudyError.cancelled(
        "\(context.databasePath) \(store == nil ? "is there" : "has items or history"), and there is no terminal to ask at; "
          + "nothing changed",
        hint: "To replace it, keeping a copy: --yes. To restore beside it: --db new.db")
    }
  }

  /// Passes the bytes of an archive to `body`, and names the file in its errors.
  private func blamingArchive<Value>(
    _ body: @escaping (@escaping () throws -> [UInt8]) throws -> Value
  ) -> (OpenFile) throws -> Value {
    { source in
      do {
        return try body { try FileFault.reading(path) { try source.read() } }
      } catch StudyError.badData(let what, let hint) {
        throw StudyError.badData("\(path), \(what)", hint: hint)
      }
    }
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
