internal import StudyModel

/// A row of a CSV file.
struct CSVRow {
  /// Without the blanks and quotes around them.
  var cells: [String]
  /// With its line end.
  var bytes: Range<Int>
}

/// Reads the rows of a CSV file as RFC 4180 says, and as people write them.
///
/// A quote closes a cell only before a delimiter or a line end, so lone quotes inside are text.
/// A quote that is never closed, or that joins lines which are rows by themselves, is text too: so
/// it does not swallow the rows after it.
struct CSVReader {
  private let source: [UInt8]
  private let delimiter: UInt8
  /// How many cells a row should have; 0 if that is unknown.
  var width = 0
  private var offset: Int
  /// The last of so many has the rest of its line.
  private static let mostCells = 1000
  /// How many bytes may still be read twice, so that no file takes quadratic time.
  private var patience: Int
  /// False once a quote was closed nowhere in the rest: then no line belongs to the next.
  private var joinsLines = true

  init(_ source: [UInt8], from start: Int, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.source = source
    self.delimiter = delimiter
    offset = start
    patience = 4 * source.count
  }

  /// The next row that is not blank; nil at the end.
  mutating func next() -> CSVRow? {
    while offset < source.count {
      let start = offset
      var row = read(from: start, isWhole: joinsLines && patience > 0)
      if row.reach == source.count, row.isUnclosed { joinsLines = false }
      if row.isJoined, row.isUnclosed || (width > 0 && row.cells.count != width) {
        let first = read(from: start, isWhole: false)
        patience -= row.reach - start
        if row.isUnclosed || first.cells.count == width { row = first }
      }
      offset = row.end
      if row.cells.count > 1 || row.cells.first?.isEmpty == false {
        return CSVRow(cells: row.cells, bytes: start..<row.end)
      }
    }
    return nil
  }

  private struct Reading {
    var cells: [String] = []
    var end = 0
    /// How far it looked.
    var reach = 0
    /// True if it spans more than one line.
    var isJoined = false
    var isUnclosed = false
  }

  /// - Parameter isWhole: false to end the row with its first line, whatever its quotes say.
  private func read(from start: Int, isWhole: Bool) -> Reading {
    source.withUnsafeBufferPointer { source in
      var row = Reading()
      var next = start
      var takesQuotes = true
      while true {
        while next < source.count, source[next].isGap, source[next] != delimiter { next += 1 }
        let isQuoted = takesQuotes && next < source.count && source[next] == UInt8(ascii: "\"")
        if isQuoted, let cell = quoted(source, next + 1, isWhole, &row.reach) {
          row.cells.append(cell.text)
          row.isJoined = row.isJoined || cell.hasLineEnd
          next = cell.end
        } else {
          if isQuoted {
            // The rest of the line has no quotes either, lest each looks for its end again.
            takesQuotes = false
            if isWhole { (row.isUnclosed, row.isJoined) = (true, true) }
          }
          let end = bareEnd(source, next, isLast: row.cells.count + 1 == Self.mostCells)
          row.cells.append(Self.cell(source[next..<end]))
          next = end
        }
        guard next < source.count, source[next] == delimiter, row.cells.count < Self.mostCells
        else { break }
        next += 1
      }
      row.end = Self.lineEnd(source, next)
      row.reach = max(row.reach, row.end)
      return row
    }
  }

  /// The quoted cell whose text begins at `start`, and where its delimiter or line end is; nil
  /// if it is not closed.
  private func quoted(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ isWhole: Bool, _ reach: inout Int
  ) -> (text: String, end: Int, hasLineEnd: Bool)? {
    var text: [UInt8] = []
    var hasLineEnd = false
    var next = start
    defer { reach = max(reach, next) }
    while next < source.count {
      let byte = source[next]
      next += 1
      if byte.isLineEnd {
        guard isWhole else { return nil }
        hasLineEnd = true
      }
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      if next < source.count, source[next] == byte {
        text.append(byte)
        next += 1
        continue
      }
      var after = next
      while after < source.count, source[after].isGap, source[after] != delimiter { after += 1 }
      if after == source.count || source[after] == delimiter || source[after].isLineEnd {
        return (text.withUnsafeBufferPointer { Self.cell($0[...]) }, after, hasLineEnd)
      }
      // On a later line, a quote that could begin a cell does: the one before was never closed.
      let before = source[next - 2]
      if hasLineEnd, before == delimiter || before.isLineEnd { return nil }
      text.append(byte)
    }
    return nil
  }

  private func bareEnd(
    _ source: UnsafeBufferPointer<UInt8>, _ start: Int, isLast: Bool
  ) -> Int {
    var end = start
    while end < source.count, isLast || source[end] != delimiter, !source[end].isLineEnd {
      end += 1
    }
    return end
  }

  private static func cell(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var bytes = bytes
    while let last = bytes.last, last.isGap { bytes.removeLast() }
    while let first = bytes.first, first.isGap { bytes.removeFirst() }
    var text = String(decoding: bytes, as: UTF8.self)
    // Exports put it before what a spreadsheet would take for a formula.
    if bytes.first == UInt8(ascii: "'"),
      let sign = text.unicodeScalars.first(where: { $0 != "'" }),
      ExportedTable.formulaSigns.contains(sign)
    {
      text.unicodeScalars.removeFirst()
    }
    return text
  }

  private static func lineEnd(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start < source.count else { return start }
    let isPair =
      source[start] == UInt8(ascii: "\r") && start + 1 < source.count
      && source[start + 1] == UInt8(ascii: "\n")
    return start + (isPair ? 2 : 1)
  }
}

extension UInt8 {
  fileprivate var isGap: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
