import StudyModel
import StudyService
import StudyStorage
import Terminal

/// Everything known about one item.
struct ShowScreen {
  private let context: LookContext
  private let dossier: Dossier

  init(_ context: LookContext, _ dossier: Dossier) {
    self.context = context
    self.dossier = dossier
  }

  func print() throws {
    if try !context.print(row: DossierJSON(dossier)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let item = dossier.item
    let head = ItemLine.head(item.id, dossier.status.state)
    for line in ItemLine.block(head, item.title, facts: Text(), terminal.appearance) {
      terminal.print(line)
    }
    row("address", item.address.isEmpty ? "none" : WebAddress.shown(item.address))
    row("kind", "\(item.kind.rawValue) (\(item.kindReason))")
    row("authors", dossier.authors.joined(separator: ", "))
    row("tags", dossier.tags.map(\.tag.name).joined(separator: " "))
    row("added", Day(item.addedAt).description)
    if dossier.postings.isEmpty { row("stands in", "no list any more") }
    rows("stands in", dossier.postings.map(place))
    rows("list says", dossier.postings.map(\.note).filter { !$0.isEmpty })
    rows("with it", dossier.attachments.map { "\($0.form) \($0.address)" })
    rows("stopped", dossier.status.position.map { ["at \($0)"] } ?? [])
    rows("parked", dossier.status.parkedUntil.map { ["until \($0)"] } ?? [])
    rows("because", dossier.status.because.map { [$0] } ?? [])
    rows("look again", dossier.status.reviewDay.map { ["on \($0)"] } ?? [])
    rows(
      "your notes",
      dossier.notes.enumerated().map { number, note in
        "\(number + 1)  \(note.day)\(note.position.map { "  at \($0)" } ?? "")  \(note.text)"
      })
    rows("history", dossier.history.compactMap(EventWords.line))
  }

  private func place(_ posting: PlacedPosting) -> String {
    var place = posting.listPlace + (posting.listRoot.isEmpty ? "" : ":\(posting.line)")
    if posting.topic.id.ordinal > 0 { place += "  \(posting.topic.heading)" }
    if let moment = posting.moment { place += "  at \(moment)" }
    let isOther = posting.title != dossier.item.title && !posting.isUntitled
    return isOther ? place + "  as \"\(posting.title)\"" : place
  }

  private func rows(_ name: String, _ values: [String]) {
    for (index, value) in values.enumerated() { row(index == 0 ? name : "", value) }
  }

  /// A name in a column of twelve and its value, wrapped beside it.
  private func row(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    let terminal = context.terminal
    let room = max(terminal.appearance.width - 14, 20)
    var isFirst = true
    for paragraph in value.split(separator: "\n") {
      let text = Text(String(paragraph))
      for line in terminal.appearance.isBounded ? text.wrapped(to: room) : [text] {
        terminal.print("  " + Text(isFirst ? name : "", .faint).padded(to: 12) + line)
        isFirst = false
      }
    }
  }
}
