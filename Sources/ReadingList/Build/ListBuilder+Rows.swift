internal import StudyModel

extension ListBuilder {
  /// Marks an item as a table row: a row without a link is its sibling, and so a note of the
  /// topic.
  private static let rowMark = UInt8(ascii: "|")

  /// A table whose first column are the names of fields is one item; else each row of the body is
  /// one, read by what the columns hold.
  func takeTable(_ table: TableDraft) {
    guard !contents.isSkipping else {
      return pass(over: (table.heads ?? []) + table.rows.joined())
    }
    if let fields = FieldTable(table, rules: rules) {
      takeRow(fields.cells, fields.columns)
      return
    }
    if let heads = table.heads, !table.hasTakenHead { takeHead(heads) }
    let heads = (table.heads ?? table.rows.max { $0.count < $1.count }?.map { empty($0) }) ?? []
    let columns = TableColumns(
      heads: heads.map(\.text), rows: table.rows.prefix(200).map { $0.map(\.text) },
      linked: linkedColumns(table.rows), rules: rules)
    if columns.areStates { return takeBoard(table.rows, columns) }
    var kindAbove = ""
    for row in table.rows {
      takeRow(withoutFootnotes(row, mayDefine: false), columns, kindAbove: &kindAbove)
      settleMarks()
    }
  }

  /// A board: each column is a state, and each link of a cell an item in it.
  private func takeBoard(_ rows: [[Line]], _ columns: TableColumns) {
    for (index, cell) in rows.joined().map({ withoutFootnotes([$0], mayDefine: false) })
      .enumerated()
    where !cell.isEmpty {
      let column = columns.columns[index % columns.columns.count]
      takeCard(cell[0], column)
      settleMarks()
    }
  }

  private func takeCard(_ cell: Line, _ column: TableColumns.Column) {
    attachPictures(of: cell)
    let links = links(of: cell)
    let sighting = column.state.map { state in
      StateSighting(
        source: .cell, reading: StateWords.Reading(state, column.name[...]),
        place: "as its column")
    }
    for link in links {
      switch link.target.form {
      case .web, .mistyped, .local, .list:
        var draft = PostingDraft(link: link, on: cell, parent: parentTitle)
        draft.sightings = [sighting].compactMap(\.self)
        add(draft, .row, on: cell, mark: Self.rowMark)
      case .anchor, .other, .none: addMention(link, .noPage)
      }
    }
    if links.isEmpty { addNote(cell.text, toTopic: true) }
  }

  private func empty(_ line: Line) -> Line { Line(number: line.number, bytes: line.bytes) }

  /// The columns in which most cells are links whose text says something.
  private func linkedColumns(_ rows: [[Line]]) -> Set<Int> {
    var counts: [Int: Int] = [:]
    for row in rows.prefix(200) {
      for (index, cell) in row.enumerated() {
        let isSpeaking = cell.links.contains { link in
          !link.isBare && link.target.form != .none && !GenericTitle.isGeneric(link.text)
        }
        if isSpeaking { counts[index, default: 0] += 1 }
      }
    }
    return Set(counts.filter { $0.value * 2 > min(rows.count, 200) }.keys)
  }

  private func takeRow(_ cells: [Line], _ columns: TableColumns) {
    var none = ""
    takeRow(cells, columns, kindAbove: &none)
  }

  private func takeRow(_ cells: [Line], _ columns: TableColumns, kindAbove: inout String) {
    var row = RowDraft(cells, columns, in: source, marks: rules.marks)
    let links = row.cells.map { self.links(of: $0) }
    let texts = row.texts
    if let kind = columns.index(of: .kind), texts.indices.contains(kind), texts[kind].hasWord {
      kindAbove = texts[kind]
    }
    let said = columns.read(texts, kindAbove: kindAbove)
    for sign in said.unread { countUnread(sign) }
    row.add(said, in: source)
    if let (column, link) = RowLinks.item(of: links, columns) {
      take(row, said, link, in: column, links, columns)
    } else if columns.sayItems, row.title.hasWord {
      var draft = PostingDraft(task: row.title)
      give(row, said, to: &draft)
      let index = add(draft, .row, on: row.cells[row.titleColumn ?? 0], mark: Self.rowMark)
      finish(index, said, title: row.titleReason)
      keepLinks(links, besides: nil, row)
    } else {
      keepNote(of: row, links)
    }
  }

