internal import Markdown

/// Keeps the nesting of a list within bounds before it is parsed.
enum Depth {
  /// `bytes` with every line blanked that nests too deeply, and the numbers
  /// of those lines. Offsets stay the same.
  static func bounded(_ bytes: [UInt8], _ lines: SourceLines) -> ([UInt8], [Int]) {
    var deep: [Int] = []
    bytes.withUnsafeBufferPointer { source in
      for number in 1...max(lines.count, 1) {
        let range = lines.bytes(of: number)
        // The shortest marker takes one byte.
        guard range.count > ListLimits.markersPerLine else { continue }
        if markers(source[range]) > ListLimits.markersPerLine { deep.append(number) }
      }
    }
    guard !deep.isEmpty else { return (bytes, []) }
    var bounded = bytes
    for number in deep {
      for offset in lines.bytes(of: number) where bounded[offset] >= 32 {
        bounded[offset] = UInt8(ascii: " ")
      }
    }
    return (bounded, deep)
  }

  /// Quote signs and list markers at the head of a line; 0 for a rule.
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
