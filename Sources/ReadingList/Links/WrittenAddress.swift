internal import StudyModel

/// An address as its link has it, and what was wrong with it.
struct WrittenAddress {
  var text: String
  /// The whole, where another address inside of it counts.
  var whole: String?

  init(_ written: String) {
    text = Self.unquoted(written)
    if let inner = Self.inner(text) {
      whole = text
      text = inner
    }
  }

  private static let quotes: [(Character, Character)] = [
    ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("„", "“"), ("«", "»"), ("`", "`"),
  ]

  private static func unquoted(_ written: String) -> String {
    // Nearly all begin with a letter, a dot, a slash or a number sign.
    guard let byte = written.utf8.first, byte >= 0x80 || "\"'` ".utf8.contains(byte) else {
      return written
    }
    let text = written.trimmed
    guard let first = text.first, let last = text.last, text.count > 2,
      quotes.contains(where: { $0.0 == first && $0.1 == last })
    else { return written }
    return String(text.dropFirst().dropLast().trimmed)
  }

  /// The whole web address in another, as in `https://a.b/xhttps://a.b/y` or `text https://a.b`; nil
  /// where it is a part of it, as in `https://archive.example/https://a.b`.
  private static func inner(_ text: String) -> String? {
    var colon = text[...].utf8.last(UInt8(ascii: ":"))
    while let end = colon, end > text.startIndex {
      if let start = startOfWeb(text, colon: end), start > text.startIndex {
        let rest = text[start...].prefix { !$0.isWhitespace }
        let address = Address(rest)
        return address.host.contains(".") && stands(in: text, at: start, address)
          ? String(rest) : nil
      }
      colon = text[..<end].utf8.last(UInt8(ascii: ":"))
    }
    return nil
  }

  private static func startOfWeb(_ text: String, colon: String.Index) -> String.Index? {
    guard text[colon...].utf8.starts(with: "://".utf8) else { return nil }
    for (name, length) in [("https" as StaticString, 5), ("http", 4)] {
      if let start = text.utf8.index(colon, offsetBy: -length, limitedBy: text.startIndex),
        text.hasASCII(name, at: start)
      {
        return start
      }
    }
    return nil
  }

  private static func stands(in text: String, at start: String.Index, _ inner: Address) -> Bool {
    let before = text[..<start].unicodeScalars.last
    if before?.isBlank == true { return true }
    let outer = Address(text[..<start])
    guard outer.hasWebScheme else { return false }
    if !outer.host.contains(".") { return true }
    return before?.isWordPart == true || outer.path == "/" && outer.host == inner.host
  }
}
