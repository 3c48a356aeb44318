import SafeText
import Presentation
import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export lists and progress: Markdown, CSV, JSON, HTML.",
    discussion: """
      md: the lists with topics, boxes, tags, authors and your notes. csv: one row \
      per item; a ' is put before what a spreadsheet would take for a formula. json: \
      the whole database, for study restore, and the only format with items that are \
      no longer in any list. html: a report for your browser, with the year, the \
      topics and the log. FILTER: study help filter.
      """,
    examples: [
      "study export is:done",
      "study export -o report.html",
      "study export --format json -o study.json",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(help: "\(ExportFormat.choices); by default from the ending of FILE, or md.")
  var format: ExportFormat?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Overwrite an existing file.")
  var force = false

  @Argument(help: "Only items that match: topic:eks, is:done … Not with JSON.")
  var filter: [String] = []

  func validate() throws {
    guard output == nil, filter.count == 1, ExportFormat.isFileName(filter[0]) else { return }
    throw ValidationError("For a file: study export -o \(ShellWord.quoted(filter[0]))")
  }

  func run() throws {
    let format = try format ?? ExportFormat.named(by: output)
    let filter = try Filter(words: filter)
    guard format != .json || filter.isEverything else {
      throw StudyError.usage(
        "a JSON export is always the whole database, so it takes no filter",
        hint: "For some items as JSON: study list FILTER --json. For a spreadsheet: --format csv")
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
        let book = look.found(try questions.exportBook(filter))
        try ExportCSV(book: book, day: questions.today).write(to: target.write)
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
