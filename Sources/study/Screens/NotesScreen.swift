import StudyModel
import StudyStorage
import Terminal

/// The notes on one item, with the numbers that name them.
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
    switch context.form {
    case .json: try context.print(json: notes.map(NoteJSON.init))
    case .plain:
      for (number, note) in notes.enumerated() {
        terminal.print(
          fields: [
            "\(item.id.rawValue)", "\(number + 1)", note.at.rfc3339,
            note.position.map { "\($0)" } ?? "", note.text,
          ])
      }
    case .screen: printScreen(terminal)
    }
  }

  private func printScreen(_ terminal: Terminal) {
    terminal.print(ItemLine.text(item.id, item.title, terminal.appearance))
    if notes.isEmpty {
      terminal.print("       No note yet: study note \(String(item.id.rawValue))")
    }
    for (number, note) in notes.enumerated() {
      let head =
        Text("\(number + 1)").leftPadded(to: 5) + "  " + Text("\(note.day)  ", .faint)
      let place = note.position.map { "at \($0): " } ?? ""
      let room = max(terminal.appearance.width - head.width, 20)
      var isFirst = true
      for paragraph in (place + note.text).split(separator: "\n") {
        let text = Text(String(paragraph))
        for line in terminal.appearance.isBounded ? text.wrapped(to: room) : [text] {
          terminal.print((isFirst ? head : Text.blanks(head.width)) + line)
          isFirst = false
        }
      }
    }
  }
}

/// A note as JSON.
struct NoteJSON: Encodable {
  let item: Int64
  let at: String
  let day: String
  let position: String?
  let text: String

  init(_ note: PlacedNote) {
    item = note.item.rawValue
    at = note.at.rfc3339
    day = note.day.description
    position = note.position.map { "\($0)" }
    text = note.text
  }
}
