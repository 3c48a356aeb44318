public import StudyModel

/// What the cells of one row say of an item, apart from links.
public struct TableRow: Equatable, Sendable {
  public var title = ""
  public var authors: [String] = []
  public var authorReason = ""
  public var kind: Kind?
  public var kindReason = ""
  public var mark: WrittenMark?
  /// The column that gave the mark.
  public var markColumn: Int?
  /// The sign that gave the mark.
  public var sign: StateWords.Reading?
  /// Why the table is about works and not about tasks; nil if it has no authors.
  var workReason: String?
  public var minutes: Int?
  public var tags: [WrittenTag] = []
  /// "Rating: 4", and the cells of other columns.
  public var notes: [String] = []
  /// What stands in a column about progress and is in no table.
  public var unread: [String] = []
}

extension TableColumns {
  /// Reads the plain text of the cells of a row.
  ///
  /// - Parameter kindAbove: What the kind cell says where it is empty.
  public func read(_ cells: [String], kindAbove: String = "") -> TableRow {
    var row = TableRow()
    row.workReason = index(of: .author).map { reason(columns[$0]) }
    for (index, column) in columns.enumerated() {
      let cell = cells.indices.contains(index) ? cells[index].collapsed : ""
      switch column.meaning {
      case .title:
        row.title = cell
        // What heads a column of tools says less of them than their addresses do.
        if row.kind == nil, let kind = KindWords.kind(ofCell: column.name), kind != .other {
          (row.kind, row.kindReason) = (kind, reason(column))
        }
      case .author where !cell.isEmpty:
        // Between names, the end of a line is a sign.
        row.authors += CellAuthors.read(cells[index])
        if !row.authors.isEmpty { row.authorReason = reason(column) }
      case .kind:
        let written = cell.isEmpty ? kindAbove : cell
        if let kind = KindWords.kind(ofCell: written) {
          (row.kind, row.kindReason) = (kind, reason(column))
        } else if cell.hasWord {
          row.notes.append(cell)
        }
      case .minutes where cell.hasWord:
        row.minutes = CellMinutes.read(cell, under: column.name)
        if row.minutes == nil { row.notes.append(cell) }
      case .tags: row.tags += Self.tags(cell)
      case .rating where cell.hasRating: row.notes.append("Rating: \(cell)")
      case .pages where cell.hasWord: row.notes.append("Pages: \(cell)")
      case .notes where cell.hasWord, .date where cell.hasWord, nil where cell.hasWord:
        row.notes.append(cell)
      case .state, .finished: readState(cell, index, into: &row)
      case .number where cell.unicodeScalars.contains(where: \.properties.isAlphabetic):
        row.notes.append(cell)
      case .author, .minutes, .rating, .pages, .notes, .date, .address, .number, nil: break
      }
    }
    return row
  }

  private func reason(_ column: Column) -> String { "column \"\(column.name)\"" }

  /// Of several columns about progress, what is furthest counts: finished, then begun, skipped and
  /// parked.
  private func readState(_ cell: String, _ index: Int, into row: inout TableRow) {
    let column = columns[index]
    guard !cell.isEmpty else { return }
    guard let reading = StateWords.read(cell: cell[...], under: column.state, marks: marks) else {
      if marks[cell.lowercased()] == nil, cell.utf8.count <= 24 { row.unread.append(cell) }
      return
    }
    let oldColumn = row.markColumn.map { columns[$0] }
    if let old = row.mark, Self.weight(old.state, oldColumn) >= Self.weight(reading.state, column) {
      if old.state == reading.state, old.day == nil { row.mark?.day = reading.day }
      return
    }
    row.mark = WrittenMark(
      reading.state, day: reading.day, position: reading.position,
      reason: "\(reading.written.prefix(24)) in the column \"\(column.name)\"")
    (row.markColumn, row.sign) = (index, reading)
  }

  /// What was begun may have been given up since: a day under "Started" says less than DNF.
  private static func weight(_ state: Status.State, _ column: Column?) -> Int {
    state == .reading && column?.state == .reading ? 1 : state.weight * 2
  }

  private static func tags(_ cell: String) -> [WrittenTag] {
    cell.split { ",;|、，/".contains($0) || $0 == "\n" }.prefix(20).compactMap { part in
      let written = part.trimming { $0.isBlank || "#[]`".unicodeScalars.contains($0) }
      guard written.unicodeScalars.count <= 40, written.words.count <= 6 else { return nil }
      return Tag(String(written)).map { WrittenTag(name: $0, written: String(written)) }
    }
  }
}

extension Status.State {
  /// Which of several written states counts: done before reading, then skipped, parked, unread.
  var weight: Int {
    switch self {
    case .done: 4
    case .reading: 3
    case .skipped: 2
    case .parked: 1
    case .unread: 0
    }
  }
}

extension String {
  /// True for "4", "4/5" and "★★★★", not for "-".
  fileprivate var hasRating: Bool {
    unicodeScalars.contains { $0.isWordPart || $0.value > 0x2000 && $0.value != 0x2014 }
      && self != "–"
  }
}
