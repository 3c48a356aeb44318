import StudyModel
import StudyStorage

extension Nearest {
  /// The word of a title, as it is written there, that the first of `words`
  /// which no title has most likely meant.
  ///
  /// - Parameter shortest: bytes; shorter words of titles are near too many.
  static func word(to words: String, in titles: some Sequence<String>, shortest: Int) -> String? {
    let known = Set(titles.flatMap(WordPattern.words).filter { $0.utf8.count >= shortest })
    let odd = WordPattern.words(of: words).first { word in !known.contains { $0.hasPrefix(word) } }
    return odd.flatMap { choice(to: $0, among: known.sorted()) }.map { written($0, in: titles) }
  }

  /// A folded word as the first of the titles that has it writes it.
  static func written(_ word: String, in titles: some Sequence<String>) -> String {
    let title = titles.first { WordPattern.words(of: $0).contains(word) }
    let words = title.map(WordPattern.writtenWords) ?? []
    return words.first { $0.folded == word }?.written ?? word
  }
}

extension Snapshot {
  /// In libraries of up to this many items every text is searched for a similar word, which takes
  /// less than a hundredth of a second.
  private static let few: Int64 = 2000

  /// Texts of those fields that may contain a word similar to one of these: in a small library all of
  /// them; in a large one those that the index finds, with the word itself or, where nothing has it,
  /// with one that begins like it or differs by a slip.
  ///
  /// - Parameter fields: some of title, author, topic and list.
  func fetchTexts(near words: String, in fields: Set<FilterField>) throws -> [String] {
    guard try lastItemID() <= Self.few else {
      let indexed = fields.contains(.list) ? fields.union([.topic]) : fields
      return try WordPattern.words(of: words).flatMap { word in
        let texts = try fetchSearchTexts(beginning: [word], in: indexed)
        return try texts.isEmpty
          ? Slip.beginnings(of: word).flatMap { try fetchSearchTexts(beginning: $0, in: indexed) }
          : texts
      }
    }
    var texts: [String] = []
    if !fields.isDisjoint(with: [.topic, .list]) { texts += try fetchTopicTitles() }
    if fields.contains(.title) { texts += try fetchTitles().map(\.title) }
    if fields.contains(.author) { texts += try fetchAuthors() }
    return texts
  }
}

/// The beginnings of the words that a mistyped word may stand for.
private enum Slip {
  /// Few words share this many first letters.
  private static let length = 4

  /// Groups to look up one after another: for a slip after the first two letters, for one in the
  /// second half, and for words that are long enough one for any single slip in the first four letters.
  static func beginnings(of word: String) -> [[String]] {
    let letters = Array(word.unicodeScalars)
    let counts = Set([2, max(2, letters.count / 2)]).sorted()
    let plain = counts.map { [text(letters.prefix($0))] }
    guard letters.count >= length else { return plain }
    let changed = (0..<length).flatMap { place in
      let (before, rest) = (letters[..<place], letters[place...])
      let swapped = rest.dropFirst().prefix(1) + rest.prefix(1) + rest.dropFirst(2)
      let known = [letters[...], before + rest.dropFirst(), before + swapped]
      return known + alphabet.flatMap { [before + [$0] + rest, before + [$0] + rest.dropFirst()] }
    }
    return plain + [Set(changed.map { text($0.prefix(length)) }).sorted()]
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

  private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return String(text)
  }
}
