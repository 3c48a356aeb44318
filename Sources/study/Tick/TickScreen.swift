import Presentation
import ReadingList
import StudyModel
import StudyService
import Terminal

/// What was written into the boxes of which list, or would be.
struct TickScreen {
  /// How many skipped lists are named before the rest is counted.
  private static let mostRefused = 10

  private let context: CommandContext
  private let report: TickReport
  private let isRehearsal: Bool
  private let inserts: Bool
  private var terminal: Terminal { context.terminal }

  init(_ context: CommandContext, _ report: TickReport, isRehearsal: Bool, inserts: Bool) {
    self.context = context
    self.report = report
    self.isRehearsal = isRehearsal
    self.inserts = inserts
  }

  func print() {
    if isRehearsal {
      printRehearsal()
    } else {
      for list in report.written { printCounts(list) }
      printOutcome()
    }
    printRefused()
  }

  /// Only the patch goes to stdout.
  private func printRehearsal() {
    let patch = TickPatch(report, in: context.folder)
    if terminal.isShown || terminal.appearance.isColored {
      patch.print(to: terminal)
    } else {
      terminal.print(exact: patch.bytes())
    }
    if report.written.isEmpty, report.refused.isEmpty { terminal.message(Self.nothing) }
    if let words = unboxed { terminal.message(words) }
    terminal.message("Dry run: nothing was changed.")
    if patch.folder == "/" {
      terminal.hint("Not all of them are below this folder: patch -p1 -d / <FILE")
    }
  }

  private func printCounts(_ list: TickReport.Written) {
    let others = Status.State.allCases.filter { ![.done, .unread].contains($0) }
    let states = [.done] + others + [.unread]
    var parts = states.compactMap { state -> String? in
      let count = list.edits.count { $0.new == state }
      return count == 0 ? nil : "\(state.box) \(count)"
    }
    let new = list.edits.count { $0.old == nil }
    if new > 0 { parts.append(Words.count(new, "new box", "new boxes")) }
    terminal.report(Text(list.place, .strong) + Text("  " + parts.joined(separator: " · ")))
  }

  private func printOutcome() {
    let boxes = report.written.reduce(0) { $0 + $1.edits.count }
    if boxes > 0 {
      let lists = Words.count(report.written.count, "list")
      terminal.report(Text("Wrote \(Words.count(boxes, "box", "boxes")) in \(lists)."))
    } else if report.refused.isEmpty {
      terminal.report(Self.nothing)
    }
    if let words = unboxed { terminal.report(words) }
    if boxes > 0 {
      terminal.report("Take it back with git or your editor: study undo leaves your lists alone.")
    }
  }

  private static let nothing: Text = "Nothing to write: every box is up to date."

  private var unboxed: Text? {
    guard report.unboxed > 0, !inserts else { return nil }
    let lines = Words.count(report.unboxed, "line of a done item has", "lines of done items have")
    return Text("\(lines) no box: study tick --insert")
  }

  private func printRefused() {
    for list in report.refused.prefix(Self.mostRefused) {
      terminal.error(
        Text("study: ", .error)
          + Text("\(list.path) \(list.refusal.clause), so it was left alone"))
    }
    let more = report.refused.count - Self.mostRefused
    if more > 0 { terminal.error(Text("and \(Words.count(more, "list")) more")) }
    var hints: [String] = []
    for list in report.refused where !hints.contains(list.refusal.hint) {
      hints.append(list.refusal.hint)
    }
    for hint in hints { terminal.error(Text(hint)) }
  }
}
