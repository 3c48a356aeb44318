import ArgumentParser
import Files
import Essentials
import Presentation
import Settings
import StudyModel
import StudyService
import Terminal

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Make a sound database of a damaged one.",
    discussion: """
      Reads your marks and notes page by page from the file, takes those that it has \
      lost from the newest copy, and imports your lists again. The old file is kept \
      beside the new one. Imports cannot be undone afterwards. \
      A copy is better where it has all: study restore.
      """,
    examples: ["study rebuild", "study rebuild --force"])

  @Flag(help: "Rebuild it even if no damage is found.")
  var force = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let context = try CommandContext(options)
    guard context.hasDatabase else { throw CommandContext.nothingYet }
    if !force { try requireDamage(context) }
    let preferences = try context.settings.preferences()
    let rebuild = Rebuild(
      context.place, weights: preferences.rank,
      importer: Importer(now: context.now, rules: preferences.import.rules),
      record: context.record)
    let report = try rebuild.run(now: context.now)
    print(report, context.terminal)
    try context.terminal.flush()
    if report.missing + report.lostCommands > 0 || !report.missingRoots.isEmpty
      || !report.unreadRoots.isEmpty
    {
      throw ExitCode(65)
    }
  }

  private func requireDamage(_ context: CommandContext) throws {
    guard try context.doctor.findings().contains(where: { $0.rule.weight == .damage }) else {
      throw StudyError.cancelled(
        "\(context.databasePath) is not damaged, so it was left as it is",
        hint: "If pages or marks are missing all the same: study rebuild --force")
    }
  }

  private func print(_ report: Rebuild.Report, _ terminal: Terminal) {
    let changes = Words.count(report.entries, "change")
    say(
      "Saved \(changes) of the journal, and read \(Words.count(report.lists, "list")) again.",
      terminal)
    if report.copied > 0 {
      say("\(report.copied) of them are from the newest copy; see study backup --list.", terminal)
    }
    if report.missing > 0 {
      say("Lost: \(Words.count(report.missing, "change")) in between.", terminal)
    }
    if report.lostCommands > 0 {
      say("Lost: what \(Words.count(report.lostCommands, "command")) said.", terminal)
    }
    if report.unheard > 0 {
      let count = Words.count(report.unheard, "change")
      say("\(count) of other machines: they come again with study sync.", terminal)
    }
    if report.unlisted > 0 {
      let pages = Words.count(report.unlisted, "page")
      say("\(pages) with marks in no list: they show again when a list has them.", terminal)
    }
    for root in report.formerRoots {
      terminal.report(Text("In the newest copy alone, so not read: \(root)"))
    }
    for (root, reason) in report.unreadRoots {
      terminal.report(Text("Not read: \(root): \(reason)"))
    }
    for root in report.missingRoots { terminal.report(Text("Not there: \(root)")) }
    say("Lists from standard input are not rebuilt; import them again.", terminal)
    terminal.report(Text("The old file: \(report.former)"))
  }

  private func say(_ sentence: String, _ terminal: Terminal) {
    terminal.report(wrapped: Text(sentence))
  }
}
