internal import Markdown
internal import StudyModel

/// A CSV file with its head.
struct CSVTable {
  /// Of each column: its name in lower case, without needless blanks.
  let heads: [String]
  /// As they are written.
  let writtenHeads: [String]
  private let columns: [String: Int]
  private var reader: CSVReader
  private let lines: SourceLines
  /// The first row, if it is no head.
  private var first: CSVRow?

  /// - Parameter order: the columns of a file without a head, in lower case, and whether the first
  ///   row is one of them.
  init(_ text: ListText, order: [String] = [], isHeadless: (CSVRow) -> Bool = { _ in false }) {
    lines = text.lines
    reader = CSVReader(
      text.bytes, from: text.start, delimiter: Self.delimiter(text.bytes, text.start))
    let row = reader.next()
    if let row, isHeadless(row) {
      first = row
      (heads, writtenHeads) = (order, order)
    } else {
      writtenHeads = row?.cells ?? []
      heads = writtenHeads.map { $0.collapsed.lowercased() }
    }
    columns = Dictionary(zip(heads, heads.indices)) { first, _ in first }
    reader.width = first?.cells.count ?? heads.count
  }

  func has(_ column: String) -> Bool { columns[column] != nil }

  mutating func next() -> Row? {
    let row = first ?? reader.next()
    first = nil
    return row.map {
      Row(
        cells: $0.cells, bytes: $0.bytes, line: lines.line(at: $0.bytes.lowerBound), table: columns)
    }
  }

  struct Row {
    let cells: [String]
    let bytes: Range<Int>
    let line: Int
    private let columns: [String: Int]

    fileprivate init(cells: [String], bytes: Range<Int>, line: Int, table: [String: Int]) {
      (self.cells, self.bytes, self.line, columns) = (cells, bytes, line, table)
    }

    /// The cell of the first column that has something of those named, in lower case; "" without
    /// one.
    subscript(names: String...) -> String {
      for name in names {
        if let index = columns[name], cells.indices.contains(index), !cells[index].isEmpty {
          return cells[index]
        }
      }
      return ""
    }

    subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

    /// What stands after the last column: a comma too many in a cell without quotes.
    var surplus: ArraySlice<String> {
      cells.dropFirst(columns.count).filter { !$0.isEmpty }[...]
    }
  }

  /// What the first line has most of: RFC 4180 says a comma, and a spreadsheet in a country with
  /// decimal commas a semicolon.
  private static func delimiter(_ bytes: [UInt8], _ start: Int) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    for byte in bytes[start...].prefix(ListFormat.headSize) {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      counts[byte, default: 0] += 1
    }
    let comma = UInt8(ascii: ",")
    if counts[comma] != nil { return comma }
    return [UInt8(ascii: ";"), UInt8(ascii: "\t")].first { counts[$0] != nil } ?? comma
  }
}
