import SQLite

/// Rows of values as a JSON array of arrays: one bound value, from which one statement reads them
/// all by `json_each`.
struct JSONRows {
  private var bytes = [UInt8(ascii: "[")]
  private(set) var count = 0

  mutating func append(_ row: [DatabaseValue]) {
    if count > 0 { bytes.append(UInt8(ascii: ",")) }
    count += 1
    bytes.append(UInt8(ascii: "["))
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  var text: String { String(decoding: bytes + [UInt8(ascii: "]")], as: UTF8.self) }

  private mutating func append(_ value: DatabaseValue) {
    switch value {
    case .int64(let number): bytes += String(number).utf8
    case .double(let number): bytes += String(number).utf8
    case .string(let text): append(text)
    // JSON has no bytes.
    case .null, .blob: bytes += "null".utf8
    }
  }

  /// Up to its first NUL, as SQLite takes a text that is bound.
  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case 0: return bytes.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 1..<32:
        let digits = String(byte, radix: 16)
        bytes += (digits.utf8.count == 1 ? "\\u000" : "\\u00").utf8
        bytes += digits.utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
