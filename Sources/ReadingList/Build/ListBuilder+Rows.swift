internal import StudyModel

extension ListBuilder {
  /// Marks an item as a table row: a row without a link is its sibling, and so a note of the
  /// topic.
  private static let rowMark = UInt8(ascii: "|")

  /// A body row of a table: its first link is the item, further links are attachments, and the
  /// other cells are notes.
  ///
  /// If the link's text says nothing, such as "3" or "video", the title is the first other cell
  /// that does.
  func takeRow(_ cells: [Line]) {
    guard !contents.isSkipping else { return pass(over: cells) }
    let cells = cells.map { LooseLinks.repaired($0, in: source, isCell: true) }
    let links = cells.map { self.links(of: $0) }
    let all = links.joined()
    guard
      let link = all.first(where: { isOfRow($0.target.form) }),
      let column = links.firstIndex(where: { $0.contains { $0.bytes == link.bytes } })
    else {
      for link in all { addMention(link, .noPage) }
      for cell in cells { attachPictures(of: cell) }
      let isNeighbour = enclosingPosting == nil && lastItem?.mark == Self.rowMark
      let text = cells.map(\.text).filter(\.hasWord).joined(separator: " | ")
      if all.isEmpty, !text.isEmpty, enclosingPosting == nil { plainEntries += 1 }
      addNote(text, toTopic: isNeighbour)
      return
    }
    let others = cells.indices.filter { $0 != column }
    let speaking = others.first {
      cells[$0].links.isEmpty && !GenericTitle.isGeneric(cells[$0].text)
    }
    var draft = PostingDraft(
      link: link, on: cells[column], parent: speaking.map { cells[$0].text } ?? parentTitle)
    let isNamedByCell = speaking != nil && draft.isNamedByParent
    if let speaking, isNamedByCell { draft.rename(cells[speaking].text) }
    add(draft, .row, on: cells[column], mark: Self.rowMark)
    for other in all where other.bytes != link.bytes { attach(other) }
    for cell in cells { attachPictures(of: cell) }
    for index in others where cells[index].links.isEmpty && !(isNamedByCell && index == speaking) {
      addNote(cells[index].text)
    }
  }

  private func isOfRow(_ form: Address.Form) -> Bool {
    switch form {
    case .web, .mistyped, .local, .list: true
    case .anchor, .other, .none: false
    }
  }

  /// The header of a table has no items.
  func takeHead(_ cells: [Line]) {
    guard !contents.isSkipping else { return pass(over: cells) }
    for cell in cells {
      for link in links(of: cell) { addMention(link, .tableHead) }
      attachPictures(of: cell)
    }
  }
}
