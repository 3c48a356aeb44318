import StudyModel

/// Decides what `open` may hand to another program.
enum WebAddress {
  /// - Throws: `StudyError` unless the item has a plain http or https address
  ///   with a host, no user name, and no character that shows as another.
  static func check(_ item: Item) throws {
    let address = item.address
    let id = item.id.rawValue
    guard !address.isEmpty else {
      throw StudyError.usage(
        "\(id) has no address to open", hint: "What is known about it: study show \(id)")
    }
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
      throw StudyError.usage(
        "\(id) is not on the web, and only http and https are opened: \(address)")
    }
    guard address.unicodeScalars.allSatisfy(isPlain) else {
      throw StudyError.usage("\(id) has an address with hidden or odd characters: \(address)")
    }
    let host = lower.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !host.isEmpty, host.first != ":", !host.contains("@"), !host.contains("\\") else {
      throw StudyError.usage("\(id) has an address without a plain host: \(address)")
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate: false
    default: true
    }
  }
}
