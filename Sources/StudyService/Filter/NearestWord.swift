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
  /// Up to so many items all their texts are looked through for a word that is near.
  private static let few: Int64 = 20_000

  /// Texts of those fields that may have a word near one of these: all there are, or, of many
  /// items, some of those with a word that has the same first half, or the same first two letters,
  /// which the index finds.
  ///
  /// - Parameter fields: some of title, author, topic and list.
  func fetchTexts(near words: String, in fields: Set<FilterField>) throws -> [String] {
    guard try lastItemID() <= Self.few else {
      let indexed = fields.contains(.list) ? fields.union([.topic]) : fields
      return try WordPattern.words(of: words).flatMap { word in
        try Set([2, max(2, word.unicodeScalars.count / 2)]).sorted().flatMap { letters in
          try fetchSearchTexts(
            beginning: String(word.unicodeScalars.prefix(letters)), in: indexed)
        }
      }
    }
    var texts: [String] = []
    if !fields.isDisjoint(with: [.topic, .list]) { texts += try fetchTopicTitles() }
    if fields.contains(.title) { texts += try fetchTitles().map(\.title) }
    if fields.contains(.author) { texts += try fetchAuthors() }
    return texts
  }
}
