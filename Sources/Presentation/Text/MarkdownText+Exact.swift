import SafeText
import StudyModel

/// Text that every Markdown shows unchanged, and that an import of an export takes back exactly.
extension MarkdownText {
  /// A text between brackets, or alone.
  static func exact(_ text: String) -> String {
    var written = ""
    for character in withoutUserInfo(text) {
      let one = String(character)
      let isSafe = Sanitizer.clean(one) == one
      for scalar in one.unicodeScalars {
        let isVisible = isSafe || !(scalar.isHidden || scalar.isMark)
        written += isVisible ? sign(scalar, after: written) : ExportedText.named(scalar)
      }
    }
    written = written.replacing("\\& ", with: "& ")
    if written.utf8.last == 32 { written = written.dropLast() + ExportedText.numbered(" ") }
    if written.utf8.first == 32 { written = ExportedText.numbered(" ") + written.dropFirst() }
    return unlinked(written)
  }

  private static func sign(_ scalar: Unicode.Scalar, after written: String) -> String {
    let isBehindSign = written.utf8.last.map { !$0.isLetterOrDigit && $0 < 0x80 } ?? true
    // Else it would be one character with our own sign before or behind it.
    if scalar.joinsNext || isBehindSign && scalar.joinsLast { return ExportedText.numbered(scalar) }
    return switch scalar {
    case " ": written.utf8.last == 32 ? ExportedText.numbered(scalar) : " "
    case "&": "\\&"
    // Not the name of a hidden character, but what looks like one.
    case "+" where written.hasSuffix("\\<U"): "\\+"
    default:
      scalar.properties.isWhitespace
        ? ExportedText.numbered(scalar) : escaped(String(scalar))
    }
  }

  /// The same, where it ends at what comes next in the line: authors, a moment, the kind.
  ///
  /// - Parameter isBehind: whether another part stands before it.
  static func part(_ text: String, isBehind: Bool = true) -> String {
    exact(text).unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      .map { String($0) }.enumerated()
      .map { index, word in
        guard index > 0 || isBehind else { return word }
        if word == "by" { return ExportedText.numbered("b") + "y" }
        return word == "@" || word.hasPrefix("(") ? "\\" + word : word
      }.joined(separator: " ")
  }

  /// One of several names, which commas and "and" part.
  static func name(_ text: String) -> String {
    part(text).replacing(",", with: ExportedText.numbered(",")).split(
      separator: " ", omittingEmptySubsequences: false
    )
    .map { $0 == "and" ? ExportedText.numbered("a") + "nd" : String($0) }.joined(separator: " ")
  }

  /// The title of a topic behind its number. Without a number it does not look as if it had one.
  static func heading(_ topic: Topic) -> String {
    let text = exact(topic.heading)
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard topic.number.isEmpty, let first = digits.unicodeScalars.first, first != ".",
      digits.contains(".") || text[digits.endIndex...].first == ")"
    else { return text }
    return ExportedText.numbered(first) + text.dropFirst()
  }

  /// An address between `<` and `>`.
  static func destination(_ address: String) -> String {
    var written = ""
    for scalar in withoutUserInfo(address).unicodeScalars {
      switch scalar {
      case "<", ">", "\\", "&": written += "\\" + String(scalar)
      case " ": written += " "
      default:
        let isPlain =
          !(scalar.isHidden || scalar.isMark || scalar.joinsLast || scalar.joinsNext
          || scalar.properties.isWhitespace)
        written += isPlain ? String(scalar) : ExportedText.numbered(scalar)
      }
    }
    return written
  }

  /// An address that must not be a link, in a comment.
  static func comment(_ address: String) -> String {
    destination(address).replacing("-", with: "\\-")
      .replacing("\\>", with: ExportedText.numbered(">"))
  }
}

extension Unicode.Scalar {
  /// Whether it is one character with a sign before it, as accents are.
  fileprivate var joinsLast: Bool { value >= 0x300 && "-\(self)".count == 1 }

  /// Whether it is one character with a sign behind it, as some numerals' are.
  fileprivate var joinsNext: Bool { value >= 0x300 && "\(self)-".count == 1 }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
