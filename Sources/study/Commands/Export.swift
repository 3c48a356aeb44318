import ArgumentParser
import StudyModel
import StudyService
import StudyStorage
import Terminal

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Lists and progress, as Markdown, CSV, JSON or HTML.",
    discussion: """
      md: the lists with topics, boxes, tags, authors and your notes. csv: one \
      row an item; what a spreadsheet would take for a formula begins with a '. \
      json: all that the database holds, which study restore reads back; what \
      stands in no list any more is in it alone. html: a report to read in a \
      browser, with the year, the topics and the log. FILTER: study help filter
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "md, csv, json or html; else by the ending of FILE, else md.")
  var format: ExportFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Where to; else to standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Put it in the place of a file that is there.")
  var force = false

  @Argument(help: "Only what fits: topic:eks, is:done … A JSON export is always whole.")
  var filter: [String] = []

  func run() throws {
    let format = format ?? ExportFormat(fileName: output) ?? .md
    let filter = try Filter(words: filter)
    guard format != .json || filter.isEverything else {
      throw StudyError.usage(
        "a JSON export is the whole database, to be restored, so it takes no filter",
        hint: "Some of it as JSON: study list FILTER --json. For a spreadsheet: --format csv")
    }
    let context = try CommandContext(options)
    guard let store = try context.findStore() else {
      throw StudyError.notFound("nothing is imported yet; begin with: study import list.md")
    }
    let target = try ExportTarget(output, replaces: force, context)
    try store.read { snapshot in
      switch format {
      case .md:
        let book = try found(filter, context, snapshot)
        try ExportMarkdown(book: book, day: Day(context.now)).write(to: target.write)
      case .csv: try ExportCSV(book: found(filter, context, snapshot)).write(to: target.write)
      case .html:
        let book = try report(filter, context, snapshot)
        try ReportPage(book: book, filter: filter.isEverything ? "" : "\(filter)")
          .write(to: target.write)
      case .json: try Archive.write(snapshot) { try target.write(safeJSON($0)) }
      }
    }
    try target.finish()
    if let output, output != "-" { context.terminal.message(Text("Exported to \(output)")) }
  }

  /// What is listed and what was done, or what fits of it.
  private func report(
    _ filter: Filter, _ context: CommandContext, _ snapshot: Snapshot
  ) throws -> ReportBook {
    let look = LookContext(context)
    let choosing = try look.choosing(snapshot, needsTimes: filter.speaksOfMinutes)
    let book = try ReportBook(snapshot, filter, choosing, today: Day(context.now))
    if book.isEmpty {
      try look.explainNothing(choosing.selection(filter, in: .everything), snapshot)
    }
    return book
  }

  /// All that stands in a list, in whatever state, or what fits of it.
  private func found(
    _ filter: Filter, _ context: CommandContext, _ snapshot: Snapshot
  ) throws -> ExportBook {
    guard !filter.isEverything else { return try ExportBook(snapshot) }
    let look = LookContext(context)
    let choosing = try look.choosing(snapshot, needsTimes: filter.speaksOfMinutes)
    let selection = choosing.selection(filter, in: .listed)
    let ids = try snapshot.fetchItemIDs(selection)
    if ids.isEmpty { try look.explainNothing(selection, snapshot) }
    return try ExportBook(snapshot, only: Set(ids))
  }
}
