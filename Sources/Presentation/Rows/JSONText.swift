internal import Essentials

/// Values as JSON, in the format of every user interface.
public enum JSONText {
  /// The value as JSON with sorted keys.
  public static func of(_ value: any Encodable) throws -> String {
    String(decoding: closed(try encoder().encode(value)), as: UTF8.self)
  }

  fileprivate static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// The text with `[]` and `{}` for what is empty, which the encoder spreads over three lines.
  /// A string in it has no line break.
  fileprivate static func closed(_ text: Data) -> [UInt8] {
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

/// A JSON array in the same format, some elements at a time: a long one is never whole in memory.
public struct JSONList {
  private let encoder = JSONText.encoder()
  private var isEmpty = true

  public init() {}

  /// The text of the next elements, with what separates it from the text before.
  public mutating func next(_ elements: [some Encodable]) throws -> String {
    guard !elements.isEmpty else { return "" }
    // They are as they stand in an array of their own, between "[\n" and "\n]".
    let text = JSONText.closed(try encoder.encode(elements)).dropFirst(2).dropLast(2)
    defer { isEmpty = false }
    return (isEmpty ? "[\n" : ",\n") + String(decoding: text, as: UTF8.self)
  }

  /// The text after the last element.
  public var end: String { isEmpty ? "[]" : "\n]" }
}
