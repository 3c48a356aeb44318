import StudyModel
import StudyService
import StudyStorage
import Terminal

/// The log as a report in Markdown, the first day first.
struct DiaryMarkdown {
  private let diary: Diary
  private let days: ClosedRange<Day>

  init(_ diary: Diary, _ days: ClosedRange<Day>) {
    self.diary = diary
    self.days = days
  }

  func print(to terminal: Terminal) {
    terminal.print(Text("# \(days.lowerBound) to \(days.upperBound)"))
    for page in diary.pages.reversed() {
      terminal.print()
      terminal.print(Text("## \(LogScreen.heading(page))"))
      terminal.print()
      for one in page.done {
        item(one.item, .done, minutes: one.status.minutes, page.day, terminal)
      }
      for one in page.opened { item(one.item, .unread, minutes: nil, page.day, terminal) }
      for note in page.notes {
        guard let noted = diary.items[note.item] else { continue }
        line("- \(MarkdownText.link(noted.title, noted.address))", terminal)
        self.note(note, terminal)
      }
    }
  }

  private func item(
    _ item: Item, _ state: Status.State, minutes: Int?, _ day: Day, _ terminal: Terminal
  ) {
    let time = minutes.map { ", \(Words.longMinutes($0))" } ?? ""
    line("- \(state.box) \(MarkdownText.link(item.title, item.address))\(time)", terminal)
    for note in diary.notes[Diary.Key(item: item.id, day: day)] ?? [] { self.note(note, terminal) }
  }

  private func note(_ note: PlacedNote, _ terminal: Terminal) {
    let place = note.position.map { "at \($0): " } ?? ""
    for (index, paragraph) in (place + note.text).split(separator: "\n").enumerated() {
      line("  \(index == 0 ? "- " : "  ")\(MarkdownText.escaped(String(paragraph)))", terminal)
    }
  }

  private func line(_ text: String, _ terminal: Terminal) { terminal.print(Text(text)) }
}
