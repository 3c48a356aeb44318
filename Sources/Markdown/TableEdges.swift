/// Finds where tables begin and end and what is a footnote, so that the parser does too.
///
/// Our parser ends a table only at a blank line, a list, a quote or a rule; GitHub ends it at any
/// other block. It begins one only where its head is the first line of a paragraph, and where each
/// delimiter has three dashes; and it leaves out cells beyond the columns of the delimiter row.
struct TableEdges {
  typealias Source = UnsafeBufferPointer<UInt8>
  private enum State {
    case text
    case table(Table)
    case fence(sign: UInt8, count: Int, LineStart)
    case html(end: StaticString?, LineStart)
  }
  private struct Table {
    var delimiter: LineStart
    var end: Int
    var written: Int
    /// Has a cell of fewer than three dashes.
    var isShort: Bool
    var columns: Int
  }

  private let source: Source
  private let lines: SourceLines
  private var state = State.text
  /// The line above, if it is text of a paragraph, and whether it is its first.
  private var above: (start: LineStart, line: Range<Int>, isFirst: Bool)?
  private(set) var edits: [ParserText.Edit] = []

  /// The most columns that the parser allows.
  private static let mostColumns = 128

  /// - Parameter omitted: The numbers of lines that the parser is not to see, in order.
  init(_ source: Source, _ lines: SourceLines, from start: Int, omitted: [Int]) {
    self.source = source
    self.lines = lines
    var omitted = omitted[...]
    for number in lines.line(at: start)..<max(lines.count, 1) + 1 {
      let line = lines.bytes(of: number)
      guard line.lowerBound >= start else { continue }
      if omitted.first == number {
        omitted.removeFirst()
        edits.append(ParserText.Edit(range: line))
      } else {
        take(line, number)
      }
    }
    endTable()
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func take(_ line: Range<Int>, _ number: Int) {
    let start = LineStart(line, in: source)
    let text = source[start.text..<line.upperBound]
    let isBlank = text.first.map { $0 <= 32 } ?? true
    switch state {
    case .fence(let sign, let count, let opening):
      if !isInside(start, opening, isBlank) { break }
      if text.prefix(while: { $0 == sign }).count >= count,
        text.allSatisfy({ $0 == sign || $0 <= 32 })
      {
        state = .text
      }
      return
    case .html(let end, let opening):
      if !isInside(start, opening, isBlank) { break }
      if end == nil, isList(start, text) {
        separate(line, start)
        break
      }
      if end.map({ has($0, text) }) ?? isBlank { state = .text }
      return
    case .table(let table):
      if !isBlank, takeRow(of: table, line, start, text, number) { return }
    case .text: break
    }
    if isBlank { return end() }
    endTable()
    takeText(line, start, text)
  }

  /// A blank line ends paragraphs and tables.
  private mutating func end() {
    endTable()
    state = .text
    above = nil
  }

  /// True for a line of the code or HTML that began at `opening`.
  private func isInside(_ start: LineStart, _ opening: LineStart, _ isBlank: Bool) -> Bool {
    if isBlank { return start.quotes >= opening.quotes || opening.quotes == 0 }
    return start.quotes >= opening.quotes && !(start.hasMarker && start.indent <= opening.indent)
  }

  /// A list or a heading right below HTML is not meant as HTML.
  private func isList(_ start: LineStart, _ text: TableRow.Line) -> Bool {
    if start.hasMarker { return true }
    if case .heading = BlockStart.find(text) { return true }
    return false
  }

  private mutating func takeText(_ line: Range<Int>, _ start: LineStart, _ text: TableRow.Line) {
    state = .text
    if let columns = TableRow.delimited(text), let above, above.start.quotes == start.quotes {
      let cells = TableRow.cells(source[above.start.text..<above.line.upperBound])
      let isShort = TableRow.isShort(text)
      if above.isFirst && (cells > 0 || !isShort) || cells == columns {
        if !above.isFirst { separate(above.line, above.start) }
        state = .table(
          Table(
            delimiter: start, end: endOfText(line), written: columns, isShort: isShort,
            columns: max(columns, cells)))
        self.above = nil
        return
      }
    }
    let block = BlockStart.find(text)
    switch block {
    case .html(_, false) where above != nil && !start.hasMarker: break
    case .heading, .rule, .fence, .html:
      if isHeadingOfHTML(text), above != nil, !start.hasMarker { separate(line, start) }
      return begin(block, start, text)
    case nil where above != nil && BlockStart.isUnderline(text):
      above = nil
      return
    case .definition where text.dropFirst().first == UInt8(ascii: "^"):
      // Our parser does not know footnotes, and takes it for the definition of a link.
      edits.append(
        ParserText.Edit(range: start.text..<start.text, inserted: [UInt8(ascii: "\\")]))
    case .definition, nil: break
    }
    let isFirst = above == nil || start.hasMarker || above?.start.quotes != start.quotes
    above = (start, line, isFirst)
  }

  /// Our parser does not know that `<h2>` ends a paragraph.
  private func isHeadingOfHTML(_ text: TableRow.Line) -> Bool {
    let head = Array(text.prefix(3))
    return head.count == 3 && head[0] == UInt8(ascii: "<") && head[1] | 0x20 == UInt8(ascii: "h")
      && head[2].isDecimal
  }

  private mutating func begin(_ block: BlockStart?, _ start: LineStart, _ text: TableRow.Line) {
    above = nil
    switch block {
    case .fence(let sign, let count): state = .fence(sign: sign, count: count, start)
    case .html(let end, _):
      let isClosed = end.map { has($0, text) } ?? false
      state = isClosed ? .text : .html(end: end, start)
    case .heading, .rule, .definition, nil: state = .text
    }
  }

  /// Takes the line as a row of the open table; false if it is none.
  private mutating func takeRow(
    of table: Table, _ line: Range<Int>, _ start: LineStart, _ text: TableRow.Line, _ number: Int
  ) -> Bool {
    guard !start.hasMarker, start.quotes == table.delimiter.quotes else { return false }
    let cells = TableRow.cells(text)
    let isDeep = start.indent >= table.delimiter.indent + 4
    if isDeep ? cells == 0 : BlockStart.find(text) != nil || isHeading(number, cells, start) {
      separate(line, start)
      return false
    }
    var table = table
    table.columns = max(table.columns, cells)
    state = .table(table)
    return true
  }

  /// A line without bars, and below it the underline of a heading.
  private func isHeading(_ number: Int, _ cells: Int, _ start: LineStart) -> Bool {
    guard cells == 0, number < lines.count else { return false }
    let line = lines.bytes(of: number + 1)
    let next = LineStart(line, in: source)
    return next.quotes == start.quotes && !next.hasMarker
      && BlockStart.isUnderline(source[next.text..<line.upperBound])
  }

  /// Gives a table as many columns as its widest row, each with the three dashes that the parser
  /// asks for.
  private mutating func endTable() {
    guard case .table(let table) = state else { return }
    state = .text
    guard table.columns > table.written || table.isShort, table.written <= Self.mostColumns else {
      return
    }
    let row = "|" + String(repeating: "---|", count: min(table.columns, Self.mostColumns))
    edits.append(
      ParserText.Edit(range: table.delimiter.text..<table.end, inserted: Array(row.utf8)))
  }

  /// Inserts a blank line above the line, inside the same quote.
  private mutating func separate(_ line: Range<Int>, _ start: LineStart) {
    let quote = source[line.lowerBound..<start.quoted]
    edits.append(
      ParserText.Edit(
        range: line.lowerBound..<line.lowerBound, inserted: quote + [UInt8(ascii: "\n")]))
  }

  private func endOfText(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, source[end - 1] <= 32 { end -= 1 }
    return end
  }

  private func has(_ end: StaticString, _ text: TableRow.Line) -> Bool {
    end.withUTF8Buffer { end in
      guard text.count >= end.count, let first = end.first else { return false }
      for offset in text.startIndex...(text.endIndex - end.count)
      where text[offset] == first
        && zip(text[offset...], end).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      {
        return true
      }
      return false
    }
  }
}
