import StudyModel

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
