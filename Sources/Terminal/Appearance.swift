import SafeText

public enum ColorMode: String, Sendable, CaseIterable { case auto, always, never }

/// How text looks on one stream, decided from the environment alone.
public struct Appearance: Equatable, Sendable {
  /// Columns to lay out for.
  public var width: Int
  /// False when piped without `COLUMNS`: then nothing is ever truncated.
  public var isBounded: Bool
  public var isColored: Bool
  /// False in a locale without UTF-8: then our own glyphs are ASCII.
  public var isUnicode: Bool

  public init(
    width: Int = 80, isBounded: Bool = true, isColored: Bool = false, isUnicode: Bool = true
  ) {
    self.width = width
    self.isBounded = isBounded
    self.isColored = isColored
    self.isUnicode = isUnicode
  }

  /// - Parameters:
  ///   - isTerminal: whether the stream is one.
  ///   - terminalWidth: its columns, if it reports them.
  public init(
    environment: [String: String], color: ColorMode, isTerminal: Bool, terminalWidth: Int?
  ) {
    let asked = environment["COLUMNS"].flatMap(Int.init).flatMap {
      (1...1000).contains($0) ? $0 : nil
    }
    // Below twenty columns no screen makes sense; the terminal wraps instead.
    width = max(20, asked ?? terminalWidth ?? 80)
    isBounded = isTerminal || asked != nil
    isColored = Self.isColored(environment, color, isTerminal)
    isUnicode = Self.isUnicode(environment)
  }

  /// The text wrapped at `width`; one line if nothing bounds it.
  public func lines(_ text: Text, width: Int) -> [Text] {
    isBounded ? text.wrapped(to: width) : [text]
  }

  /// The line, truncated to the width if something bounds it.
  public func fitted(_ line: Text) -> Text { isBounded ? line.truncated(to: width) : line }

  /// `--color`, NO_COLOR, CLICOLOR_FORCE, TERM=dumb, isatty, in that order.
  private static func isColored(
    _ environment: [String: String], _ color: ColorMode, _ isTerminal: Bool
  ) -> Bool {
    if color != .auto { return color == .always }
    if environment["NO_COLOR"] != nil { return false }
    if isForced(environment, color) { return true }
    if environment["TERM"] == "dumb" { return false }
    return isTerminal
  }

  /// Whether the person wants colours wherever the output goes.
  public static func isForced(_ environment: [String: String], _ color: ColorMode) -> Bool {
    if color != .auto { return color == .always }
    return environment["CLICOLOR_FORCE"].map { $0 != "0" } ?? false
  }

  /// The first of LC_ALL, LC_CTYPE and LANG that is set decides.
  private static func isUnicode(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first
    // Such as "en_US.UTF-8@euro".
    let name = (locale ?? "").lowercased()
    let codeset = name.split(separator: ".").last?.split(separator: "@").first
    return codeset == "utf-8" || codeset == "utf8"
  }

  /// The line as text to write, without its newline.
  func rendered(_ text: Text) -> String {
    var line = ""
    var style: String?
    for span in text.spans where !span.text.isEmpty {
      let part = isUnicode ? span.text : Self.ascii(span.text)
      let code = isColored ? Self.code(span.style) : nil
      // Adjacent spans of one style share their codes.
      if code != style {
        if style != nil { line += "\u{1b}[0m" }
        if let code { line += "\u{1b}[\(code)m" }
        style = code
      }
      line += part
    }
    if style != nil { line += "\u{1b}[0m" }
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// A rendered text without its styles. Nothing else in it has an escape.
  public static func withoutStyles(_ rendered: String) -> String {
    var plain = String.UnicodeScalarView()
    var isCode = false
    for scalar in rendered.unicodeScalars {
      if scalar == "\u{1b}" { isCode = true }
      if !isCode { plain.append(scalar) }
      if isCode, scalar == "m" { isCode = false }
    }
    return String(plain)
  }

  private static func code(_ style: Text.Style) -> String? {
    switch style {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .tag: "36"
    case .done: "32"
    case .warning: "33"
    case .error: "31"
    }
  }

  /// Our own glyphs and common punctuation in ASCII; other characters as their code points, so
  /// that nothing is lost.
  static func ascii(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var ascii = ""
    for scalar in text.unicodeScalars {
      ascii +=
        scalar.isASCII
        ? String(scalar) : likeness[scalar] ?? scalar.codePoint
    }
    return ascii
  }

  private static let likeness: [Unicode.Scalar: String] = [
    "…": "...", "·": "-", "█": "#", "░": ".", "›": ">", "–": "-", "—": "-", "−": "-", "’": "'",
    "▒": "-", "▓": "+", "‘": "'", "“": "\"", "”": "\"", "\u{a0}": " ",
  ]
}
