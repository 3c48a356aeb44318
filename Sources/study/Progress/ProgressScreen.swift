import Presentation
import StudyModel
import StudyService
import Terminal

/// Progress by topic: as a tree, or each with its path.
struct ProgressScreen {
  let context: LookContext
  let topics: [PlacedTopic]
  let isFlat: Bool

  private var rows: [TopicProgress] { topics.map(\.row) }

  func print() throws {
    let today = Day(context.now)
    let json = topics.map { ProgressJSON($0.row, path: $0.path, today: today) }
    if try !context.print(rows: json) { printScreen() }
  }

  private func printTable() {
    let top = rows.map(\.topic.depth).min() ?? 0
    let lines = topics.map { topic in
      let depth = topic.row.topic.depth
      let names =
        isFlat
        ? Self.names(topic.path) : [Text.blanks(2 * (depth - top)) + Text(topic.row.topic.heading)]
      return ProgressTable.Line(
        names: names, figures: topic.row.figures,
        forecast: topic.row.forecast ?? Forecast(minutesLeft: 0, recentlyDone: 0, activeWeeks: 0))
    }
    ProgressTable(head: "topic", lines: lines, now: context.now).print(to: context.terminal)
    if rows.contains(where: { $0.topic.depth > top }) { printNote() }
  }

  /// The whole path, then ever shorter ends of it.
  private static func names(_ path: [String]) -> [Text] {
    path.indices.map { first in
      let titles = path[first...].map { Text($0) }
      return Text.joined(first == 0 ? titles : ["…"] + titles, by: " › ")
    }
  }

  private func printNote() {
    let note: Text = "A page in two sections counts once above them, so they can add up to more."
    for line in note.wrapped(to: context.terminal.appearance.width) {
      context.terminal.print(line)
    }
  }

  private func printScreen() {
    let terminal = context.terminal
    guard !rows.isEmpty else { return terminal.print("Nothing to show.") }
    if rows.contains(where: { $0.forecast != nil }) { return printTable() }
    let width = terminal.appearance.width
    // The figures take 29 columns; the bar gives way before the titles do.
    let bar = width >= 80 ? 18 : width >= 66 ? 10 : 0
    let gap = bar > 0 ? 2 : 0
    let top = rows.map(\.topic.depth).min() ?? 0
    let names = rows.map { Text.blanks(2 * ($0.topic.depth - top)) + Text($0.topic.heading) }
    let fitting = max(width - 29 - bar - gap, 12)
    let isBounded = terminal.appearance.isBounded
    let title = isBounded ? fitting : max(fitting, names.map(\.width).max() ?? 0)
    terminal.print(
      Text("topic".padding(title), .faint) + Text(" done /  all", .faint) + Text.blanks(bar + gap)
        + Text("       now   last", .faint))
    for (row, name) in zip(rows, names) {
      let numbers =
        Text(String(row.figures.done)).leftPadded(to: 5) + " /"
        + Text(String(row.figures.all)).leftPadded(to: 5)
      let percent = Text("\(row.figures.percent)%").leftPadded(to: 6)
      let now = Text(row.figures.reading > 0 ? String(row.figures.reading) : "").leftPadded(to: 4)
      let last = Text(Words.ago(row.figures.lastTouched, now: context.now)).leftPadded(to: 7)
      terminal.print(
        name.truncated(to: title).padded(to: title) + numbers + Text.blanks(gap)
          + Bar.text(done: row.figures.done, all: row.figures.all, width: bar) + percent + now
          + last)
    }
    if rows.contains(where: { $0.topic.depth > top }) {
      printNote()
    } else {
      terminal.hint("study progress --depth 3 · study progress WORDS")
    }
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
