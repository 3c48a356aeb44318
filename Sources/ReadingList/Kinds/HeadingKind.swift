internal import StudyModel

/// The kind that a heading or a list names for all of its items: "Books", "Online courses".
struct HeadingKind {
  var kind: Kind
  var heading: String

  /// Nil for a heading that names no kind, or several.
  init?(_ heading: String) {
    let all = heading.lowercased().words
    let words = all.map { $0.trimming { !$0.isWordPart } }
      .filter { word in !word.utf8.allSatisfy(\.isDigit) }
    guard !words.isEmpty, words.count <= Self.mostWords, heading.utf8.count <= 80 else {
      return nil
    }
    var kinds = Set(words.compactMap { KindWords.byHeading[String($0)] })
    if words.count == 1, let kind = KindWords.byTitle[String(words[0])] { kinds.insert(kind) }
    if heading.utf8.contains(where: { $0 >= 0xE0 }) {
      kinds.formUnion(
        KindWords.byUnspacedHeading.filter { heading.firstRange(of: $0.key) != nil }.map(\.value))
    }
    // "Building courses with Go" is not about courses as such.
    let isAtEnd =
      words.count == 1
      || [words.first, words.last].contains { word in
        word.map { KindWords.byHeading[String($0)] != nil } ?? false
      } || heading.utf8.contains { $0 >= 0xE0 }
    guard kinds.count == 1, let kind = kinds.first, isAtEnd else { return nil }
    self.kind = kind
    self.heading = heading
  }

  private static let mostWords = 5
}
