/// One spelling for percent-encoded text.
enum PercentEncoding {
  /// Delimiters that are not encoded in a path, and in a query or fragment.
  static let path = Set("/:@!$&'()*+,;=~-._".utf8)
  static let query = path.union("?[]".utf8)

  /// Decodes letters, digits and `-._~`, writes other escapes in upper case, and encodes every
  /// other byte that is not a delimiter, such as a `%` that begins no escape.
  static func normalised(_ bytes: [UInt8], keeping delimiters: Set<UInt8>) -> [UInt8] {
    // Most need no change.
    if bytes.allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: "/") }), delimiters.contains(47) {
      return bytes
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "%"), offset + 2 < bytes.count, let high = digit(bytes[offset + 1]),
        let low = digit(bytes[offset + 2])
      {
        let decoded = high << 4 | low
        if isUnreserved(decoded) { result.append(decoded) } else { encode(decoded, into: &result) }
        offset += 3
        continue
      }
      if isUnreserved(byte) || delimiters.contains(byte) {
        result.append(byte)
      } else {
        encode(byte, into: &result)
      }
      offset += 1
    }
    return result
  }

  private static func encode(_ byte: UInt8, into result: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
