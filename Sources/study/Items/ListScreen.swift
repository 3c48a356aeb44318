import Presentation
import StudyModel
import StudyService
import Terminal

/// Items, one per line, under their first topic.
struct ListScreen {
  private let context: LookContext
  private let list: ItemList
  private var items: [ListedItem] { list.items }

  init(_ context: LookContext, _ list: ItemList) {
    self.context = context
    self.list = list
  }

  func print(_ questions: Questions) throws {
    let facts = try context.wantsFacts ? questions.facts(of: items) : [:]
    if try !context.print(rows: items.map { ListedJSON($0, facts[$0.item.id]) }) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let appearance = terminal.appearance
    if items.isEmpty {
      terminal.print(
        list.leavesClosedOut
          ? "No open items match. To include done ones: study list --all" : "No items match.")
    }
    let column = ItemLine.column(for: items.map(\.item.id))
    if context.isWide { printWide(terminal, column) }
    for listed in items where !context.isWide {
      let head = ItemLine.head(listed.item.id, listed.status.state, column: column)
      let kind = Text(listed.item.kind.rawValue, .faint)
      guard appearance.isBounded else {
        terminal.print(head + Text(listed.item.title) + "  " + kind)
        continue
      }
      let room = max(appearance.width - head.width - 12, 8)
      let title = Text(listed.item.title).truncated(to: room).padded(to: room)
      terminal.print(head + title + "  " + kind)
    }
    if list.count > items.count {
      terminal.hint("\(list.count - items.count) more: raise --limit")
    }
  }

  /// With full titles and the topic of each item, in columns.
  private func printWide(_ terminal: Terminal, _ column: Int) {
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
