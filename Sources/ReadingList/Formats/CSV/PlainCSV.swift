internal import StudyModel

/// A CSV file of the person's own, whose columns are known by what they are called.
struct PlainCSV {
  private var title: Int?
  private var address: Int?
  private var columns: [(index: Int, name: String, head: ColumnHead)] = []
  private var isbn: Int?
  private let list: RecordList

  /// - Parameter isTitleFirst: true where the first column is the title, whatever it is called.
  static func read(
    _ text: ListText, isTitleFirst: Bool = false
  ) throws(ListError) -> ListDocument {
    let head = CSVTable(text)
    // A first row with an address is no head.
    let hasHead = !head.writtenHeads.contains { Address($0).hasWebScheme }
    var table =
      hasHead
      ? head : CSVTable(text, order: head.writtenHeads.map { _ in "" }, isHeadless: { _ in true })
    let list = RecordList(text)
    list.isExact = ExportedTable.isHead(head.writtenHeads)
    var csv = PlainCSV(list: list, heads: hasHead ? head.writtenHeads : [])
    if isTitleFirst { csv.title = 0 }
    if !hasHead { csv.take(row: head.writtenHeads) }
    guard csv.title != nil || csv.address != nil else { throw .noColumns(head.writtenHeads) }
    while let row = table.next() { csv.add(row) }
    return try list.finish()
  }

  private init(list: RecordList, heads: [String]) {
    self.list = list
    for (index, name) in heads.enumerated() {
      let key = name.collapsed.lowercased()
      if ["isbn", "isbn13", "isbn-13", "isbn/uid"].contains(key), isbn == nil { isbn = index }
      let own = list.rules.columns[key]
      guard
        let head = own == nil
          ? ColumnHead.read(name[...]) : own.flatMap({ $0.map { ColumnHead($0) } })
      else { continue }
      columns.append((index, name.collapsed, head))
    }
    let titles = columns.filter { $0.head.meaning == .title }
    title = (titles.first { !$0.head.isWeak } ?? titles.first)?.index
    address = columns.first { $0.head.meaning == .address }?.index
  }

  /// Finds the columns of a file without a head by its first row.
  private mutating func take(row: [String]) {
    address = row.firstIndex { Address($0).hasWebScheme }
    title = row.indices.first {
      $0 != address && row[$0].unicodeScalars.contains(where: \.properties.isAlphabetic)
    }
  }

  private func add(_ row: CSVTable.Row) {
    var record = row.record
    record.title = title.map { row[$0] } ?? ""
    record.titleReason = "column \"\(columns.first { $0.index == title }?.name ?? "1")\""
    record.address = address.map { row[$0].collapsed } ?? ""
    var marks: [WrittenMark] = []
    for (index, name, head) in columns where index != title && index != address {
      let cell = row[index]
      guard !cell.isEmpty else { continue }
      take(cell, name, head, &record, &marks)
    }
    record.mark = WrittenMark.joined(marks)
    takeLinks(of: row, &record)
    if record.address.isEmpty, let isbn { record.address = ISBN.address(row[isbn]) ?? "" }
    list.add(record, of: row)
  }

  private func take(
    _ cell: String, _ name: String, _ head: ColumnHead, _ record: inout Record,
    _ marks: inout [WrittenMark]
  ) {
    switch head.meaning {
    case .author:
      record.authors += Cells.names(cell)
      record.authorReason = "column \"\(name)\""
    case .kind: record.kind = Cells.kind(cell).map { ($0, "column \"\(name)\"") } ?? record.kind
    case .state, .finished:
      let state = head.state ?? (head.meaning == .finished ? .done : nil)
      if let reading = StateWords.read(cell: cell[...], under: state, marks: list.rules.marks) {
        marks.append(
          WrittenMark(
            reading.state, day: reading.day, position: reading.position, String(cell.prefix(40)),
            in: name))
      }
    case .rating: record.note(Cells.rating(cell) ?? "Rating: \(cell)")
    case .minutes: record.minutes = Cells.minutes(cell)
    case .tags: record.tag(cell.split { (list.isExact ? " " : ",;|").contains($0) })
    case .notes where list.isExact: record.notes.append(cell)
    case .notes: record.note(Cells.plain(cell))
    case .title: record.note(cell)
    case .address, .pages, .number, .date: break
    }
  }

  /// Addresses in other cells: the first is the entry's, if it has none.
  private func takeLinks(of row: CSVTable.Row, _ record: inout Record) {
    for (index, cell) in row.cells.enumerated() where index != address {
      guard Address(cell).hasWebScheme, !cell.contains(where: \.isWhitespace) else { continue }
      if index == title { record.title = "" }
      if record.address.isEmpty {
        record.address = cell
      } else if cell != record.address {
        record.attachments.append(
          Attachment(form: .link, title: "", address: cell, line: record.line))
      }
    }
  }
}

extension WrittenMark {
  /// What several columns say together: the furthest, with the day that any of them has.
  static func joined(_ marks: [WrittenMark]) -> WrittenMark? {
    let order: [Status.State] = [.done, .reading, .skipped, .parked, .unread]
    guard
      var mark = order.lazy.compactMap({ state in marks.first { $0.state == state } }).first
    else { return nil }
    if mark.state == .done { mark.day = mark.day ?? marks.lazy.compactMap(\.day).first }
    return mark
  }
}
