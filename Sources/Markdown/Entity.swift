/// HTML character references.
public enum Entity {
  /// The character for a reference such as `&amp;` or `&#8211;`.
  ///
  /// Knows only the few names that lists use, and returns any other as written.
  public static func resolved(_ written: String) -> String {
    guard written.hasPrefix("&"), written.hasSuffix(";") else { return written }
    let name = written.dropFirst().dropLast()
    if let character = names[String(name)] { return character }
    guard name.hasPrefix("#") else { return written }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return String(scalar)
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "copy": "©", "reg": "®", "trade": "™", "rarr": "→",
  ]
}
