public import StudyModel
public import StudyService

/// The log as a Markdown report, first day first.
public struct LogMarkdown {
  private let log: Log
  private let days: ClosedRange<Day>

  public init(_ log: Log, _ days: ClosedRange<Day>) {
    self.log = log
    self.days = days
  }

  /// Writes the report to `sink`, line by line.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink("# \(days.lowerBound) to \(days.upperBound)")
    for page in log.pages.reversed() {
      try sink("")
      try sink("## \(Words.heading(page))")
      try sink("")
      for one in page.done {
        try sink(item(one.item, .done, minutes: one.status.minutes))
        for note in notes(on: one.item, page.day) { try sink(note) }
      }
      for one in page.opened {
        try sink(item(one.item, .unread, minutes: nil))
        for note in notes(on: one.item, page.day) { try sink(note) }
      }
      for note in page.notes {
        guard let noted = log.items[note.item] else { continue }
        try sink("- \(MarkdownText.link(noted.title, noted.address))")
        for line in lines(note) { try sink(line) }
      }
    }
  }

  private func item(_ item: Item, _ state: Status.State, minutes: Int?) -> String {
    let time = minutes.map { ", \(Words.longMinutes($0))" } ?? ""
    return "- \(state.box) \(MarkdownText.link(item.title, item.address))\(time)"
  }

  private func notes(on item: Item, _ day: Day) -> [String] {
    (log.notes[Log.Key(item: item.id, day: day)] ?? []).flatMap(lines)
  }

  private func lines(_ note: PlacedNote) -> [String] {
    let place = note.position.map { "at \($0): " } ?? ""
    // By scalars, since an accent at the head of a line is one character with the line feed.
    return (place + note.text).unicodeScalars.split(separator: "\n").enumerated()
      .map { index, line in
        let text = String(line.drop { $0.properties.isWhitespace })
        return "  \(index == 0 ? "- " : "  ")\(MarkdownText.marked(MarkdownText.escaped(text)))"
      }
  }
}
