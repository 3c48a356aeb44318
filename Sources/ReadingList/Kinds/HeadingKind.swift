internal import StudyModel

/// The kind that a heading or a list names for all of its items: "Books", "Online courses".
struct HeadingKind {
  var kind: Kind
  var heading: String

  /// Nil for a heading that names no kind, or several.
  init?(_ heading: String) {
    guard heading.utf8.count <= 80 else { return nil }
    let whole = heading.lowercased()
    let words = whole.words.map { String($0.trimming { !$0.isWordPart }) }
      .filter { word in !word.utf8.allSatisfy(\.isDigit) }
    guard let first = words.first, let last = words.last, words.count <= Self.mostWords,
      !KindWords.isAsking(first),
      let kind = KindNames.phrases[words.joined(separator: " ")]
        ?? Self.kind(of: words, first, last, whole)
    else { return nil }
    self.kind = kind
    self.heading = heading
  }

  private static func kind(of words: [String], _ first: String, _ last: String, _ whole: String)
    -> Kind?
  {
    var kinds = Set(words.compactMap { KindNames.many[$0] })
    if words.count == 1, let kind = KindWords.byTitle[first] { kinds.insert(kind) }
    let isUnspaced = whole.utf8.contains { (0xE3...0xED).contains($0) }
    if isUnspaced {
      kinds.formUnion(
        KindNames.unspaced.filter { whole.firstRange(of: $0.key) != nil }.map(\.value))
      kinds.formUnion(
        KindNames.unspacedEnds.filter { last.hasSuffix($0.key) }.map(\.value))
    }
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    // "Building courses with Go" is not about courses as such, and neither is "Rules for courses".
    let isFirst = KindNames.many[first] != nil && kind != .other
    let isLast =
      KindNames.many[last] != nil
      && (words.count < 3 || !KindWords.ofPurpose.contains(words[words.count - 2]))
    return words.count == 1 || isFirst || isLast || isUnspaced ? kind : nil
  }

  private static let mostWords = 5
}
