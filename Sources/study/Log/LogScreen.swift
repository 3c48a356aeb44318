import Presentation
import StudyModel
import StudyService
import Terminal

/// What was done, by day, latest first.
struct LogScreen {
  private let context: LookContext
  private let log: Log
  private let days: ClosedRange<Day>
  /// The columns of its ids.
  private let column: Int
  private var terminal: Terminal { context.terminal }

  init(_ context: LookContext, _ log: Log, _ days: ClosedRange<Day>) {
    self.context = context
    self.log = log
    self.days = days
    column = ItemLine.column(
      for: log.pages.flatMap { page in
        (page.done + page.opened).map(\.item.id) + page.notes.map(\.item)
      })
  }

  func print() throws {
    let pages = log.pages.map { LogPageJSON($0, log) }
    if try !context.print(rows: pages.flatMap(\.rows), document: pages) { printScreen() }
  }

  private func printScreen() {
    if log.pages.isEmpty {
      if context.printNothing("Nothing from \(days.lowerBound) to \(days.upperBound).") {
        terminal.hint("Further back: study log --since 1m")
      }
    }
    for (index, page) in log.pages.enumerated() {
      if index > 0 { terminal.print() }
      terminal.print(Text(Words.heading(page), .strong))
      for one in page.done { print(one, minutes: one.status.minutes, on: page.day) }
      for one in page.opened { print(one, minutes: nil, on: page.day) }
      for note in page.notes {
        guard let item = log.items[note.item] else { continue }
        terminal.print("     " + ItemLine.text(item.id, item.title, narrower, column: column))
        print(note)
      }
    }
    let done = log.pages.map(\.done.count).reduce(0, +)
    if log.pages.count > 1, done > 0 {
      let minutes = log.pages.map(\.minutes).reduce(0, +)
      terminal.print()
      terminal.print(
        "\(done) read in all" + Text(minutes > 0 ? ", \(Words.longMinutes(minutes))." : "."))
    }
  }

  private var narrower: Appearance {
    var appearance = terminal.appearance
    appearance.width -= 5
    return appearance
  }

  private func print(_ standing: ItemStanding, minutes: Int?, on day: Day) {
    let head = ItemLine.head(standing.item.id, standing.status.state, column: column)
    let facts = Text(minutes.map(Words.minutes) ?? "").leftPadded(to: 6)
    for line in ItemLine.block(
      head, standing.item.title, facts: facts, style: .plain, terminal.appearance)
    { terminal.print(line) }
    for note in log.notes[Log.Key(item: standing.item.id, day: day)] ?? [] { print(note) }
  }

  private func print(_ note: PlacedNote) {
    let place = note.position.map { "at \($0): " } ?? ""
    for paragraph in (place + note.text).split(separator: "\n") {
      let text = Text("\(paragraph)", .faint)
      let room = max(terminal.appearance.width - 14, 20)
      for line in terminal.appearance.lines(text, width: room) {
        terminal.print(Text.blanks(14) + line)
      }
    }
  }
}
