import StudyModel
import StudyService
import StudyStorage
import Terminal

/// What a command changed: each item's title, where it stands, the way back.
struct ChangeScreen {
  private let context: CommandContext
  private var terminal: Terminal { context.terminal }

  init(_ context: CommandContext) { self.context = context }

  /// - Parameter already: what an item that was left alone is: "done".
  func print(_ marks: [Mark], already: String, hasNote: Bool = false) throws {
    for mark in marks {
      printItem(mark)
      if !mark.isChanged { terminal.report("       Already \(already); nothing changed.") }
    }
    let changed = marks.filter(\.isChanged)
    if marks.count == 1, let mark = changed.first {
      printFacts(mark, hasNote: hasNote)
      printStanding(mark)
    }
    if !changed.isEmpty { printWayBack("Take it back: study undo") }
    try terminal.flush()
  }

  func printItem(_ mark: Mark) {
    let line =
      ItemLine.box(mark.status.state)
      + ItemLine.text(mark.item.id, mark.item.title, narrower(by: 3))
    terminal.report(line)
  }

  /// Moments of the item that the lists name.
  func printMoments(_ mark: Mark) {
    for posting in mark.postings {
      guard let moment = posting.moment else { continue }
      let isOther = posting.title != mark.item.title && !posting.isUntitled
      let title = isOther ? " (\(posting.title))" : ""
      printWrapped(Text("at \(moment) for \"\(posting.topic.title)\"\(title)"))
    }
  }

  func printWayBack(_ text: Text) { terminal.report(text) }

  private func printFacts(_ mark: Mark, hasNote: Bool) {
    var facts: [String] = []
    if mark.status.state == .done, let minutes = mark.status.minutes {
      facts.append(Words.longMinutes(minutes) + ".")
    }
    if hasNote { facts.append("Note saved.") }
    if mark.postings.count > 1 {
      facts.append("It stands in \(mark.postings.count) places: marked in all of them.")
    }
    if !facts.isEmpty { terminal.report(Text(facts.joined(separator: " "))) }
  }

  /// The figures of its lists and topics: `Privatelink 4 of 33, "Hub" 1 of 3`.
  private func printStanding(_ mark: Mark) {
    var lines: [Int64: [String]] = [:]
    for row in mark.progress where row.all > 0 {
      let isList = row.topic.id.ordinal == 0
      let name = isList ? row.topic.title : "\"\(row.topic.title)\""
      lines[row.topic.id.list, default: []].append("\(name) \(row.done) of \(row.all)")
    }
    for (_, parts) in lines.sorted(by: { $0.key < $1.key }).prefix(3) {
      printWrapped(Text(parts.joined(separator: ", ")))
    }
    if lines.count > 3 { terminal.report("and in \(lines.count - 3) more lists") }
  }

  private func printWrapped(_ text: Text) {
    let appearance = terminal.appearance
    for line in appearance.isBounded ? text.wrapped(to: appearance.width) : [text] {
      terminal.report(line)
    }
  }

  private func narrower(by columns: Int) -> Appearance {
    var appearance = terminal.appearance
    appearance.width -= columns
    return appearance
  }
}
