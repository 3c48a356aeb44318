internal import Foundation

/// Values as JSON, in the format of every user interface.
public enum JSONText {
  /// The value as JSON with sorted keys.
  public static func of(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: closed(try encoder.encode(value)), as: UTF8.self)
  }

  /// The text with `[]` and `{}` for what is empty, which the encoder spreads over three lines.
  /// A string in it has no line break.
  private static func closed(_ text: Data) -> [UInt8] {
    var closed: [UInt8] = []
    closed.reserveCapacity(text.count)
    for byte in text {
      if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
        let blanks = closed.reversed().prefix { $0 == 0x20 || $0 == 0x0A }
        let opening = byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
        if blanks.contains(0x0A), closed.dropLast(blanks.count).last == opening {
          closed.removeLast(blanks.count)
        }
      }
      closed.append(byte)
    }
    return closed
  }
}
