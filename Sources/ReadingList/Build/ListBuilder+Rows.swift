extension ListBuilder {
  /// A body row of a table: its first link is the item, further links are
  /// attachments, and the other cells are notes.
  func takeRow(_ cells: [Line]) {
    guard !contents.isSkipping else { return }
    let cells = cells.map { LooseLinks.repaired($0, in: source) }
    let links = cells.map { self.links(of: $0) }
    let all = links.joined()
    guard
      let link = all.first(where: { AddressForm($0.address).isWeb })
        ?? all.first(where: { [.local, .list].contains(AddressForm($0.address)) }),
      let column = links.firstIndex(where: { $0.contains { $0.bytes == link.bytes } })
    else {
      for link in all { addMention(link) }
      addNote(cells.map(\.text).filter(\.hasWord).joined(separator: " | "))
      return
    }
    add(PostingDraft(link: link, on: cells[column]), on: cells[column], mark: 0)
    for other in all where other.bytes != link.bytes { attach(other) }
    for (index, cell) in cells.enumerated() where index != column {
      attachPictures(of: cell)
      if cell.links.isEmpty { addNote(cell.text) }
    }
  }
}
