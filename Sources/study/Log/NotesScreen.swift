import Presentation
import StudyModel
import Terminal

/// The notes on one item, with their numbers.
struct NotesScreen {
  private let context: LookContext
  private let item: Item
  private let notes: [PlacedNote]

  init(_ context: LookContext, _ item: Item, _ notes: [PlacedNote]) {
    self.context = context
    self.item = item
    self.notes = notes
  }

  func print() throws {
    let terminal = context.terminal
    let rows = notes.enumerated().map { NoteJSON($1, number: $0 + 1) }
    if try !context.print(rows: rows) { printScreen(terminal) }
  }

  private func printScreen(_ terminal: Terminal) {
    terminal.print(ItemLine.text(item.id, item.title, terminal.appearance))
    if notes.isEmpty {
      context.printNothing("No notes yet. Add one: study note \(item.id.rawValue)")
    }
    for (number, note) in notes.enumerated() {
      let head =
        Text("\(number + 1)").leftPadded(to: 5) + "  " + Text("\(note.day)  ", .faint)
      let place = note.position.map { "at \($0): " } ?? ""
      let room = max(terminal.appearance.width - head.width, 20)
      var isFirst = true
      for paragraph in (place + note.text).split(separator: "\n") {
        let text = Text(String(paragraph))
        for line in terminal.appearance.lines(text, width: room) {
          terminal.print((isFirst ? head : Text.blanks(head.width)) + line)
          isFirst = false
        }
      }
    }
  }
}
