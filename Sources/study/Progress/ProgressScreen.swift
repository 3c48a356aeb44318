import Presentation
import StudyModel
import StudyService
import Terminal

/// Progress by topic: as a tree, each with its path, or those of one name in one row.
struct ProgressScreen {
  let context: LookContext
  let answer: TopicsAnswer
  /// The command for all rows.
  let words: String

  private var entries: [ProgressEntry] { answer.entries }

  func print() throws {
    let today = Day(context.now)
    let json = entries.compactMap { ProgressJSON($0, today: today) }
    if try !context.print(rows: json) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    if let total = answer.total { terminal.print(wrapped: Text(Self.sentence(total)), indent: 0) }
    guard !entries.isEmpty else {
      if answer.total == nil { context.printNothing("Nothing to show.") }
      return
    }
    let lines = entries.map { entry in
      ProgressTable.Line(
        name: ProgressName(entry.label, level: entry.level), figures: entry.figures,
        forecast: entry.forecast, lists: entry.lists)
    }
    ProgressTable(head: "topic", lines: lines, now: context.now).print(to: terminal)
    if answer.more > 0 {
      terminal.print(wrapped: Text("\(answer.more) more: study progress --all \(words)"), indent: 0)
    }
    if isOverlapping {
      let note: Text = "A page in two topics counts once above them, so they can add up to more."
      terminal.print(wrapped: note, indent: 0)
    } else if answer.more == 0, answer.total == nil, !entries.contains(where: { $0.level > 0 }) {
      terminal.hint("study progress --depth 3 · study progress WORDS")
    }
  }

  /// Whether some rows add up to more than the row or the total above them.
  private var isOverlapping: Bool {
    let sums = entries.indices.map { index in
      let below = entries[(index + 1)...].prefix { $0.level > entries[index].level }
      return below.filter { $0.level == entries[index].level + 1 }
        .reduce(0) { $0 + $1.figures.all }
    }
    let top = entries.filter { $0.level == 0 }.reduce(0) { $0 + $1.figures.all }
    return zip(entries, sums).contains { $0.figures.all < $1 }
      || answer.total.map { $0.figures.all < top } ?? false
  }

  /// How far the person is, in one sentence.
  static func sentence(_ total: ProgressTotal) -> String {
    let figures = total.figures
    var parts = [
      "\(total.name): \(figures.done) of \(figures.all) done" + place(total)
    ]
    if figures.reading > 0 { parts.append("\(figures.reading) being read") }
    if let left = total.forecast?.minutesLeft, left > 0 {
      parts.append("about \(about(left)) left")
    }
    return parts.joined(separator: ", ")
  }

  private static func place(_ total: ProgressTotal) -> String {
    if total.topics > 1 {
      return " in \(total.topics) topics of \(Words.count(total.lists, "list"))"
    }
    return total.lists > 1 ? " in \(total.lists) lists" : ""
  }

  /// Whole hours from ten up.
  private static func about(_ minutes: Int) -> String {
    minutes >= 600 ? "\((minutes + 30) / 60) h" : Words.longMinutes(minutes)
  }
}
