import Presentation
import StudyModel
import StudyService
import Terminal

/// Everything known about one item.
struct ShowScreen {
  private let context: LookContext
  private let details: ItemDetails

  init(_ context: LookContext, _ details: ItemDetails) {
    self.context = context
    self.details = details
  }

  func print() throws {
    if try !context.print(row: DetailsJSON(details)) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    let item = details.item
    let head = ItemLine.head(item.id, details.status.state)
    for line in ItemLine.block(head, item.title, facts: Text(), terminal.appearance) {
      terminal.print(line)
    }
    row("address", item.address.isEmpty ? "none" : item.address)
    row("kind", "\(item.kind.rawValue) (\(item.kindReason))")
    row("authors", details.authors.joined(separator: ", "))
    row("tags", details.tags.map(\.tag.name).joined(separator: " "))
    row("added", Day(item.addedAt).description)
    if details.postings.isEmpty { row("found in", "no list any more") }
    rows("found in", details.postings.map(place))
    rows("in lists", sayings)
    rows("list says", details.postings.map(\.note).filter { !$0.isEmpty })
    rows("attached", details.attachments.map { "\($0.form) \($0.address)" })
    rows("stopped", details.status.position.map { ["at \($0)"] } ?? [])
    rows("parked", details.status.parkedUntil.map { ["until \($0)"] } ?? [])
    rows("reason", details.status.because.map { [$0] } ?? [])
    rows("look again", details.status.reviewDay.map { ["on \($0)"] } ?? [])
    rows(
      "your notes",
      details.notes.enumerated().map { number, note in
        "\(number + 1)  \(note.day)\(note.position.map { "  at \($0)" } ?? "")  \(note.text)"
      })
    rows("history", details.history.compactMap(EventWords.line))
  }

  /// What each line says of progress and the like.
  private var sayings: [String] {
    details.postings.flatMap { posting in
      posting.sayings(of: details.status.state).map {
        "\(posting.listPlace)\(posting.listRoot.isEmpty ? "" : ":\(posting.line)")  \($0)"
      }
    }
  }

  private func place(_ posting: PlacedPosting) -> String {
    var place = posting.listPlace + (posting.listRoot.isEmpty ? "" : ":\(posting.line)")
    if posting.topic.id.ordinal > 0 { place += "  \(posting.topic.heading)" }
    if let moment = posting.moment { place += "  at \(moment)" }
    let isOther = posting.title != details.item.title && !posting.isUntitled
    return isOther ? place + "  as \"\(posting.title)\"" : place
  }

  private func rows(_ name: String, _ values: [String]) {
    for (index, value) in values.enumerated() { row(index == 0 ? name : "", value) }
  }

  /// A name in a column of twelve, and its value, wrapped beside it.
  private func row(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    let terminal = context.terminal
    let room = max(terminal.appearance.width - 14, 20)
    var isFirst = true
    for paragraph in value.split(separator: "\n") {
      let text = Text(String(paragraph))
      for line in terminal.appearance.lines(text, width: room) {
        terminal.print("  " + Text(isFirst ? name : "", .faint).padded(to: 12) + line)
        isFirst = false
      }
    }
  }
}
