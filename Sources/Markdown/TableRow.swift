/// The lines of GitHub's tables.
enum TableRow {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// The number of columns of a delimiter row such as `|---|:-:|`; nil for any other line.
  static func delimited(_ line: Line) -> Int? {
    guard let first = line.first,
      first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":")
    else { return nil }
    var columns = 0
    var hasBar = false
    var isCell = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"):
        if isCell { columns += 1 }
        isCell = false
        hasBar = true
      case UInt8(ascii: "-"): isCell = true
      case UInt8(ascii: ":"), 0...32: break
      default: return nil
      }
    }
    if isCell { columns += 1 }
    return hasBar && columns > 0 ? columns : nil
  }

  /// True for a delimiter row with a cell of fewer than three dashes.
  static func isShort(_ line: Line) -> Bool {
    var dashes = 0
    for byte in line {
      if byte == UInt8(ascii: "-") {
        dashes += 1
      } else if dashes > 0 {
        if dashes < 3 { return true }
        dashes = 0
      }
    }
    return (1..<3).contains(dashes)
  }

  /// The number of cells of a row; 0 if it has no bar.
  static func cells(_ line: Line) -> Int {
    var bars = 0
    var isEscaped = false
    var last: UInt8 = 0
    for byte in line where byte > 32 {
      last = byte
      if isEscaped {
        isEscaped = false
        last = 0
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "|") {
        bars += 1
      }
    }
    guard bars > 0 else { return 0 }
    let isOpen = line.first == UInt8(ascii: "|")
    let isClosed = last == UInt8(ascii: "|") && bars > (isOpen ? 1 : 0)
    return bars + 1 - (isOpen ? 1 : 0) - (isClosed ? 1 : 0)
  }
}
