import Presentation
import StudyModel
import StudyService
import Terminal

/// What a command changed: each item's title, its lists and topics, and how to undo.
struct ChangeScreen {
  private let context: CommandContext
  private var terminal: Terminal { context.terminal }

  init(_ context: CommandContext) { self.context = context }

  /// - Parameters:
  ///   - already: the state of an item that needed no change: "done".
  ///   - removed: a sentence about what was taken back: "Off this week's list."
  func print(_ marks: [Mark], already: String, removed: String? = nil) throws {
    let column = ItemLine.column(for: marks.map(\.item.id))
    for mark in marks {
      printItem(mark, column: column)
      if !mark.isChanged { terminal.report("       Already \(already); nothing changed.") }
    }
    let changed = marks.filter(\.isChanged)
    if marks.count == 1, let mark = changed.first {
      printFacts(mark, removed: removed)
      if mark.changesFigures { printStanding(mark) }
    } else if let first = changed.first {
      // Once, what is so for all of them.
      let others = changed.dropFirst().map { Set(facts($0, removed: removed)) }
      let shared = facts(first, removed: removed).filter { fact in
        others.allSatisfy { $0.contains(fact) }
      }
      if !shared.isEmpty { printWrapped(Text(shared.joined(separator: " "))) }
    }
    if !changed.isEmpty { printWayBack("Take it back: study undo") }
    try terminal.flush()
  }

  /// What else is being read, when the item touched last needed no change: the command was
  /// likely meant for another.
  func printReading(after words: [String], _ marks: [Mark], _ store: OpenDatabase) throws {
    guard words.isEmpty || words == ["@"], !marks.contains(where: \.isChanged) else { return }
    let (first, count) = try context.ask(store) { try $0.reading(limit: 3) }
    terminal.report(
      first.isEmpty
        ? "       Nothing else is being read. Next: study next" : "Being read:")
    let column = ItemLine.column(for: first.map(\.id))
    for item in first {
      terminal.report(ItemLine.text(item.id, item.title, terminal.appearance, column: column))
    }
    if count > first.count {
      terminal.report(Text("       \(count - first.count) more: study list is:reading"))
    }
    try terminal.flush()
  }

  func printItem(_ mark: Mark, column: Int = 4) {
    let line =
      ItemLine.box(mark.status.state)
      + ItemLine.text(mark.item.id, mark.item.title, narrower(by: 3), column: column)
    terminal.report(line)
  }

  /// The moments of the item in its lists.
  func printMoments(_ mark: Mark) {
    for posting in mark.postings {
      guard let moment = posting.moment else { continue }
      let isOther = posting.title != mark.item.title && !posting.isUntitled
      let title = isOther ? " (\(posting.title))" : ""
      let topic = ListedTopic(topic: posting.topic, listTitle: posting.listPlace)
      printWrapped(Text("at \(moment) for \(Words.quoted(topic))\(title)"))
    }
  }

  func printWayBack(_ text: Text) { terminal.report(text) }

  /// Whether a line of a command says how to take it back or to do it again.
  static func isWayBack(_ line: String) -> Bool {
    line.hasPrefix("Take it back: ") || line.hasPrefix("Do it again: ")
  }

  /// The result of adding an address.
  func print(_ addition: Additions.Addition) throws {
    let mark = addition.mark
    printItem(mark)
    if addition.isKnown {
      let place = mark.postings.first.map { "\($0.listPlace), \($0.topic.title)" } ?? ""
      terminal.report(
        Text(
          "       Already there: \(place)." + (mark.isChanged ? " Tagged." : " Nothing changed.")))
    } else {
      terminal.report(Text("Added by hand (\(mark.item.kind.rawValue))."))
    }
    if mark.isChanged { printWayBack("Take it back: study undo") }
    try terminal.flush()
  }

  /// Where the person stopped, if they did.
  func printPosition(_ mark: Mark) {
    guard let position = mark.status.position else { return }
    terminal.report("You stopped at \(position).")
  }

  /// What was recorded of the item that its line does not show.
  private func facts(_ mark: Mark, removed: String?) -> [String] {
    let isRemoved = mark.recorded.contains { if case .retract = $0 { true } else { false } }
    var facts = [isRemoved ? removed : nil].compactMap(\.self)
    for action in mark.recorded {
      if let fact = ChangeWords.fact(action, mark.status) { facts.append(fact) }
    }
    return facts
  }

  private func printFacts(_ mark: Mark, removed: String?) {
    var facts = facts(mark, removed: removed)
    let state = mark.status.state
    if mark.changesFigures, mark.postings.count > 1, [.done, .skipped].contains(state) {
      facts.append("It is in \(mark.postings.count) places: marked in all of them.")
    }
    if !facts.isEmpty { printWrapped(Text(facts.joined(separator: " "))) }
  }

  /// The figures of its lists and topics: `Privatelink 4 of 33, "Hub" 1 of 3`.
  private func printStanding(_ mark: Mark) {
    var lines: [Int64: [String]] = [:]
    for row in mark.progress where row.figures.all > 0 {
      let isList = row.topic.id.ordinal == 0
      let name = isList ? row.topic.title : "\"\(row.topic.title)\""
      lines[row.topic.id.list, default: []].append(
        "\(name) \(row.figures.done) of \(row.figures.all)")
    }
    for (_, parts) in lines.sorted(by: { $0.key < $1.key }).prefix(3) {
      printWrapped(Text(parts.joined(separator: ", ")))
    }
    if lines.count > 3 { terminal.report("and \(lines.count - 3) more lists") }
  }

  private func printWrapped(_ text: Text) {
    let appearance = terminal.appearance
    for line in appearance.lines(text, width: appearance.width) {
      terminal.report(line)
    }
  }

  private func narrower(by columns: Int) -> Appearance {
    var appearance = terminal.appearance
    appearance.width -= columns
    return appearance
  }
}
