import Presentation
import StudyModel
import StudyService
import Terminal

/// Items, one per line, under their first topic.
struct ListScreen {
  /// Passes each item to its argument.
  typealias Items = ((ListedItem) throws -> Void) throws -> Answer<ItemTally>

  /// What a line shows of an item: thousands wait for the widest id.
  private struct Line {
    let id: Item.ID
    let state: Status.State
    let title: String
    let kind: Kind
  }

  private let context: LookContext
  private let questions: Questions
  private var terminal: Terminal { context.terminal }

  init(_ context: LookContext, _ questions: Questions) {
    self.context = context
    self.questions = questions
  }

  func print(_ items: Items) throws {
    if try !context.print(items, rows: rows) { try printScreen(items) }
  }

  private func rows(_ items: [ListedItem]) throws -> [ListedJSON] {
    let facts = try context.wantsFacts ? questions.facts(of: items) : [:]
    return items.map { ListedJSON($0, facts[$0.item.id]) }
  }

  private func printScreen(_ items: Items) throws {
    var wide: [ListedItem] = []
    var lines: [Line] = []
    let tally = context.found(
      try items { listed in
        if context.isWide { return wide.append(listed) }
        let item = listed.item
        lines.append(
          Line(id: item.id, state: listed.status.state, title: item.title, kind: item.kind))
      })
    if tally.count == 0 {
      context.printNothing(
        tally.leavesClosedOut
          ? "Nothing is open. To include done items: study list --all" : "No items match.")
    }
    printWide(wide)
    printLines(lines)
    if tally.count > tally.shown {
      terminal.hint("\(tally.count - tally.shown) more: raise --limit")
    }
  }

  private func printLines(_ lines: [Line]) {
    let appearance = terminal.appearance
    let column = ItemLine.column(for: lines.map(\.id))
    for line in lines {
      let head = ItemLine.head(line.id, line.state, column: column)
      let kind = Text(line.kind.rawValue, .faint)
      guard appearance.isBounded else {
        terminal.print(head + Text(line.title) + "  " + kind)
        continue
      }
      let room = max(appearance.width - head.width - 12, 8)
      let title = Text(line.title).truncated(to: room).padded(to: room)
      terminal.print(head + title + "  " + kind)
    }
  }

  /// With full titles and the topic of each item, in columns.
  private func printWide(_ items: [ListedItem]) {
    let column = ItemLine.column(for: items.map(\.item.id))
    let title = items.map { Text($0.item.title).width }.max() ?? 0
    let topic = items.map { Text($0.topic.title).width }.max() ?? 0
    for listed in items {
      terminal.print(
        ItemLine.head(listed.item.id, listed.status.state, column: column)
          + Text(listed.item.title).padded(to: title + 2)
          + Text(listed.item.kind.rawValue, .faint).padded(to: 12)
          + Text(listed.topic.title).padded(to: topic + 2) + Text(listed.listPlace, .faint))
    }
  }
}
