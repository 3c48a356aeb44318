internal import StudyModel

/// Reads links that CommonMark refuses: blanks in the address, an unbalanced bracket, or no
/// closing bracket.
enum LooseLinks {
  /// The line with such links found; unchanged if there are none.
  ///
  /// - Parameter isCell: true for a table cell, which ends at a bar.
  static func repaired(_ line: Line, in source: [UInt8], isCell: Bool = false) -> Line {
    let isSuspect = line.pieces.contains { piece in
      if case .words(let words) = piece { words.firstASCII("](") != nil } else { false }
    }
    guard isSuspect else { return line }
    let bytes = whole(line.bytes, in: source, isCell: isCell)
    let known = line.pieces.filter { $0.bytes != nil }
    var marked: [Piece] = []
    var isFound = false
    var index = 0
    var offset = bytes.lowerBound
    while let found = next(in: source, bytes, from: offset) {
      while index < known.count, end(known[index]) <= found.whole.lowerBound {
        marked.append(known[index])
        index += 1
      }
      // Keeps what the parser has read, unless it is part of the address or text of a broken
      // link.
      let parts = known[index...].prefix { begin($0) < found.whole.upperBound }
      if let piece = parts.first(where: { isOutside($0, found.whole) }) {
        offset = end(piece)
        continue
      }
      index = parts.endIndex
      offset = found.whole.upperBound
      marked.append(.link(link(found, on: line.number, source)))
      isFound = true
    }
    guard isFound else { return line }
    let pieces = filled(marked + known[index...], bytes, source)
    return Line(
      number: line.number, bytes: bytes, pieces: pieces, emphasised: line.emphasised)
  }

  private static func begin(_ piece: Piece) -> Int { piece.bytes?.lowerBound ?? 0 }
  private static func end(_ piece: Piece) -> Int { piece.bytes?.upperBound ?? 0 }

  /// True for a piece that overlaps `link` and is not strictly inside it.
  private static func isOutside(_ piece: Piece, _ link: Range<Int>) -> Bool {
    guard let bytes = piece.bytes, bytes.overlaps(link) else { return false }
    return bytes == link || bytes.lowerBound < link.lowerBound || bytes.upperBound > link.upperBound
  }

  /// The pieces with the words between them.
  static func filled(_ pieces: [Piece], _ bytes: Range<Int>, _ source: [UInt8]) -> [Piece] {
    var all: [Piece] = []
    var offset = bytes.lowerBound
    for piece in pieces {
      guard let range = piece.bytes, range.lowerBound >= offset else { continue }
      all += [.words(plain(source[offset..<range.lowerBound])), piece]
      offset = range.upperBound
    }
    return all + [.words(plain(source[min(offset, bytes.upperBound)..<bytes.upperBound]))]
  }

  private static let longestAddress = 2048

  private struct Found {
    var whole: Range<Int>
    var text: Range<Int>
    var address: Range<Int>
  }

  /// Extends the line to its end, since text after the last link may belong to it.
  private static func whole(_ bytes: Range<Int>, in source: [UInt8], isCell: Bool) -> Range<Int> {
    bytes.lowerBound..<end(of: bytes, in: source, isCell: isCell)
  }

  static func end(of bytes: Range<Int>, in source: [UInt8], isCell: Bool = false) -> Int {
    var end = bytes.upperBound
    while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r"),
      !(isCell && source[end] == UInt8(ascii: "|"))
    {
      end += 1
    }
    return end
  }

  private static func next(in source: [UInt8], _ line: Range<Int>, from start: Int) -> Found? {
    // Without an opening bracket there is no link; with one, the next end of a text always is
    // one, so no byte is read often.
    guard let first = source[start..<line.upperBound].firstIndex(of: UInt8(ascii: "[")) else {
      return nil
    }
    var middle = first
    while middle + 1 < line.upperBound {
      if source[middle] == UInt8(ascii: "]"), source[middle + 1] == UInt8(ascii: "("),
        source[middle - 1] != UInt8(ascii: "\\") || middle == first,
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

  /// The bracket that matches the one at `close`, or the outermost.
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

  /// The matching bracket; without one, the first blank, or the line's end if there is no web
  /// address.
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
    guard Address(rest.trimmed).isWeb else { return end }
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

  /// The text without emphasis marks; a path unchanged.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    let isPath = bytes.contains(UInt8(ascii: "/"))
    let marks = isPath ? "" : "*`\\"
    return String(decoding: bytes.filter { !marks.utf8.contains($0) }, as: UTF8.self)
  }
}
