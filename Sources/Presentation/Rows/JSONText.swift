internal import Foundation

/// Values as JSON, in the format of every user interface.
public enum JSONText {
  /// The value as JSON with sorted keys.
  public static func of(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
