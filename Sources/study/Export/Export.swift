import SafeText
import Presentation
import ArgumentParser
import StudyModel
import StudyService
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

  @Option(help: "\(ExportFormat.choices); else by the ending of FILE, else md.")
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
    guard let store = try context.findStore() else { throw CommandContext.nothingYet }
    let look = LookContext(context)
    let target = try ExportTarget(output, replaces: force, context)
    try context.ask(store) { questions in
      switch format {
      case .md:
        let book = look.found(try questions.exportBook(filter))
        try ExportMarkdown(book: book, day: questions.today).write(to: target.write)
      case .csv:
        try ExportCSV(book: look.found(questions.exportBook(filter))).write(to: target.write)
      case .html:
        let book = look.found(try questions.reportBook(filter))
        try ReportPage(book: book, filter: filter.isEverything ? "" : "\(filter)")
          .write(to: target.write)
      case .json: try questions.archive { try target.write(safeJSON($0)) }
      }
    }
    try target.finish()
    if let output, output != "-" { context.terminal.message(Text("Exported to \(output)")) }
  }
}
