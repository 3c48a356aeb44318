internal import StudyModel

extension ListBuilder {
  /// A paragraph: the first of a list item, a later one, or one outside lists.
  func takeText(_ lines: [Line]) {
    if contents.isSkipping { return pass(over: lines) }
    guard !lines.isEmpty else { return }
    guard let index = innermostEntry, let entry = entry(at: index) else {
      let lead = lines.count == 1 ? AsideLead(lines[0], in: .list) : nil
      if lead != nil || asideLead?.scope == .list { asideLead = lead }
      // It is about what follows, not about the item above.
      if lead != nil, lines[0].links.isEmpty, lines[0].pictures.isEmpty {
        return addNote(lines[0].text, toTopic: true)
      }
      if takeCitation(lines) { return }
      for line in lines { takeParagraphLine(line) }
      return
    }
    if entry.isBegun {
      for line in lines { takeLaterLine(line, of: index) }
    } else {
      update(index) { $0.isBegun = true }
      takeEntry(lines, index)
    }
  }

  /// A line outside of lists is read on its own.
  func takeParagraphLine(_ line: Line) {
    let links = links(of: line)
    let web = links.filter { $0.target.isWeb }
    if let reason = reasonToMention(web, line) {
      attachPictures(of: line)
      for link in links { addMention(link, reason) }
      return
    }
    if web.count == 1, let link = web.first {
      let edges = edges(of: line)
      var draft = PostingDraft(link: edges.link(like: link), on: edges.line, setting)
      if links.count == 1, draft.otherWords <= 4 {
        give(edges.sightings, to: &draft)
        add(draft, .line, on: line, mark: 0)
        return attachPictures(of: line)
      }
    }
    attachPictures(of: line)
    for link in links { keep(link, amongSeveral: web.count > 1, besides: web.isEmpty) }
    if links.isEmpty { countUnreadLine(line.text) }
    if links.isEmpty ? !isOnlyIgnored(line) : !web.isEmpty { addNote(line.text) }
  }

  /// Why the only page of a line outside lists is no item, whatever its words are.
  private func reasonToMention(_ web: [Link], _ line: Line) -> Mention.Reason? {
    guard web.count == 1 else { return nil }
    if Asides.isSource(line.text) { return .source }
    return aside(web[0].target) == nil ? nil : .aside
  }

  /// A later line of a list item: an item of its own if it begins with a web link and says
  /// little else; otherwise it belongs to the list item.
  func takeLaterLine(_ line: Line, of index: Int) {
    if takeField(line) { return }
    let links = links(of: line)
    if let first = links.first, first.target.isWeb, begins(line, with: first) {
      let edges = edges(of: line)
      var draft = PostingDraft(link: edges.link(like: first), on: edges.line, setting)
      if links.count == 1, draft.otherWords <= 4 {
        give(edges.sightings, to: &draft)
        let posting = add(draft, .line, on: line, mark: entry(at: index)?.mark ?? 0)
        update(index) { $0.posting = posting }
        return attachPictures(of: line)
      }
    }
    attachPictures(of: line)
    for link in links { attach(link) }
    let linked = links.map(\.text.words.count).reduce(0, +)
    if links.isEmpty ? !isOnlyIgnored(line) : line.text.words.count > linked {
      addNote(line.text)
    }
  }

  /// The links that may mean something; the others are kept as ignored.
  func links(of line: Line) -> [Link] {
    ignoreOthers(of: line)
    return line.links.filter { reasonToIgnore($0) == nil }
  }

  func ignoreOthers(of line: Line) {
    for link in line.links {
      guard let reason = reasonToIgnore(link) else { continue }
      ignore(link, reason)
      if reason == .badge { for picture in link.pictures { ignore(picture, .badge) } }
    }
  }

  func reasonToIgnore(_ link: Link) -> IgnoredLink.Reason? {
    if link.isBadge { return .badge }
    if link.isBare, let reason = BareLinks.reasonToIgnore(link) { return reason }
    switch link.target.form {
    case .anchor: return .anchor
    case .list, .local: return OwnFile.isMeant(by: link.target, in: fileName) ? .anchor : nil
    case .none where !link.text.hasWord: return .empty
    default: return nil
    }
  }

  /// True for "back to top" and a row of badges, which are not notes.
  func isOnlyIgnored(_ line: Line) -> Bool {
    let linked = line.links.map(\.text.words.count).reduce(0, +)
    return !line.links.isEmpty && line.text.words.count <= linked + 4
  }

  private func begins(_ line: Line, with link: Link) -> Bool {
    for piece in line.pieces {
      if case .link(let found) = piece { return found.bytes == link.bytes }
      if piece.text.hasWord { return false }
    }
    return false
  }

  /// A link in a paragraph that is not an item: a file on its own belongs to the item above, a
  /// list is a reference, and the rest are mentions.
  private func keep(_ link: Link, amongSeveral: Bool, besides noWeb: Bool) {
    switch link.target.form {
    case .list: addReference(link)
    case .local where noWeb && owner != nil: attach(link)
    case .none: ignore(link, .empty)
    case .other: addMention(link, .noPage)
    default: addMention(link, amongSeveral ? .several : .prose)
    }
  }
}
