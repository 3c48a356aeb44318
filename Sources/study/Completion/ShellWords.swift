/// A bash command line, split into words without running it: only quotes and backslashes are
/// special.
struct ShellWords {
  /// The words without their quotes; the last is the one at the end of the line, empty after a
  /// blank.
  private(set) var words: [String] = []
  /// The quote that is still open at the end.
  private(set) var openQuote: Character?

  init(_ line: String, quote: Character? = nil) {
    openQuote = quote
    var word = ""
    var isWord = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        // Within double quotes a backslash only escapes special characters.
        if openQuote == "\"", !"$`\"\\".contains(character) { word.append("\\") }
        word.append(character)
        isEscaped = false
      } else if character == "\\", openQuote != "'" {
        isEscaped = true
      } else if character == openQuote {
        openQuote = nil
      } else if openQuote == nil, character == "\"" || character == "'" {
        openQuote = character
      } else if openQuote == nil, character == " " || character == "\t" || character == "\n" {
        if isWord { words.append(word) }
        word = ""
        isWord = false
        continue
      } else {
        word.append(character)
      }
      isWord = true
    }
    words.append(word)
  }

  /// The text quoted so that bash reads it unchanged, after the open quote; nil if that is
  /// impossible.
  func quoted(_ text: String) -> String? {
    switch openQuote {
    case "'": return text.replacing("'", with: #"'\''"#)
    case "\"":
      // History expansion applies even within double quotes.
      guard !text.contains("!") else { return nil }
      return String(text.flatMap { "$`\"\\".contains($0) ? ["\\", $0] : [$0] })
    default: return String(text.flatMap { Self.isPlain($0) ? [$0] : ["\\", $0] })
    }
  }

  private static func isPlain(_ character: Character) -> Bool {
    !character.isASCII || character.isLetter || character.isNumber
      || "_-+./:,=@%".contains(character)
  }
}
