/// The quote signs and list markers at the head of a line.
enum EntryHead {
  /// The offset after the last list marker of a line and its blanks: where the text of that
  /// list entry begins. Nil for a line without a marker, or with more quote signs after it.
  ///
  /// Looks at the line alone, so it is right only where the parser found a list entry.
  static func end(of line: Range<Int>, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { end(of: line, in: $0) }
  }

  static func end(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var offset = line.lowerBound
    var found: Int?
    while true {
      while offset < line.upperBound, isBlank(bytes[offset]) { offset += 1 }
      if found != nil { found = offset }
      guard offset < line.upperBound else { return found }
      if bytes[offset] == UInt8(ascii: ">") {
        offset += 1
        found = nil
      } else if let next = marker(at: offset, in: bytes, before: line.upperBound) {
        offset = next
        found = next
      } else {
        return found
      }
    }
  }

  /// The offset after the list marker at `offset`, which a blank must follow.
  private static func marker(
    at offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int
  ) -> Int? {
    var next = offset
    switch bytes[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): next += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while next < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[next]) { next += 1 }
      guard next < end, next - offset <= 9,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
      else { return nil }
      next += 1
    default: return nil
    }
    return next < end && isBlank(bytes[next]) ? next : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
