import StudyModel
import StudyStorage
import Terminal

/// How far, as a tree by topic.
struct ProgressScreen {
  private let context: LookContext
  private let rows: [TopicProgress]

  init(_ context: LookContext, _ rows: [TopicProgress]) {
    self.context = context
    self.rows = rows
  }

  func print() throws {
    if try !context.print(rows: rows.map(ProgressJSON.init)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    guard !rows.isEmpty else { return terminal.print("Nothing is listed there.") }
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
        Text(String(row.done)).leftPadded(to: 5) + " /" + Text(String(row.all)).leftPadded(to: 5)
      let percent = Text("\(Bar.percent(done: row.done, all: row.all))%").leftPadded(to: 6)
      let now = Text(row.reading > 0 ? String(row.reading) : "").leftPadded(to: 4)
      let last = Text(Words.ago(row.lastTouched, now: context.now)).leftPadded(to: 7)
      terminal.print(
        name.cut(to: title).padded(to: title) + numbers + Text.blanks(gap)
          + Bar.text(done: row.done, all: row.all, width: bar) + percent + now + last)
    }
    if rows.contains(where: { $0.topic.depth > top }) {
      let note: Text = "A page in two sections counts once above them, so parts may exceed the sum."
      for line in note.wrapped(to: width) { terminal.print(line) }
    } else {
      terminal.hint("study progress --depth 3 · study progress WORDS of a title")
    }
  }
}

/// A row of progress as JSON and as tab-separated fields.
struct ProgressJSON: LookRow {
  let list: Int64
  let topic: Int
  let depth: Int
  let number: String
  let title: String
  let done: Int
  let all: Int
  let reading: Int
  let last: String?

  init(_ row: TopicProgress) {
    list = row.topic.id.list
    topic = row.topic.id.ordinal
    depth = row.topic.depth
    number = row.topic.number
    title = row.topic.title
    done = row.done
    all = row.all
    reading = row.reading
    last = row.lastTouched?.rfc3339
  }

  static let columns: [Column<Self>] = [
    Column("id") { "\($0.list):\($0.topic)" }, Column("depth") { $0.depth },
    Column("number") { $0.number }, Column("title") { $0.title }, Column("done") { $0.done },
    Column("all") { $0.all }, Column("reading") { $0.reading }, Column("last") { $0.last },
  ]
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
