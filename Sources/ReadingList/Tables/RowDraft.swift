internal import StudyModel

/// The cells of a row, and what stands at their edges.
struct RowDraft {
  private(set) var cells: [Line]
  private(set) var sightings: [StateSighting] = []
  let titleColumn: Int?
  /// The title that the column of titles says; "" without one.
  private(set) var title = ""
  private(set) var titleReason = ""
  private let columns: TableColumns

  init(
    _ cells: [Line], _ columns: TableColumns, in source: [UInt8],
    marks: [String: Status.State?]
  ) {
    self.columns = columns
    self.cells = cells
    titleColumn = columns.index(of: .title).flatMap { cells.indices.contains($0) ? $0 : nil }
    for index in cells.indices where index == titleColumn || columns.isFree(index) {
      let edges = EntryEdges(cells[index], in: source, marks: marks)
      // "✅" under "Free" is no mark; a box is one under any head.
      let isNamed = index != titleColumn && columns.isNamed(index)
      guard !edges.sightings.isEmpty,
        !isNamed || edges.sightings.contains(where: { $0.source == .box })
      else { continue }
      self.cells[index] = edges.line
      sightings += edges.sightings
    }
    guard let titleColumn else { return }
    title = RowTitle.read(self.cells[titleColumn], in: source)
    let column = columns.columns[titleColumn]
    titleReason =
      column.isGuess || column.name.isEmpty
      ? "the first column of words" : "column \"\(column.name)\""
  }

  /// The plain text of the cells, without those that are kept as links.
  var texts: [String] {
    cells.indices.map { index in
      if index == titleColumn { return title }
      let cell = cells[index]
      // Its `<br>` is between two names.
      if columns.isSpoken(index) { return cell.pieces.map(\.text).joined() }
      return cell.links.isEmpty ? cell.text : ""
    }
  }

  /// Adds the mark that the columns give.
  mutating func add(_ said: TableRow, in source: [UInt8]) {
    guard let mark = said.mark, let column = said.markColumn, let sign = said.sign else { return }
    var reading = sign
    (reading.day, reading.position, reading.isAmbiguous) = (mark.day, mark.position, false)
    let place = "in the column \"\(columns.columns[column].name)\""
    var sighting = StateSighting(source: .cell, reading: reading, place: place)
    let bytes = cells[column].bytes
    if Array(source[bytes]) == Array(sign.written.utf8) { sighting.range = bytes }
    sightings.append(sighting)
  }
}

extension TableColumns {
  /// True for a column whose cells the reader of rows takes apart, links or not.
  func isSpoken(_ index: Int) -> Bool {
    guard columns.indices.contains(index) else { return false }
    switch columns[index].meaning {
    case .author, .kind, .state, .finished, .rating, .minutes, .pages, .tags: return true
    case .title, .address, .notes, .number, .date, nil: return false
    }
  }

  /// A row may have more cells than the head.
  func isNamed(_ index: Int) -> Bool {
    columns.indices.contains(index) && !columns[index].name.isEmpty
  }

  /// True for a column without a meaning, at whose edges a sign may stand.
  func isFree(_ index: Int) -> Bool {
    guard columns.indices.contains(index) else { return true }
    switch columns[index].meaning {
    case .address, .number, nil: return true
    case .title, .author, .kind, .state, .finished, .rating, .minutes, .pages, .tags, .notes, .date:
      return false
    }
  }
}

/// The title in a cell.
enum RowTitle {
  /// The bold lead, without a leading "1)".
  static func read(_ cell: Line, in source: [UInt8]) -> String {
    var text = cell.text
    if let lead = lead(cell, in: source) { text = lead }
    let (number, rest) = HeadingNumber.split(text)
    return number.utf8.contains(UInt8(ascii: ".")) ? text : rest
  }

  /// The words in `**…**` at the start of a cell that has more.
  private static func lead(_ cell: Line, in source: [UInt8]) -> String? {
    let start = cell.bytes.lowerBound
    guard start >= 2, cell.bytes.count < 10_000 else { return nil }
    let open = source[start - 2..<start]
    guard open.elementsEqual("**".utf8) || open.elementsEqual("__".utf8),
      cell.links.isEmpty, let sign = open.first
    else { return nil }
    let rest = source[cell.bytes]
    guard
      let end = rest.indices.first(where: {
        rest[$0] == sign && $0 + 1 < rest.endIndex && rest[$0 + 1] == sign
      })
    else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self).collapsed
    let after = String(decoding: rest[(end + 2)...], as: UTF8.self)
    return words.hasWord && after.hasWord && !words.contains("`") && !words.contains("&")
      ? words : nil
  }
}
