import StudyModel

/// The words of a title that say what it is about, to compare it with others.
struct TitleWords {
  /// Further words are ignored: a list may have a book for a title.
  private static let most = 50

  let words: Set<String>
  /// The first letters of all its words, in order.
  private let initials: String
  private let isLatin: Bool

  init(_ title: String) {
    let all = title.inNormalForm.lowercased().unicodeScalars.split { !$0.isWordPart }
    words = Set(
      all.map { String($0) }.filter { $0.unicodeScalars.count > 1 && !small.contains($0) }
        .prefix(Self.most))
    initials = String(all.compactMap(\.first).map(Character.init))
    let letters = title.unicodeScalars.filter(\.properties.isAlphabetic)
    isLatin = letters.lazy.filter { $0.value < 0x250 }.count * 2 >= letters.count
  }

  /// How many words have a like in the other title.
  func matches(in other: TitleWords) -> Int {
    if other.words.contains(where: isShortened(to:)) { return words.count }
    return words.lazy.filter { word in
      other.words.contains { areAlike(word, $0) } || other.isShortened(to: word)
    }.count
  }

  /// True if less than a third of the shorter title's words have a like in the other. Titles in
  /// different scripts are translations, for all that one can see.
  func isUnrelated(to other: TitleWords) -> Bool {
    let (fewer, more) = words.count < other.words.count ? (self, other) : (other, self)
    return isLatin == other.isLatin && fewer.words.count > 0
      && fewer.matches(in: more) * 3 < fewer.words.count
  }

  /// True if the word is the initials of some of the title's words: "eks".
  private func isShortened(to word: String) -> Bool {
    word.utf8.count > 2 && word.utf8.count <= initials.utf8.count
      && initials.utf8.firstRange(of: word.utf8) != nil && word.unicodeScalars.count > 2
  }
}

/// Equal, or of the same stem: "events", "eventing".
private func areAlike(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
  if short.utf8.count >= 4, long.hasPrefix(short) { return true }
  return zip(one.utf8, other.utf8).prefix { $0 == $1 }.count >= 6
}

private let small: Set<String> = [
  "an", "and", "are", "as", "at", "by", "can", "do", "for", "from", "how", "in", "into", "is",
  "it", "my", "of", "on", "or", "own", "that", "the", "this", "to", "what", "when", "why",
  "with", "you", "your",
]
