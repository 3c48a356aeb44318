import StudyModel

/// A text of a list as it may stand on a command line: its words in their own case, without
/// the signs that would mean something to a shell or to a filter.
struct PlainTitle {
  let text: String

  /// - Returns: nil if a filter with the plain text would not find the whole one.
  init?(_ whole: String) {
    var plain = ""
    for (character, after) in zip(whole, whole.dropFirst() + " ") {
      if Self.isOfWord(character) || Self.isSign(character, in: plain.last, before: after) {
        plain.append(character)
      } else if plain.last ?? " " != " " {
        plain.append(" ")
      }
    }
    text = plain.last == " " ? String(plain.dropLast()) : plain
    guard WordPattern(value: text)?.fits(whole) ?? false else { return nil }
  }

  /// Whether a sign is part of a word, as in C++, C#, .NET, CI/CD and What's.
  private static func isSign(
    _ character: Character, in before: Character?, before after: Character
  ) -> Bool {
    let isInside = before.map(isOfWord) ?? false
    switch character {
    case "+", "#": return isInside || before == character
    case ".": return isOfWord(after) && (isInside || before ?? " " == " ")
    case "-", "_", "/", "&", "'", "’": return isInside && isOfWord(after)
    default: return false
    }
  }

  /// The text from each word on that begins as typed; all of it where nothing is typed.
  func endings(begunBy typed: String) -> [String] {
    guard !typed.isEmpty else { return [text] }
    let begun = Folding.folded(typed)
    return starts.map { String(text[$0...]) }
      .filter {
        Folding.folded($0).hasPrefix(begun) || $0.lowercased().hasPrefix(typed.lowercased())
      }
  }

  private var starts: [String.Index] {
    [text.startIndex]
      + text.indices.filter { " /".contains(text[$0]) }.map { text.index(after: $0) }
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
