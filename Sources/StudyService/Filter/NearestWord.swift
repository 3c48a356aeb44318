import StudyModel

extension Nearest {
  /// The word of a title that the first of `words` which no title has most
  /// likely meant.
  ///
  /// - Parameter shortest: bytes; shorter words of titles are near too many.
  static func word(to words: String, in titles: some Sequence<String>, shortest: Int) -> String? {
    let known = Set(titles.flatMap(WordPattern.words).filter { $0.utf8.count >= shortest })
    let odd = WordPattern.words(of: words).first { word in !known.contains { $0.hasPrefix(word) } }
    return odd.flatMap { choice(to: $0, among: known.sorted()) }
  }
}
