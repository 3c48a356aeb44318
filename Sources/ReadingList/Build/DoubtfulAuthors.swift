internal import StudyModel

/// Single words after "by" in a title, which are names if the list has such authors elsewhere.
struct DoubtfulAuthors {
  var authors: [String]
  /// The title without them.
  var title: String
  /// The title with them.
  var whole: String

  /// Nil if no names follow "by" in the text.
  init?(_ text: String) {
    let (authors, title) = Authors.split(text)
    guard !authors.isEmpty, TitleEnds.trimmed(title).hasWord else { return nil }
    self.authors = authors
    self.title = TitleEnds.trimmed(title)
    whole = TitleEnds.trimmed(text)
  }
}

extension ListBuilder {
  /// Gives the items their doubtful authors whose names are names elsewhere in the list.
  func settleAuthors() {
    guard !doubtfulAuthors.isEmpty else { return }
    let known = Set(
      postings.flatMap { $0.authors.flatMap { $0.lowercased().split(separator: " ") } })
    for (index, found) in doubtfulAuthors
    where postings[index].title == found.whole && !postings[index].address.isEmpty
      && found.authors.allSatisfy({ known.contains($0.lowercased()[...]) })
    {
      postings[index].title = repaired(found.title, at: postings[index].line)
      postings[index].authors = found.authors
      postings[index].authorReason = "\"by\" in the title, and an author of the list"
    }
  }
}
