import SafeText
import StudyModel

/// Escapes text so that Markdown shows it unchanged.
public enum MarkdownText {
  private static let special = Set("\\`*_{}[]<>()#+-.!|~&$".unicodeScalars)

  /// The text with every sign escaped that could start a construct: a note is the person's own,
  /// but a title can come from anywhere.
  public static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in withoutUserInfo(text).unicodeScalars {
      if needsEscape(scalar) { escaped.append("\\") }
      escaped.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(escaped)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    // Dots, dashes and the like start something only at the head of a line, where a text needs
    // `marked` too.
    special.contains(scalar) && !"-.+()&$".unicodeScalars.contains(scalar)
  }

  /// A link, or just the title without a web address.
  public static func link(_ title: String, _ address: String) -> String {
    let isWeb = Address(address).hasWebScheme
    let isPlain = !address.unicodeScalars.contains {
      $0.properties.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\\" || $0.value < 0x20
    }
    let text = escaped(title)
    return isWeb && isPlain ? "[\(text)](<\(address)>)" : text
  }

  /// True for the address of a web page or the path of a file, which may be links.
  static func isLink(_ address: String) -> Bool { isPath(address) || link("", address) != "" }

  /// True for a text that can only be the path of a file.
  private static func isPath(_ address: String) -> Bool {
    !address.isEmpty && !address.hasPrefix("//")
      && !address.unicodeScalars.contains {
        $0.properties.isWhitespace || $0.value < 0x20 || "<>\\:#?".unicodeScalars.contains($0)
      }
  }

  /// Escaped text that can start a line without becoming a list, a rule or an underline.
  static func marked(_ escaped: String) -> String {
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped[digits.endIndex...]
    let isMarker =
      digits.isEmpty ? "-+=".contains(rest.first ?? " ") : ".)".contains(rest.first ?? " ")
    return isMarker ? digits + "\\" + rest : escaped
  }

  /// Escaped text in which no address becomes a link by itself, as many readers make it, even
  /// in the text of a link.
  static func unlinked(_ escaped: String) -> String {
    let text = escaped.replacing("://", with: "\\://").replacing("www.", with: "www\\.")
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.dropFirst().contains("@") ? String($0).replacing("@", with: "\\@") : String($0) }
      .joined(separator: " ")
  }
}
