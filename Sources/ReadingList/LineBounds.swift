internal import Markdown

/// Limits the length and nesting of every line before the list is parsed.
struct LineBounds {
  /// The list with the lines beyond the limits blanked, so that offsets stay the same.
  private(set) var bytes: [UInt8]
  /// The numbers of the lines that are too long.
  private(set) var long: [Int] = []
  private(set) var deep: [Int] = []

  init(_ bytes: [UInt8], _ lines: SourceLines) {
    self.bytes = bytes
    bytes.withUnsafeBufferPointer { source in
      for number in 1...max(lines.count, 1) {
        let range = lines.bytes(of: number)
        // The shortest marker takes one byte.
        guard range.count > ListLimits.markersPerLine else { continue }
        if range.count > ListLimits.lineBytes {
          long.append(number)
        } else if Self.markers(source[range]) > ListLimits.markersPerLine {
          deep.append(number)
        }
      }
    }
    for number in long + deep {
      for offset in lines.bytes(of: number) where bytes[offset] >= 32 {
        self.bytes[offset] = UInt8(ascii: " ")
      }
    }
  }

  /// The number of quote signs and list markers at the head of a line; 0 for a rule.
  private static func markers(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var count = 0
    var digits = 0
    var isRule = true
    for (offset, byte) in zip(line.indices, line) {
      let next = offset + 1 < line.endIndex ? line[offset + 1] : UInt8(ascii: "\n")
      switch byte {
      case UInt8(ascii: ">"):
        count += 1
        isRule = false
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        // A row of signs is a rule, an underline or emphasis.
        guard next <= 32 else { return count }
        count += 1
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        guard digits > 0, next <= 32 else { return count }
        count += 1
        isRule = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        continue
      case 0...32: break
      default: return count
      }
      digits = 0
    }
    return isRule ? 0 : count
  }
}
