internal import StudyModel

/// Common words after "by" in a title, or what stands behind a sign, which are names if the list has
/// such authors elsewhere.
struct DoubtfulAuthors {
  var authors: [String]
  /// The title without them.
  var title: String
  /// The title with them.
  var whole: String
  /// True for names behind a sign alone.
  var isSigned = false

  /// Nil if no names follow "by" in the text.
  init?(_ text: String) {
    let (authors, title) = Authors.split(text)
    guard !authors.isEmpty, TitleEnds.trimmed(title).hasWord else { return nil }
    self.authors = authors
    self.title = TitleEnds.trimmed(title)
    whole = TitleEnds.trimmed(text)
  }

  /// "Title - A Name", "Title | A Name"; nil if no full name ends the text.
  init?(behindSignIn text: String) {
    // Most titles have no such sign near their ends; 0xE2 begins both dashes.
    let end = text.utf8.suffix(60)
    guard !end.all({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "|") && $0 != 0xE2 }),
      let place = end.indices.last(where: { index in
        guard end[index] == 32, case let next = end.index(after: index), next < end.endIndex else {
          return false
        }
        let rest = end[next...]
        return rest.starts(with: "- ".utf8) || rest.starts(with: "| ".utf8)
          || rest.starts(with: "– ".utf8) || rest.starts(with: "— ".utf8)
      })
    else { return nil }
    let names = AuthorNames.read(text[place...].trimmed.dropFirst())
    guard !names.isEmpty, names.count <= 4,
      names.allSatisfy({ AuthorNames.isFull($0) && !NamesAfterLink.isNobody($0) })
    else { return nil }
    authors = names
    title = TitleEnds.trimmed(String(text[..<place]))
    whole = TitleEnds.trimmed(text)
    isSigned = true
    guard title.hasWord else { return nil }
  }
}

extension ListBuilder {
  /// Gives the items their doubtful authors whose names are names elsewhere in the list.
  func settleAuthors() {
    guard !doubtfulAuthors.isEmpty else { return }
    let full = Set(postings.flatMap { $0.authors.map { $0.lowercased() } })
    var counts: [String: Int] = [:]
    for (_, found) in doubtfulAuthors where found.isSigned {
      for name in found.authors { counts[name, default: 0] += 1 }
    }
    let known = Set(
      postings.flatMap { $0.authors.flatMap { $0.lowercased().split(separator: " ") } })
    for (index, found) in doubtfulAuthors
    where postings[index].title == found.whole && !postings[index].address.isEmpty
      && found.authors.allSatisfy({ name in
        found.isSigned
          ? full.contains(name.lowercased())
            || counts[name, default: 0] > 2 && AuthorNames.isPerson(name)
          : known.contains(name.lowercased()[...])
      })
    {
      postings[index].title = repaired(found.title, at: postings[index].line)
      postings[index].authors = found.authors
      postings[index].authorReason =
        found.isSigned ? "an author of the list" : "\"by\" in the title, and an author of the list"
    }
  }
}
