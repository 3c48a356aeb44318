internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// The first paragraph of a list item.
  ///
  /// Its first web link is the item, or its first local one if it has none; further links of
  /// that line are attachments.
  func takeEntry(_ written: [Line], _ index: Int) {
    let lines = withoutStates(written, index)
    let links = lines.map { $0.links.filter { reasonToIgnore($0) == nil } }
    let chosen =
      lesson(beforeLabels: lines, links, isMarked: isMarked(index))
      ?? first(links) { $0.target.isWeb }
      ?? first(links) { [.local, .none].contains($0.target.form) }
      ?? lesson(lines, links, isMarked: isMarked(index))
    guard let (row, link) = chosen else {
      takeLinkless(written, plain: lines[0], links, index)
      return
    }
    let isField = isAddressField(lines[row], link)
    let title =
      !isField ? nil : row == 0 ? titleOfRecord(above: index) : titleOfBlock(lines[0])
    if title == nil, !isMarked(index), takeBeside(lines, links, index) { return }
    let mark = entry(at: index)?.mark ?? 0
    var draft = PostingDraft(link: link, on: lines[row], setting)
    if let title { draft.rename(title, as: "the words above the address") }
    giveBox(to: &draft, of: index, beginning: lines[0])
    countUnreadBox(lines[0])
    let posting = add(draft, .entry, on: lines[row], mark: mark)
    update(index) { $0.posting = posting }
    if title != nil, row == 0 { closeRecord(posting, index) }
    for (place, before) in lines[..<row].enumerated() {
      if title != nil, place > 0, takeField(before) { continue }
      ignoreOthers(of: before)
      attachPictures(of: before)
      for link in before.links where reasonToIgnore(link) == nil { attach(link) }
      if title == nil || place > 0 { addNote(before.text) }
    }
    ignoreOthers(of: lines[row])
    attachPictures(of: lines[row])
    for other in links[row] where other.bytes != link.bytes { attach(other) }
    for later in lines[(row + 1)...] { takeLaterLine(later, of: index) }
  }

  /// The words of the first line, above "url:: https://…".
  private func titleOfBlock(_ line: Line) -> String? {
    let text = line.text
    if let field = HeadLines.field(text), field.head?.meaning == .title {
      return field.values.first
    }
    return text.hasWord ? text : nil
  }

  /// The lines without the signs and words of progress at their edges, which are kept with the
  /// list item.
  private func withoutStates(_ lines: [Line], _ index: Int) -> [Line] {
    var lines = lines
    var sightings: [StateSighting] = []
    let linked = lines.firstIndex { line in line.links.contains { $0.target.isWeb } } ?? 0
    for row in linked == 0 ? [0] : [0, linked] {
      let edges = edges(of: lines[row])
      lines[row] = edges.line
      sightings += edges.sightings
    }
    if let box = entry(at: index)?.box, let day = takeDay(beside: box, on: &lines[0]) {
      sightings.append(day)
    }
    if !sightings.isEmpty { update(index) { $0.sightings = sightings } }
    return lines
  }

  /// True for a box that Markdown does not know, and for a keyword as org and Logseq have it.
  private func isTask(_ sightings: [StateSighting]) -> Bool {
    sightings.contains { sighting in
      switch sighting.source {
      case .box: true
      case .word: sighting.isKeyword
      case .cell, .sign, .struck: false
      }
    }
  }

  private func isMarked(_ index: Int) -> Bool {
    guard let entry = entry(at: index) else { return false }
    return entry.box != nil || entry.sightings.contains { !$0.reading.isAmbiguous }
  }

  /// A link to another list that its box makes an item, where the entry is about that list and
  /// does not only speak of it.
  private func lesson(
    _ lines: [Line], _ links: [[Link]], isMarked: Bool
  ) -> (row: Int, link: Link)? {
    guard isMarked, let line = lines.first, let link = links[0].first,
      link.target.form == .list, isSubject(link, of: line)
    else { return nil }
    return (0, link)
  }

  /// "- [ ] [Loops](03.md) – [slides](u)": the page and what there is beside it.
  private func lesson(
    beforeLabels lines: [Line], _ links: [[Link]], isMarked: Bool
  ) -> (row: Int, link: Link)? {
    guard isMarked, links[0].count > 1,
      let found = lesson(lines, links, isMarked: true),
      Label.text(found.link.text, repeated: setting.repeated) == nil,
      links.joined().allSatisfy({ link in
        link.bytes == found.link.bytes
          || !link.isBare && Label.text(link.text, repeated: setting.repeated) != nil
      })
    else { return nil }
    return found
  }

  /// True if at most four words stand before the link.
  private func isSubject(_ link: Link, of line: Line) -> Bool {
    let before = line.pieces.prefix {
      if case .link(let found) = $0 { found.bytes != link.bytes } else { true }
    }
    return before.map(\.text).joined().words.count <= 4
  }

  /// An entry that is no item of its own: a source, or a nested `Label: [x](u)`, whose links are
  /// attachments of the item that it is nested below.
  private func takeBeside(_ lines: [Line], _ links: [[Link]], _ index: Int) -> Bool {
    let isSource = Asides.isSource(lines[0].text)
    let owner = enclosingPosting.flatMap { postings[$0].address.isEmpty ? nil : $0 }
    guard isSource || owner != nil && NestedLabel.isLabel(lines[0]) else { return false }
    if let owner, !isSource { _ = takeAuthors(lines[0].text, of: owner) }
    for (line, links) in zip(lines, links) {
      ignoreOthers(of: line)
      attachPictures(of: line)
      for link in links {
        if enclosingPosting == nil { addMention(link, .source) } else { attach(link) }
      }
    }
    update(index) { $0.text = TitleEnds.trimmed(lines[0].text) }
    return true
  }

  /// Sets the box of the list item that begins with `line`, or where to insert one.
  private func giveBox(to draft: inout PostingDraft, of index: Int, beginning line: Line) {
    draft.box = entry(at: index)?.box
    give(entry(at: index)?.sightings ?? [], to: &draft)
    guard draft.box == nil, !draft.sightings.contains(where: { $0.source == .box }) else { return }
    let place = EntryHead.end(of: lines.bytes(of: line.number), in: source)
    draft.boxPlace = place.flatMap { $0 <= line.bytes.lowerBound ? $0 : nil }
  }

  /// A list item without a link that could be an item.
  ///
  /// - Parameter plain: The first line without signs and words of progress.
  private func takeLinkless(
    _ lines: [Line], plain: Line, _ links: [[Link]], _ index: Int
  ) {
    guard let first = lines.first, let entry = entry(at: index) else { return }
    let text = first.text
    ignoreOthers(of: first)
    let subject = links[0].first { $0.target.form == .list }.flatMap {
      isSubject($0, of: first) ? $0 : nil
    }
    for link in links[0] {
      if link.bytes == subject?.bytes {
        var draft = PostingDraft(link: link, on: plain, setting)
        giveBox(to: &draft, of: index, beginning: first)
        addCandidate(draft, .entry, on: first)
      } else if link.target.form == .list {
        addReference(link)
      } else {
        addMention(link, .noPage)
      }
    }
    if links.joined().isEmpty, takePath(text, first, entry, index) { return }
    if entry.box == nil, lines.count == 1, first.links.isEmpty, let posting = enclosingPosting,
      takeAuthors(text, of: posting)
    {
      return
    }
    let isTask = (entry.box != nil || isTask(entry.sightings)) && plain.text.hasWord
    let isBare = links.joined().isEmpty
    let isPlain = !isTask && first.links.isEmpty && isBare && isPlainItem(plain.text, first, index)
    if isTask || isPlain || isBare && hasActionTag(text) {
      var draft = PostingDraft(task: plain.text, emphasised: first.emphasised)
      giveBox(to: &draft, of: index, beginning: first)
      if isPlain { countUnreadBox(first) }
      let rule: PostingRule = isTask ? .checkbox : isPlain ? .plain : .tag
      let posting = add(draft, rule, on: first, mark: entry.mark)
      update(index) { $0.posting = posting }
      attachPictures(of: first)
      for later in lines.dropFirst() { takeLaterLine(later, of: index) }
      return
    }
    countUnreadBox(first)
    let title = TitleEnds.trimmed(text)
    let isAside = isBare && title.utf8.count <= 80 && Asides.isAside(heading: title)
    update(index) {
      $0.text = title
      if isAside { $0.asideReason = "heading \"\(title)\"" }
    }
    let isField = isBare && takeRecordField(first, index)
    if isBare, first.links.isEmpty, text.hasWord, enclosingPosting == nil, !isField {
      countUnreadEntry(plain.text)
    }
    for (index, (line, links)) in zip(lines, links).enumerated() {
      attachPictures(of: line)
      if index > 0 {
        ignoreOthers(of: line)
        for link in links { attach(link) }
      }
      // A line of only links has been kept with them.
      let linked = links.map(\.text.words.count).reduce(0, +)
      if !isField, line.links.isEmpty || line.text.words.count > linked + 4 {
        addEntryNote(line.text, entry)
      }
    }
  }

  /// A bare path, which is an item in a list of paths and an attachment below an item of
  /// another list.
  private func takePath(_ text: String, _ line: Line, _ entry: ListEntry, _ index: Int) -> Bool {
    let isCode = line.pieces.contains { if case .code = $0 { true } else { false } }
    guard PastedPath.isWhole(text), !isCode else { return false }
    let link = Link(
      address: text, text: text, line: line.number, bytes: line.bytes, written: line.bytes)
    if link.target.form == .list {
      addReference(link)
    } else if enclosingPosting != nil || lastItem.map({ $0.mark != entry.mark }) == true {
      attach(link)
    } else {
      var draft = PostingDraft(link: link, alone: true)
      giveBox(to: &draft, of: index, beginning: line)
      let posting = add(draft, .path, on: line, mark: entry.mark)
      update(index) { $0.posting = posting }
    }
    return true
  }

  /// A note in a list of the same kind as the last item's is a sibling of that item, so it
  /// belongs to the topic. So does a numbered one below a dashed item, if it continues the
  /// numbers above.
  private func addEntryNote(_ text: String, _ entry: ListEntry) {
    guard enclosingPosting == nil else { return addNote(text) }
    let isNeighbour = lastItem.map { $0.mark == entry.mark } == true
    let goesOn = entry.isNumbered && topicMarks.contains(entry.mark)
    addNote(text, toTopic: isNeighbour || goesOn)
    topicMarks.insert(entry.mark)
  }

  private func hasActionTag(_ text: String) -> Bool {
    Tags.leading(text).tags.contains {
      $0.name.isAction || KindWords.byTag[$0.name.name] != nil
    }
  }

  private func first(_ links: [[Link]], where fits: (Link) -> Bool) -> (row: Int, link: Link)? {
    for (row, links) in links.enumerated() {
      if let link = links.first(where: fits) { return (row, link) }
    }
    return nil
  }
}
