/// Reads links that CommonMark refuses: an address with blanks, a bracket too
/// many or too few, no closing bracket.
enum LooseLinks {
  /// The line read anew when it holds such a link; otherwise as it was.
  static func repaired(_ line: Line, in source: [UInt8]) -> Line {
    let isSuspect = line.pieces.contains { piece in
      if case .words(let words) = piece { words.firstASCII("](") != nil } else { false }
    }
    guard isSuspect else { return line }
    let bytes = wholeLine(line.bytes, in: source)
    var pieces: [Piece] = []
    var offset = bytes.lowerBound
    while let found = next(in: source, bytes, from: offset) {
      pieces.append(.words(plain(source[offset..<found.whole.lowerBound])))
      pieces.append(.link(link(found, on: line.number, source)))
      offset = found.whole.upperBound
    }
    guard offset > bytes.lowerBound else { return line }
    pieces.append(.words(plain(source[offset..<bytes.upperBound])))
    return Line(number: line.number, bytes: bytes, pieces: pieces)
  }

  private static let longestAddress = 2048

  private struct Found {
    var whole: Range<Int>
    var text: Range<Int>
    var address: Range<Int>
  }

  /// The line to its end, for what follows the last link may belong to it.
  private static func wholeLine(_ bytes: Range<Int>, in source: [UInt8]) -> Range<Int> {
    var end = bytes.upperBound
    while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return bytes.lowerBound..<end
  }

  private static func next(in source: [UInt8], _ line: Range<Int>, from start: Int) -> Found? {
    // Without a bracket to open it nothing is a link; with one the next end
    // of a text always is, so that no byte is looked at often.
    guard let first = source[start..<line.upperBound].firstIndex(of: UInt8(ascii: "[")) else {
      return nil
    }
    var middle = first
    while middle + 1 < line.upperBound {
      if source[middle] == UInt8(ascii: "]"), source[middle + 1] == UInt8(ascii: "("),
        let open = opening(in: source, from: start, to: middle)
      {
        let address = (middle + 2)..<endOfAddress(in: source, from: middle + 2, to: line.upperBound)
        let isClosed =
          address.upperBound < line.upperBound && source[address.upperBound] == UInt8(ascii: ")")
        let end = isClosed ? address.upperBound + 1 : address.upperBound
        var text = (open + 1)..<middle
        while text.count > 1, source[text.upperBound - 1] == UInt8(ascii: "]"),
          !source[text].contains(UInt8(ascii: "["))
        {
          text = text.lowerBound..<text.upperBound - 1
        }
        return Found(whole: open..<end, text: text, address: address)
      }
      middle += 1
    }
    return nil
  }

  /// The bracket that matches the one at `close`, else the outermost.
  private static func opening(in source: [UInt8], from start: Int, to close: Int) -> Int? {
    var depth = 1
    var outermost: Int?
    for offset in (start..<close).reversed() {
      if source[offset] == UInt8(ascii: "]") { depth += 1 }
      guard source[offset] == UInt8(ascii: "[") else { continue }
      depth -= 1
      outermost = offset
      if depth == 0 { break }
    }
    return outermost
  }

  /// The matching bracket; without one the first blank, or the line's end
  /// where no web address stands.
  private static func endOfAddress(in source: [UInt8], from start: Int, to end: Int) -> Int {
    var depth = 0
    let end = min(end, start + longestAddress)
    for offset in start..<end {
      if source[offset] == UInt8(ascii: "(") { depth += 1 }
      guard source[offset] == UInt8(ascii: ")") else { continue }
      if depth == 0 { return offset }
      depth -= 1
    }
    let rest = String(decoding: source[start..<end], as: UTF8.self)
    guard AddressForm(rest).isWeb else { return end }
    return source[start..<end].firstIndex { $0 <= 32 } ?? end
  }

  private static func link(_ found: Found, on line: Int, _ source: [UInt8]) -> Link {
    var address = String(decoding: source[found.address], as: UTF8.self).trimmed
    if address.hasSuffix("\""), let quote = address.firstIndex(of: "\""),
      address[..<quote].last?.isWhitespace == true
    {
      address = address[..<quote].trimmed
    }
    return Link(
      address: String(address), text: plain(source[found.text]), line: line, bytes: found.whole,
      written: found.text, isBroken: true)
  }

  /// The text without emphasis marks; a path as it is.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let isPath = bytes.contains(UInt8(ascii: "/"))
    let marks = isPath ? "" : "*`\\"
    return String(decoding: bytes.filter { !marks.utf8.contains($0) }, as: UTF8.self)
  }
}
