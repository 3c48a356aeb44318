internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// An HTML block is read as the lines that it shows; its comments may enclose a table of
  /// contents, and its first heading names the list.
  func html(_ range: Range<Int>) {
    var table: TableDraft?
    for part in HTMLBlock(source, range, lines).parts {
      if case .row(let cells, let isHead) = part, !contents.isSkipping {
        add(cells, isHead: isHead, to: &table)
        continue
      }
      if let table { takeHTMLTable(table) }
      (table, openTable) = (nil, nil)
      switch part {
      case .comment(let text):
        contents.take(comment: text) { lastClosingComment >= range.upperBound }
      case _ where contents.isSkipping: pass(over: part.lines)
      case .heading(let line, level: 1) where htmlTitle == nil && line.text.hasWord:
        htmlTitle = line.text
        takeLinks(ofHeading: line)
      case .heading(let line, let level): takeHeading([line], level: level)
      case .entry(let line): takeHTMLEntry(line)
      case .summary(let line):
        takeText([line])
        asideLead = AsideLead(line, in: .details)
      case .line(let line): takeText([line])
      case .detailsEnd: if asideLead?.scope == .details { asideLead = nil }
      case .row, .tableEnd: break
      }
    }
    if let table { takeHTMLTable(table) }
    openTable = table?.heads == nil ? nil : table
  }

  private func add(_ cells: [Line], isHead: Bool, to table: inout TableDraft?) {
    if table == nil { table = openTable.map { TableDraft(heads: $0.heads, hasTakenHead: true) } }
    // A first line of one cell over several columns is a caption.
    let isCaptioned = table?.heads?.count == 1 && table?.hasTakenHead == false && cells.count > 1
    if isHead, table?.heads == nil || isCaptioned, table?.rows.isEmpty != false {
      if isCaptioned, let caption = table?.heads { takeText(caption) }
      table = TableDraft(heads: cells)
    } else {
      if table == nil { table = TableDraft() }
      table?.rows.append(cells)
    }
  }

  /// A table without a head whose rows have several links each lays out a page.
  private func takeHTMLTable(_ table: TableDraft) {
    let isLayout =
      table.heads == nil
      && table.rows.contains { row in row.count { !$0.links.isEmpty } > 1 }
    guard isLayout else { return takeTable(table) }
    for cell in table.rows.joined() where !cell.pieces.isEmpty { takeText([cell]) }
  }

  /// `<li>`, whose first web link is an item.
  private func takeHTMLEntry(_ line: Line) {
    let links = links(of: line)
    guard let link = links.first(where: { $0.target.isWeb }) else {
      return takeParagraphLine(line)
    }
    let edges = edges(of: line)
    var draft = PostingDraft(link: edges.link(like: link), on: edges.line, setting)
    give(edges.sightings, to: &draft)
    add(draft, .entry, on: line, mark: 0)
    attachPictures(of: line)
    for other in links where other.bytes != link.bytes { attach(other) }
  }

  /// Code has no items; it is a note, line ends included.
  func code(_ range: Range<Int>) {
    guard !contents.isSkipping else { return }
    let text = string(range).trimmedRight
    guard text.hasWord else { return }
    unread.remarks += 2
    if let posting = owner {
      postingNotes[posting].append(String(text))
    } else {
      addNote(String(text))
    }
  }
}
