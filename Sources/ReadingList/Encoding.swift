/// What a file's bytes say about their encoding.
struct Encoding {
  /// The length of the byte order mark, 0 or 3.
  var markLength: Int
  /// The first bad byte of each damaged line, at most a hundred.
  var badBytes: [Int]

  private static let reportedBadBytes = 100

  /// - Throws: `ListError` for an encoding other than UTF-8 and for binary data.
  static func check(_ bytes: [UInt8]) throws(ListError) -> Encoding {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw .notUTF8(encoding: "UTF-16")
    }
    try refuseBinary(bytes.prefix(8192))
    var scan = UTF8Scan()
    scan.read(bytes)
    if scan.looksLikeLatin1 { throw .notUTF8(encoding: "Latin-1") }
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return Encoding(markLength: mark, badBytes: Array(scan.bad.prefix(reportedBadBytes)))
  }

  /// In UTF-16, every second byte of English text is NUL.
  private static func refuseBinary(_ head: ArraySlice<UInt8>) throws(ListError) {
    var nuls = [0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { nuls[offset % 2] += 1 }
    guard nuls[0] + nuls[1] > 0 else { return }
    if min(nuls[0], nuls[1]) == 0, max(nuls[0], nuls[1]) * 3 > head.count {
      throw .notUTF8(encoding: "UTF-16")
    }
    throw .binary
  }
}

/// Finds bytes that are not UTF-8.
struct UTF8Scan {
  /// The first bad byte of each line that has one.
  private(set) var bad: [Int] = []
  private var hasSequence = false
  private var loneLetters = 0
  private var others = 0

  /// True if every bad byte is a Latin-1 letter alone beside a plain letter, and no sequence is
  /// proper UTF-8.
  ///
  /// A few bad bytes in other text are damage, not an encoding.
  var looksLikeLatin1: Bool { loneLetters > 0 && others == 0 && !hasSequence }

  mutating func read(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { source in
      var offset = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var isReported = false
      while offset < source.count {
        let byte = source[offset]
        if byte < 0x80 {
          if byte == UInt8(ascii: "\n") { isReported = false }
          offset += 1
          continue
        }
        let length = Self.sequenceLength(source, offset)
        if length > 0 {
          hasSequence = true
          offset += length
          continue
        }
        if !isReported { bad.append(offset) }
        isReported = true
        if Self.isLoneLetter(source, offset) { loneLetters += 1 } else { others += 1 }
        offset += 1
      }
    }
  }

  /// The length of the well-formed sequence at `offset`; 0 if there is none.
  private static func sequenceLength(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    let first = source[offset]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch first {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0, offset + length <= source.count else { return 0 }
    guard source[offset + 1] >= low, source[offset + 1] <= high else { return 0 }
    for next in source[(offset + 2)..<max(offset + 2, offset + length)] where next & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  private static func isLoneLetter(_ source: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let byte = source[offset]
    guard byte >= 0xC4, byte <= 0xFC, byte != 0xD7, byte != 0xF7 else { return false }
    let before = offset > 0 ? source[offset - 1] : 0
    let after = offset + 1 < source.count ? source[offset + 1] : 0
    return before < 0x80 && after < 0x80 && (isLetter(before) || isLetter(after))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
