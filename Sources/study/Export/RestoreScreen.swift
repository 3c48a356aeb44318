import Presentation
import StudyModel
import StudyService
import Terminal

/// What a restore would change, and what it has restored.
struct RestoreScreen {
  private let terminal: Terminal
  private let path: String

  init(_ context: CommandContext) {
    terminal = context.terminal
    path = context.databasePath
  }

  /// - Parameter changes: nil if the present database is too damaged to compare.
  func print(_ changes: RestoreChanges?, content: RestoreChanges) {
    for line in lines(changes, content) { terminal.print(line) }
  }

  /// The same on stderr, before a question.
  func tell(_ changes: RestoreChanges?, content: RestoreChanges) {
    for line in lines(changes, content) { terminal.error(line) }
  }

  func print(restored content: RestoreChanges, former: String?) {
    func count(_ what: RestoreChanges.What, _ one: String) -> String {
      Words.count(content[what].then, one)
    }
    terminal.report(
      Text(
        "Restored \(count(.items, "item")) in \(count(.lists, "list")), with "
          + "\(count(.marks, "mark")) and \(count(.notes, "note"))."))
    terminal.report(Text("They are in \(path)"))
    if let former { terminal.report(Text("What it had before is in \(former)")) }
    terminal.report("Next: study next")
  }

  private func lines(_ changes: RestoreChanges?, _ content: RestoreChanges) -> [Text] {
    let isKnown = changes != nil
    let changes = changes ?? content
    func line(_ head: String, _ fields: [String]) -> Text {
      fields.reduce(Text(head).padded(to: 12)) { $0 + Text($1).leftPadded(to: 12) }
    }
    func day(_ instant: Instant?) -> String { instant.map { "\(Day($0))" } ?? "none" }
    var lines = [line("", ["now", "then", "would come", "would go"])]
    for row in changes.rows {
      lines.append(
        line(
          row.what.rawValue,
          isKnown
            ? [row.now, row.then, row.coming, row.going].map(String.init)
            : ["?", "\(row.then)", "?", "?"]))
    }
    let now = isKnown ? day(changes.newestNow) : "?"
    lines.append(line("newest mark", [now, day(changes.newestThen)]))
    if !isKnown { lines.append(Text("\(path) is damaged, so what it has cannot be counted.")) }
    return lines
  }
}
