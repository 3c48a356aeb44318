import Essentials
import StudyModel

/// Reads JSON as a stream, one value at a time, with line numbers for errors. The caller looks
/// inside each value.
struct JSONStream {
  /// The longest single value, in bytes.
  private static let longest = 256 << 20

  private let source: () throws -> [UInt8]
  private var bytes: [UInt8] = []
  private var offset = 0
  /// From 1.
  private(set) var line = 1

  init(_ source: @escaping () throws -> [UInt8]) { self.source = source }

  func refusal(_ what: String) -> StudyError {
    .badData("line \(line): \(what)", hint: "Nothing was changed.")
  }

  mutating func expect(_ sign: Unicode.Scalar) throws {
    guard try take(sign) else { throw refusal("a \"\(sign)\" is missing") }
  }

  /// Consumes that sign, if it is next.
  mutating func take(_ sign: Unicode.Scalar) throws -> Bool {
    guard try next() == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// True after a comma, false after `end`.
  mutating func goesOn(until end: Unicode.Scalar) throws -> Bool {
    if try take(",") { return true }
    try expect(end)
    return false
  }

  mutating func expectEnd() throws {
    if try next() != nil { throw refusal("there is more after the end") }
  }

  mutating func string() throws -> String {
    let text = try value()
    guard text.utf8.first == UInt8(ascii: "\""),
      let string = try? JSONDecoder().decode(String.self, from: Data(text.utf8))
    else { throw refusal("a string is missing") }
    return string
  }

  /// The next value, as written.
  mutating func value() throws -> String {
    guard try next() != nil else { throw refusal("it ends too early") }
    var taken: [UInt8] = []
    var depth = 0
    var isText = false
    var isEscaped = false
    while let byte = try peek() {
      let isEnd = [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":")]
        .contains(byte)
      if !isText, depth == 0, isEnd || byte <= 0x20 { break }
      taken.append(byte)
      offset += 1
      guard taken.count <= Self.longest else { throw refusal("a value is too long") }
      if isText {
        if byte < 0x20 { throw refusal("a string is not closed") }
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "\n"): line += 1
        default: break
        }
      }
      if !isText, depth == 0,
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "]")
          || byte == UInt8(ascii: "}")
      {
        break
      }
    }
    guard depth == 0, !isText, !taken.isEmpty else { throw refusal("it ends too early") }
    guard let text = String(validating: taken, as: UTF8.self) else {
      throw refusal("this is not UTF-8")
    }
    return text
  }

  /// The next byte that is not a blank.
  private mutating func next() throws -> UInt8? {
    while let byte = try peek() {
      guard byte <= 0x20 else { return byte }
      if byte == UInt8(ascii: "\n") { line += 1 }
      offset += 1
    }
    return nil
  }

  private mutating func peek() throws -> UInt8? {
    if offset == bytes.count { (bytes, offset) = (try source(), 0) }
    return offset < bytes.count ? bytes[offset] : nil
  }
}
