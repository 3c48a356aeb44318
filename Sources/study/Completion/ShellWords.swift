/// A bash command line, split into words without running it: only quotes and backslashes are
/// special.
///
/// Bash knows no characters of several scalars: a quote with an accent is a quote.
struct ShellWords {
  /// The words without their quotes; the last is the one at the end of the line, empty after a
  /// blank.
  private(set) var words: [String] = []
  /// The quote that is still open at the end.
  private(set) var openQuote: Unicode.Scalar?

  init(_ line: String, quote: Unicode.Scalar? = nil) {
    openQuote = quote
    var word = String.UnicodeScalarView()
    var isWord = false
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        // Within double quotes a backslash only escapes special signs.
        if openQuote == "\"", !"$`\"\\".unicodeScalars.contains(scalar) { word.append("\\") }
        word.append(scalar)
        isEscaped = false
      } else if scalar == "\\", openQuote != "'" {
        isEscaped = true
      } else if scalar == openQuote {
        openQuote = nil
      } else if openQuote == nil, scalar == "\"" || scalar == "'" {
        openQuote = scalar
      } else if openQuote == nil, scalar == " " || scalar == "\t" || scalar == "\n" {
        if isWord { words.append(String(word)) }
        word = String.UnicodeScalarView()
        isWord = false
        continue
      } else {
        word.append(scalar)
      }
      isWord = true
    }
    words.append(String(word))
  }

  /// The text quoted so that bash reads it unchanged, after the open quote; nil if that is
  /// impossible.
  func quoted(_ text: String) -> String? {
    // History expansion applies even within double quotes.
    if openQuote == "\"", text.unicodeScalars.contains("!") { return nil }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch openQuote {
      case "'" where scalar == "'": result += #"'\'"#.unicodeScalars
      case "'": break
      case "\"" where "$`\"\\".unicodeScalars.contains(scalar): result.append("\\")
      case "\"": break
      default: if !Self.isPlain(scalar) { result.append("\\") }
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "_-+./:,=@%".unicodeScalars.contains(scalar)
  }
}
