internal import Markdown

/// Obsidian's comments: `%% … %%` in a line, or over several.
enum NoteComments {
  /// How many lines a comment may have; a sign without another is text.
  private static let mostLines = 200

  /// The bytes with the comments blank, so that offsets stay the same.
  static func blanked(_ bytes: [UInt8], _ lines: SourceLines) -> [UInt8] {
    guard hasSign(bytes) else { return bytes }
    var copy = bytes
    var open: (offset: Int, line: Int)?
    var isFenced = false
    for number in 1...max(lines.count, 1) {
      let range = lines.bytes(of: number)
      if open == nil, isFence(bytes[range]) { isFenced.toggle() }
      guard !isFenced else { continue }
      if let begun = open, number - begun.line > mostLines { open = nil }
      for offset in signs(in: bytes, range) {
        if let begun = open {
          for place in begun.offset..<(offset + 2) where copy[place] >= 32 {
            copy[place] = UInt8(ascii: " ")
          }
          open = nil
        } else if isOpening(offset, in: bytes, range) {
          open = (offset, number)
        }
      }
      // Over several lines only if it begins one.
      if let begun = open, begun.line == number,
        !bytes[range.lowerBound..<begun.offset].allSatisfy({ $0 <= 32 })
      {
        open = nil
      }
    }
    return copy
  }

  private static func hasSign(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "%"), last == byte { return true }
      last = byte
    }
    return false
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 <= 32 || $0 == UInt8(ascii: ">") }
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }

  private static func signs(in bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      if bytes[offset] == UInt8(ascii: "%"), bytes[offset + 1] == UInt8(ascii: "%") {
        found.append(offset)
        offset += 1
      }
      offset += 1
    }
    return found
  }

  /// At the start of a line or after a blank: an address may have the sign within.
  private static func isOpening(_ offset: Int, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    offset == range.lowerBound || bytes[offset - 1] <= 32
  }
}
