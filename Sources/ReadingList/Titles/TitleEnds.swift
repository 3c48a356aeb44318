/// Cleans the ends of a title.
enum TitleEnds {
  /// `title` without blanks, bars, dashes, colons and open brackets at its ends, left over from
  /// text that was removed.
  ///
  /// A sign stays if it says something: in an option or a comparison (`--flag`, `>= 3`, `std::`),
  /// a shortcode (`:fire:`), or brackets (`List<String>`).
  static func trimmed(_ title: String) -> String {
    trimmed(title, start: true, end: true)
  }

  /// The same, for the start and the end alone where the other is code.
  static func trimmed(_ title: String, start: Bool, end: Bool) -> String {
    let title = title.collapsed
    var text = title[...]
    while start, let rest = withoutStart(text) { text = rest }
    while end, let rest = withoutEnd(text) { text = rest }
    return String(text)
  }

  private static func isOpening(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "(", "[", "（", "［", "【", "「", "『", "《", "〈": true
    default: false
    }
  }

  private static func isNoise(_ sign: Unicode.Scalar) -> Bool {
    switch sign {
    case "-", "–", "—", "|", ":", ">", ";", ",", "→", "➡", "👉": true
    default: false
    }
  }

  /// Nil if nothing is to be taken off.
  private static func withoutStart(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, isNoise(first) || first.isBlank else { return nil }
    // By scalars: a blank can carry a combining mark.
    guard !first.isBlank else {
      return text[(scalars.firstIndex { !$0.isBlank } ?? scalars.endIndex)...]
    }
    let word = scalars.prefix { !$0.isBlank }
    let rest = text[scalars.index(after: scalars.startIndex)...]
    guard let said = word.first(where: { !isNoise($0) }) else { return text[word.endIndex...] }
    let count = word.prefix { isNoise($0) }.count
    switch first {
    case "-": return count > 1 || isOption(said) ? nil : rest
    case ":": return count > 1 || isPlainLetter(said) ? nil : rest
    case ">": return said == "=" || ("0"..."9").contains(said) ? nil : rest
    default: return rest
    }
  }

  private static func withoutEnd(_ text: Substring) -> Substring? {
    let scalars = text.unicodeScalars
    guard let last = scalars.last else { return nil }
    if last.isBlank || isOpening(last) { return dropLast(text) }
    guard isNoise(last) else { return nil }
    let start = scalars.lastIndex(where: \.isBlank).map { scalars.index(after: $0) }
    let word = scalars[(start ?? scalars.startIndex)...]
    if word.allSatisfy(isNoise) { return text[..<word.startIndex] }
    switch last {
    case ":": return word.dropLast().last == ":" || isShortcode(word) ? nil : dropLast(text)
    case ">": return word.contains("<") || word.contains("=") ? nil : dropLast(text)
    default: return dropLast(text)
    }
  }

  private static func dropLast(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    return text[..<scalars.index(before: scalars.endIndex)]
  }

  private static func isOption(_ sign: Unicode.Scalar) -> Bool {
    isPlainLetter(sign) || ("0"..."9").contains(sign)
  }

  private static func isPlainLetter(_ sign: Unicode.Scalar) -> Bool { ("a"..."z").contains(sign) }

  /// True for a word that ends in `:name:`.
  private static func isShortcode(_ word: Substring.UnicodeScalarView) -> Bool {
    let inner = word.dropLast()
    guard let colon = inner.lastIndex(of: ":") else { return false }
    let name = inner[inner.index(after: colon)...]
    return !name.isEmpty
      && name.allSatisfy {
        isPlainLetter($0) || ("0"..."9").contains($0) || $0 == "_" || $0 == "+" || $0 == "-"
      }
  }
}
