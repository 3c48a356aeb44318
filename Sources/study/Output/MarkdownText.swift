/// Text that a reader of Markdown shows as it is.
enum MarkdownText {
  private static let special = Set("\\`*_{}[]<>()#+-.!|~&$".unicodeScalars)

  /// The text with every sign escaped that could begin a construct: a note of
  /// the person's is theirs, but a title comes from anywhere.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if needsEscape(scalar) { escaped.append("\\") }
      escaped.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(escaped)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    // Dots, dashes and the like begin something at the head of a line only,
    // where none of our texts stand.
    special.contains(scalar) && !"-.+()&$".unicodeScalars.contains(scalar)
  }

  /// A link, or the title alone for what has no address of the web.
  static func link(_ title: String, _ address: String) -> String {
    let isWeb = ["http://", "https://"].contains { address.lowercased().hasPrefix($0) }
    let isPlain = !address.unicodeScalars.contains {
      $0.properties.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\\" || $0.value < 0x20
    }
    let text = escaped(title)
    return isWeb && isPlain ? "[\(text)](<\(address)>)" : text
  }
}
