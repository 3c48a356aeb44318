/// A piece of what a person looks for.
struct SearchToken {
  var text: String
  /// Whether it came in quotes, which make it a text whatever it says.
  var isQuoted = false

  /// Splits a word of a command line: at its quotes, or at blanks where it is
  /// more than one phrase. A quote that is never closed reaches to the end.
  static func tokens(of argument: String) -> [SearchToken] {
    guard argument.unicodeScalars.contains("\"") else { return [SearchToken(text: argument)] }
    // A term keeps its quotes: topic:"hub and spoke".
    if SearchToken(text: argument).isTerm { return [SearchToken(text: argument)] }
    var tokens: [SearchToken] = []
    // By scalars: a mark after a blank or a quote makes no other sign of it.
    for (index, part) in argument.unicodeScalars
      .split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      if !index.isMultiple(of: 2) {
        tokens.append(SearchToken(text: String(part), isQuoted: true))
      } else {
        tokens += part.split(whereSeparator: \.properties.isWhitespace)
          .map { SearchToken(text: String($0)) }
      }
    }
    // A quote by itself is a sign to look for.
    let isEmpty = tokens.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    return isEmpty ? [SearchToken(text: argument, isQuoted: true)] : tokens
  }

  /// Whether it is a term of a filter.
  var isTerm: Bool {
    guard !isQuoted else { return false }
    let rest = text.drop { "^-".contains($0) }
    if rest.first == "+" { return WordPattern(String(rest.dropFirst())) != nil }
    guard let colon = rest.firstIndex(of: ":"), rest[colon...].count > 1 else { return false }
    return FilterField(rawValue: rest[..<colon].lowercased()) != nil
  }

  /// The word that joins terms in a filter, if it is one.
  var connective: String? {
    let word = text.lowercased()
    return !isQuoted && ["and", "or", "not"].contains(word) ? word : nil
  }
}
