internal import Markdown

/// The cells of a table, before anything is made of them.
struct TableDraft {
  /// Nil for an HTML table without a head.
  var heads: [Line]?
  var rows: [[Line]] = []
  /// True for the rest of an HTML table whose head has been read.
  var hasTakenHead = false

  /// Adds a row of a Markdown table, the first of which is the head.
  mutating func add(_ row: [Line]) {
    if heads == nil { heads = row } else { rows.append(row) }
  }

  /// The parser leaves out the cell between the bars of `||`, so the others are counted.
  static func aligned(_ row: [Line], in source: [UInt8], _ lines: SourceLines) -> [Line] {
    guard let first = row.first(where: { !$0.pieces.isEmpty }) else { return row }
    let line = lines.bytes(of: first.number)
    guard line.count < 10_000, line.contains(where: { isDouble($0, in: source, line) }) else {
      return row
    }
    let begin = line.first { source[$0] > 0x20 && source[$0] != UInt8(ascii: ">") }
    var column = begin.map { source[$0] == UInt8(ascii: "|") } == true ? -1 : 0
    var aligned: [Line] = []
    var offset = line.lowerBound
    for cell in row where !cell.pieces.isEmpty {
      while offset < cell.bytes.lowerBound {
        if source[offset] == UInt8(ascii: "\\") {
          offset += 1
        } else if source[offset] == UInt8(ascii: "|") {
          column += 1
        }
        offset += 1
      }
      while aligned.count < column {
        aligned.append(Line(number: cell.number, bytes: offset..<offset))
      }
      aligned.append(cell)
    }
    while aligned.count < row.count {
      aligned.append(Line(number: first.number, bytes: offset..<offset))
    }
    return aligned
  }

  private static func isDouble(_ offset: Int, in source: [UInt8], _ line: Range<Int>) -> Bool {
    source[offset] == UInt8(ascii: "|") && offset + 1 < line.upperBound
      && source[offset + 1] == UInt8(ascii: "|")
  }

  /// With links that are not well-formed.
  func repaired(in source: [UInt8]) -> TableDraft {
    var table = self
    table.heads = heads?.map { LooseLinks.repaired($0, in: source, isCell: true) }
    table.rows = rows.map { row in
      row.map { LooseLinks.repaired($0, in: source, isCell: true) }
    }
    return table
  }
}
