internal import StudyModel

extension KindWords {
  /// The kind that a cell of a column of kinds names: "Video", "🎥 Video", "Blog post", "Books".
  static func kind(ofCell cell: String) -> Kind? {
    guard cell.utf8.count <= 60 else { return nil }
    let words = cell.trimming { !$0.isWordPart }.lowercased()
    guard !words.isEmpty else { return nil }
    let last = words.split { $0 == " " || $0 == "/" || $0 == "-" }.last.map { String($0) } ?? words
    let singular = last.hasSuffix("s") ? String(last.dropLast()) : last
    for word in [words, last, singular] {
      if let kind = KindNames.one[word] ?? byTag[word.uppercased()] { return kind }
    }
    return HeadingKind(cell)?.kind
  }
}
