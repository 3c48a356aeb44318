extension ConfigScanner {
  /// Reads `rank.tag."c++"` and the blanks after it.
  mutating func readKey() throws -> ConfigPath {
    var path: ConfigPath = []
    repeat {
      skipBlanks()
      path.append(try readName())
      guard path.count <= Self.deepest else { throw failure("a key has too many dots") }
      skipBlanks()
    } while skip(".")
    return path
  }

  private mutating func readName() throws -> String {
    switch next {
    case UInt8(ascii: "\""): return try readEscaped()
    case UInt8(ascii: "'"):
      let start = index + 1
      try skipText("'", escapes: false)
      return String(decoding: bytes[start..<index - 1], as: UTF8.self)
    default:
      let start = index
      while let byte = next, Self.isBare(byte) { index += 1 }
      guard index > start else { throw failure("a key is missing, or needs quotes") }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Reads a name in double quotes and resolves its escapes.
  private mutating func readEscaped() throws -> String {
    let start = index + 1
    try skipText("\"", escapes: true)
    var name: [UInt8] = []
    var at = start
    while at < index - 1 {
      guard bytes[at] == UInt8(ascii: "\\") else {
        name.append(bytes[at])
        at += 1
        continue
      }
      let letter = bytes[at + 1]
      at += 2
      switch letter {
      case UInt8(ascii: "b"): name.append(0x08)
      case UInt8(ascii: "t"): name.append(0x09)
      case UInt8(ascii: "n"): name.append(0x0A)
      case UInt8(ascii: "f"): name.append(0x0C)
      case UInt8(ascii: "r"): name.append(0x0D)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let count = letter == UInt8(ascii: "u") ? 4 : 8
        name += Array(String(try scalar(at: at, digits: count)).utf8)
        at += count
      default: name.append(letter)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func scalar(at start: Int, digits: Int) throws -> Unicode.Scalar {
    guard start + digits <= bytes.count,
      let value = UInt32(
        String(decoding: bytes[start..<start + digits], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw failure("an escape is not a character") }
    return scalar
  }
}
