extension UInt8 {
  static let open = UInt8(ascii: "(")
  static let close = UInt8(ascii: ")")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let hat = UInt8(ascii: "^")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let comma = UInt8(ascii: ",")
}

extension FilterParser {
  var isAtEnd: Bool { index == bytes.count }

  /// The current byte; nil at the end.
  var byte: UInt8? { isAtEnd ? nil : bytes[index] }

  mutating func skipBlanks() { while let byte, byte <= 0x20 { index += 1 } }

  /// The length of `word` if it stands here on its own, in any case.
  func wordLength(_ word: String) -> Int? {
    let end = index + word.utf8.count
    guard end <= bytes.count, zip(bytes[index..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 }),
      end == bytes.count || bytes[end] <= 0x20 || bytes[end] == .open || bytes[end] == .close
    else { return nil }
    return word.utf8.count
  }

  /// Reads `word` and the blanks after it.
  mutating func takeWord(_ word: String) -> Range<Int>? {
    guard let length = wordLength(word) else { return nil }
    let place = index..<index + length
    index += length
    skipBlanks()
    return place
  }

  /// Reads up to a blank, a parenthesis not opened in the word, or a byte for which `isEnd` is
  /// true.
  mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let start = index
    var open = 0
    while let byte, byte > 0x20, !isEnd(byte) {
      if byte == .open { open += 1 }
      if byte == .close { open -= 1 }
      if open < 0 { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Reads a quoted text, in which a backslash escapes a quote or itself.
  mutating func quotedText() throws -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte, byte != .quote {
      if byte == .backslash, index + 1 < bytes.count,
        bytes[index + 1] == .quote || bytes[index + 1] == .backslash
      {
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    guard !isAtEnd else { throw error("this quote is never closed", at: start..<start + 1) }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  func error(_ message: String, at place: Range<Int>, advice: String? = nil) -> FilterError {
    FilterError(message, in: text, at: place, advice: advice)
  }

  func missing(_ what: String, at index: Int, advice: String? = nil) -> FilterError {
    error("\(what) is missing here", at: index..<index, advice: advice)
  }
}