  /// A row without an item.
  private func keepNote(of row: RowDraft, _ links: [[Link]]) {
    for link in links.joined() { addMention(link, .noPage) }
    for cell in row.cells { attachPictures(of: cell) }
    let isNeighbour = enclosingPosting == nil && lastItem?.mark == Self.rowMark
    let text = row.cells.map(\.text).filter(\.hasWord).joined(separator: " | ")
    if links.joined().isEmpty, !text.isEmpty, enclosingPosting == nil { countUnreadEntry(text) }
    addNote(text, toTopic: isNeighbour)
  }

  private func take(
    _ row: RowDraft, _ said: TableRow, _ link: Link, in column: Int, _ links: [[Link]],
    _ columns: TableColumns
  ) {
    let isElsewhere = row.titleColumn != column && row.title.hasWord
    let isGuess = columns.index(of: .title).map { columns.columns[$0].isGuess } ?? true
    // Without a title column, a link that says nothing is named by the first cell that does.
    let speaking = row.cells.indices.first { index in
      index != column && row.cells[index].links.isEmpty && !columns.isSpoken(index)
        && !GenericTitle.isGeneric(row.cells[index].text)
    }
    let parent = isElsewhere ? row.title : speaking.map { row.cells[$0].text } ?? parentTitle
    var draft = PostingDraft(link: link, on: row.cells[column], parent: parent)
    var used: Int?
    let isTitled = isElsewhere && (!isGuess || draft.isNamedByParent || draft.title.isEmpty)
    if isTitled {
      draft.rename(row.title)
    } else if let speaking, draft.isNamedByParent {
      draft.rename(row.cells[speaking].text)
      used = speaking
    }
    var said = said
    if isElsewhere, !isTitled { said.notes.insert(row.title, at: 0) }
    if let used {
      let text = row.cells[used].text
      said.notes.removeAll { $0 == text }
    }
    give(row, said, to: &draft)
    let reason = isTitled || column == row.titleColumn ? row.titleReason : ""
    if link.target.form == .list, draft.sightings.isEmpty, draft.box == nil {
      let count = candidates.count
      addCandidate(draft, .row, on: row.cells[column], others: Array(links.joined()))
      for cell in row.cells { attachPictures(of: cell) }
      guard candidates.count > count else { return }
      finish(&candidates[count].posting, said, title: reason)
      return
    }
    let index = add(draft, .row, on: row.cells[column], mark: Self.rowMark)
    finish(index, said, title: reason)
    keepLinks(links, besides: link, row)
  }

  private func keepLinks(_ links: [[Link]], besides item: Link?, _ row: RowDraft) {
    for other in links.joined() where other.bytes != item?.bytes { attach(other) }
    for cell in row.cells { attachPictures(of: cell) }
  }

  private func give(_ row: RowDraft, _ said: TableRow, to draft: inout PostingDraft) {
    if !said.authors.isEmpty { draft.authors = said.authors }
    for tag in said.tags where !draft.tags.contains(where: { $0.name == tag.name }) {
      draft.tags.append(tag)
    }
    draft.notes += said.notes
    give(row.sightings, to: &draft)
  }

  /// What the columns say, with the reasons.
  private func finish(_ index: Int, _ said: TableRow, title: String) {
    guard postings.indices.contains(index) else { return }
    finish(&postings[index], said, title: title)
  }

  private func finish(_ posting: inout Posting, _ said: TableRow, title: String) {
    if !title.isEmpty { posting.titleReason = title }
    if !said.authorReason.isEmpty { posting.authorReason = said.authorReason }
    if let kind = said.kind, posting.asideReason == nil {
      (posting.kind, posting.kindReason) = (kind, said.kindReason)
    } else if let reason = said.workReason, posting.kindReason == "no address" {
      // What has an author is nothing to do.
      (posting.kind, posting.kindReason) = (.book, reason)
    }
    if let minutes = said.minutes { posting.minutes = minutes }
  }

  /// The header of a table has no items.
  private func takeHead(_ cells: [Line]) {
    for cell in cells {
      for link in links(of: cell) { addMention(link, .tableHead) }
      attachPictures(of: cell)
    }
  }
}
