/// A title that is set apart from the words around it: `Lamport: "Time and clocks", 1978`.
struct Citation {
  var title: String
  var authors: [String]
  /// What follows the title.
  var rest: String
  /// True if a sign ends the title, and not the sentence that it is part of.
  var isClosed: Bool

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
    let following = text[place.whole.upperBound...].trimmed
    rest = following.trimming { $0.isBlank || ".,".unicodeScalars.contains($0) }.collapsed
    isClosed =
      following.unicodeScalars.first.map { !$0.properties.isAlphabetic } ?? true
      || text[place.title].unicodeScalars.last.map { ".,!?。".unicodeScalars.contains($0) } ?? false
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
