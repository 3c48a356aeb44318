internal import Foundation

/// Values as the JSON that every surface gives.
public enum JSONText {
  /// The value with its keys sorted.
  public static func of(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
