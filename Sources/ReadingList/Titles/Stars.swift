/// A rating at the end of a title: "Low tides ★★★★", "Low tides – ⭐️⭐️".
enum Stars {
  /// The title without the stars, and the stars; nil where there are none.
  static func split(_ text: Substring) -> (title: String, stars: String)? {
    // Few titles end in such a byte: ★ ☆ ⭐ ½ and the variation selector.
    guard let last = text.utf8.last, [0x85, 0x86, 0x90, 0xBD, 0x8F].contains(last) else {
      return nil
    }
    let scalars = text.unicodeScalars
    let start = scalars.lastIndex { !signs.contains($0) }.map { scalars.index(after: $0) }
    guard let start, start < text.endIndex, case let title = text[..<start].trimmedRight,
      title.endIndex < start, title.hasWord,
      case let stars = text[start...], stars.unicodeScalars.first.map(isStar) == true
    else { return nil }
    return (TitleEnds.trimmed(String(title)), String(stars))
  }

  private static let signs: Set<Unicode.Scalar> = ["★", "☆", "⭐", "½", "\u{FE0F}"]

  private static func isStar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "★" || scalar == "☆" || scalar == "⭐"
  }
}
