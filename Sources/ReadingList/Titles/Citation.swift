/// A title that is set apart from the words around it: `Lamport: "Time and clocks", 1978`.
struct Citation {
  var title: String
  var authors: [String]
  /// What follows the title.
  var rest: String
  /// True if a sign ends the title, and not the sentence that it is part of.
  var isClosed: Bool
  /// True for authors behind the title.
  private(set) var isAuthored: Bool

  /// - Parameter emphasised: the texts of the line in bold or italics, which are titles as much as
  ///   quoted ones.
  init?(_ text: String, emphasised: [String]) {
    guard let place = Self.quoted(text) ?? Self.place(of: emphasised, in: text) else { return nil }
    let title = TitleEnds.trimmed(
      text[place.title].trimming { ".,\"'".unicodeScalars.contains($0) || $0.isBlank }.description)
    // "**Note:**" leads into a sentence.
    guard title.hasWord, text[place.title].trimmedRight.unicodeScalars.last != ":" else {
      return nil
    }
    self.title = title
    let before = TitleEnds.trimmed(String(text[..<place.whole.lowerBound]))
    authors = AuthorNames.cited(text[..<place.whole.lowerBound])
    if authors.isEmpty {
      guard before.isEmpty || BareTitle.isFiller(before) else { return nil }
    } else {
      // "Read **this**": one word is a name only before a real title.
      guard !PassingTitle.isPassing(before), title.wordCount > 2 || authors[0].contains(" ") else {
        return nil
      }
    }
    var following = text[place.whole.upperBound...].trimmed
    isAuthored = false
    if authors.isEmpty, let found = Self.names(after: following) {
      (authors, following, isAuthored) = (found.names, found.rest.trimmed, true)
    }
    rest = following.trimming { $0.isBlank || ".,".unicodeScalars.contains($0) }.collapsed
    isClosed =
      isAuthored || following.unicodeScalars.first.map { !$0.properties.isAlphabetic } ?? true
      || text[place.title].unicodeScalars.last.map { ".,!?。".unicodeScalars.contains($0) } ?? false
  }

  /// "by A, B - a note", "A, B. 2007", "A et al. 2007".
  private static func names(after text: Substring) -> (names: [String], rest: Substring)? {
    guard text.utf8.count <= 600 else { return nil }
    let text = text.drop { ",;:–—-.".contains($0) || $0.isWhitespace }
    let isBy = text.hasASCII("by ", at: text.startIndex)
    let written = isBy ? text.dropFirst(3) : text
    let (end, isDated) = end(ofNames: written)
    let part = written[..<end]
    let rest = written[end...]
    if isBy {
      let names = AuthorNames.read(
        part.trimming { $0.isBlank || ".:".unicodeScalars.contains($0) }, isMarked: true)
      return names.isEmpty ? nil : (names, rest)
    }
    let names = AuthorNames.cited(part)
    let isPlenty = names.count > 1 && names.allSatisfy(AuthorNames.isFull)
    let isOne =
      names.count == 1 && AuthorNames.isFull(names[0])
      && (isDated || AuthorNames.isPerson(names[0]))
    let hasOthers = !names.isEmpty && part.firstASCII("et al") != nil
    return isPlenty || isOne || hasOthers ? (names, rest) : nil
  }

  /// Short words that end in a full stop and belong to a name.
  private static let titles: Set<Substring> = ["Dr", "Jr", "Mr", "Mrs", "Prof", "Sr", "St", "al"]

  /// Before a year, a dash, a bracket or the end of a line, and behind the full stop.
  private static func end(ofNames text: Substring) -> (end: String.Index, isDated: Bool) {
    if let line = text.firstIndex(where: \.isNewline) { return end(ofNames: text[..<line]) }
    for word in text.split(separator: " ") {
      let plain = word.trimming { !$0.isWordPart }
      if plain.utf8.count == 4, plain.utf8.allSatisfy(\.isDigit) { return (word.startIndex, true) }
      if "-–—|([".contains(word.first ?? " ") { return (word.startIndex, false) }
      if word.hasSuffix("."), plain.utf8.count > 1, !titles.contains(plain), !plain.contains(".") {
        return (word.endIndex, false)
      }
    }
    return (text.endIndex, false)
  }

  private typealias Place = (whole: Range<String.Index>, title: Range<String.Index>)

  /// The first text in quotes.
  private static func quoted(_ text: String) -> Place? {
    guard let open = text.firstIndex(where: { closing[$0] != nil }), let sign = closing[text[open]]
    else { return nil }
    let begin = text.index(after: open)
    guard let close = text[begin...].firstIndex(where: { sign.contains($0) }) else { return nil }
    return (open..<text.index(after: close), begin..<close)
  }

  private static let closing: [Character: String] = [
    "\"": "\"", "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "《": "》", "‹": "›",
  ]

  private static func place(of emphasised: [String], in text: String) -> Place? {
    for part in emphasised {
      let part = part.collapsed
      guard part.hasWord, let place = text.range(of: part) else { continue }
      return (place, place)
    }
    return nil
  }
}

extension String {
  /// Where `part` first stands.
  func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
