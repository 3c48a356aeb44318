/// A host that reads like another one: letters of several alphabets in one label, or only such
/// letters of another alphabet as look like Latin ones.
enum Lookalike {
  /// The host in the letters of ASCII, as it is asked for; nil if no label of it is a lookalike.
  static func ascii(_ host: String) -> String? {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let letters = labels.map(letters)
    guard letters.contains(where: isLookalike) else { return nil }
    return letters.map { label in
      label.allSatisfy(\.isASCII)
        ? String(String.UnicodeScalarView(label)) : "xn--" + Punycode.encoded(label)
    }.joined(separator: ".")
  }

  private static func letters(_ label: Substring) -> [Unicode.Scalar] {
    let bytes = Array(label.lowercased().utf8)
    let decoded = bytes.starts(with: "xn--".utf8) ? Punycode.decoded(bytes.dropFirst(4)) : nil
    return Array((decoded ?? String(label)).lowercased().inNormalForm.unicodeScalars)
  }

  private static func isLookalike(_ label: [Unicode.Scalar]) -> Bool {
    guard !label.allSatisfy(\.isASCII) else { return false }
    let foreign = label.filter(isOfLikeAlphabet)
    if label.contains(where: isLikeItself) { return true }
    guard !foreign.isEmpty else { return false }
    return label.contains(where: isLatin) || foreign.allSatisfy(twins.contains)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0x24F, 0x1E00...0x1EFF: scalar.value != 0xF7
    default: false
    }
  }

  /// Latin letters that look like others of the same alphabet: dotless i, and those of phonetics.
  private static func isLikeItself(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x131 || (0x250...0x2AF).contains(scalar.value)
  }

  /// Greek, Cyrillic, Armenian and Cherokee.
  private static func isOfLikeAlphabet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x370...0x58F, 0x13A0...0x13FF, 0x1C80...0x1C8F, 0x1F00...0x1FFF, 0xAB70...0xABBF: true
    default: false
    }
  }

  /// Small letters that are drawn like a Latin one.
  private static let twins = Set(
    "\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{455}\u{456}\u{458}\u{475}\u{4BB}\u{4CF}"
      .unicodeScalars
  ).union(
    "\u{501}\u{51B}\u{51D}\u{3B1}\u{3B3}\u{3B9}\u{3BA}\u{3BD}\u{3BF}\u{3C1}\u{3C5}\u{3C7}\u{3F2}\u{3F3}"
      .unicodeScalars
  ).union("\u{561}\u{563}\u{566}\u{570}\u{575}\u{578}\u{57D}\u{581}\u{584}\u{585}".unicodeScalars)
}
