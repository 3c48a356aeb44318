/// The words of a Markdown export: an import takes exactly what was written.
///
/// `read` turns back what the export escapes: a sign by a backslash, a character by its number
/// (`&#x62;`), and one that hides or could control a terminal by its name (`\<U+202E\>`), which
/// every reader of Markdown shows as that.
public enum ExportedText {
  /// The first line of an export, without its version.
  public static let marker = "<!-- study export "
  public static let version = 1
  public static let firstLine = "\(marker)\(version) -->"

  /// The version in the first line of a text; nil if it is not an export.
  public static func version(of line: some StringProtocol) -> Int? {
    guard line.hasPrefix(marker), let end = line.firstRange(of: "-->") else { return nil }
    let number = String(line[..<end.lowerBound].dropFirst(marker.count))
    return Int(number.split(separator: " ").first ?? "")
  }

  /// The character by its number.
  public static func numbered(_ scalar: Unicode.Scalar) -> String {
    "&#x\(String(scalar.value, radix: 16, uppercase: true));"
  }

  /// The character by its name.
  public static func named(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "\\>"
  }

  /// The text that was written as `written`.
  public static func read(_ written: some StringProtocol) -> String {
    guard written.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
    else { return String(written) }
    var text = String.UnicodeScalarView()
    var rest = Substring(written).unicodeScalars[...]
    while let first = rest.popFirst() {
      if first == "\\", let scalar = number(&rest, after: "<U+", until: "\\>") {
        text.append(scalar)
      } else if first == "&", let scalar = number(&rest, after: "#x", until: ";") {
        text.append(scalar)
      } else if first == "\\", let sign = rest.first, sign.isPunctuationOfASCII {
        text.append(sign)
        rest.removeFirst()
      } else {
        text.append(first)
      }
    }
    return String(text)
  }

  private static func number(
    _ rest: inout Substring.UnicodeScalarView, after head: String, until end: String
  ) -> Unicode.Scalar? {
    guard rest.starts(with: head.unicodeScalars) else { return nil }
    let digits = rest.dropFirst(head.unicodeScalars.count)
      .prefix { $0.isASCII && $0.properties.isASCIIHexDigit }
    let tail = rest[digits.endIndex...]
    guard (1...6).contains(digits.count), tail.starts(with: end.unicodeScalars),
      let scalar = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
    else { return nil }
    rest = tail.dropFirst(end.unicodeScalars.count)
    return scalar
  }
}

extension Unicode.Scalar {
  var isPunctuationOfASCII: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
