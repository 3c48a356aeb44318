extension PageKey {
  /// The codes of languages that begin paths of aws.amazon.com, where `/ai` is a page.
  private static let languages: Set<String> = [
    "ar", "cn", "de", "en", "es", "fr", "id", "it", "jp", "ko", "pl", "pt", "ru", "th", "tr", "tw",
    "vi",
  ]

  /// `/de/lambda` is the page `/lambda`.
  mutating func dropLanguage() {
    while let first = folders.first,
      Self.languages.contains(String(decoding: first, as: UTF8.self)),
      path.first == UInt8(ascii: "/"), first.startIndex == 1
    {
      path.removeFirst(first.count + 1)
    }
  }

  /// `/en_us/lambda/…` is the page `/lambda/…`.
  mutating func dropLeadingLocale() {
    let first = path.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    if Self.isLocale(first, separator: UInt8(ascii: "_")) { path.removeFirst(first.count + 1) }
  }

  mutating func dropTrailingLocale() {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return }
    if Self.isLocale(path[(slash + 1)...], separator: UInt8(ascii: "-")) {
      path.removeSubrange(slash...)
    }
  }

  /// Two letters, the separator, two letters.
  private static func isLocale(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> Bool {
    bytes.count == 5
      && bytes.enumerated().allSatisfy { $0 == 2 ? $1 == separator : $1.isLetter }
  }
}
